package lightnet.flow.number;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import lightnet.arithmetic.FeatureMaps;
import lightnet.drawing.Pixels;
import lightnet.drawing.Shade;

/** Values as pictures. */
public final class MapPixels {

  private MapPixels() {}

  /** A channel: a pixel for each value. */
  public static Pixels ofChannel(FeatureMaps maps, int channel, ValueScale scale) {
    return of(maps.channel(channel), maps.shape().w(), maps.shape().h(), scale);
  }

  /** A vector (1, C, 1, 1): a pixel for each channel, row by row; what is left over is clear. */
  public static Pixels ofVector(FeatureMaps maps, ValueScale scale) {
    int columns = columns(maps.shape().c());
    return of(maps.values(), columns, Math.ceilDiv(maps.shape().c(), columns), scale);
  }

  /** How many channels of a vector stand side by side. */
  public static int columns(int channels) {
    return (int) Math.ceil(Math.sqrt(channels));
  }

  private static Pixels of(FloatBuffer values, int width, int height, ValueScale scale) {
    int[] argb = new int[width * height];
    for (int i = 0; i < values.remaining(); i++) {
      // colours of values are the same on every ground
      argb[i] = Shade.LIGHT.argb(scale.of(values.get(i)));
    }
    return new Pixels(width, height, IntBuffer.wrap(argb));
  }
}
