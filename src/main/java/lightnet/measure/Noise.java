package lightnet.measure;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import lightnet.network.Shape;

/** Seeded random inputs, for what is timed without a photo. */
public final class Noise {
  private static final long SEED = 1;

  private Noise() {}

  /** Normally distributed values of an input of shape (N, C, H, W). */
  public static float[] of(Shape shape) {
    RandomGenerator random = new SplittableRandom(SEED);
    float[] values = new float[Math.toIntExact(shape.elements())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
