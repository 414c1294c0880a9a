package lightnet.weights;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import lightnet.network.Layer;
import lightnet.network.Op;

/**
 * Seeded random weights: kernels by He's rule for fan-out (normal, standard deviation sqrt(2 / (out
 * x kernel area / groups))), batch normalisation as the identity. The same seed and layer give the
 * same values whatever else the network holds.
 *
 * @param seed where the drawing starts
 */
public record RandomWeights(long seed) implements Weights {

  @Override
  public Tensor get(Layer layer, Parameter parameter) {
    List<Integer> shape = Parameter.of(layer).get(parameter);
    if (shape == null) {
      throw new IllegalArgumentException(layer.id() + " has no " + parameter);
    }
    float[] data = new float[shape.stream().reduce(1, Math::multiplyExact)];
    switch (parameter) {
      case WEIGHT -> fill(data, layer, shape);
      case GAMMA, VARIANCE -> Arrays.fill(data, 1);
      case BIAS, BETA, MEAN -> {}
    }
    return Tensor.owning(layer.id() + "." + parameter, shape, data);
  }

  @Override
  public Provenance provenance() {
    return new Provenance.Random(seed);
  }

  private void fill(float[] data, Layer layer, List<Integer> shape) {
    RandomGenerator random = new SplittableRandom(seed ^ ((long) layer.id().hashCode() << 20));
    int fanOut = Math.max(1, data.length / (shape.size() < 2 ? 1 : shape.get(1)) / groups(layer));
    double deviation = Math.sqrt(2.0 / fanOut);
    for (int i = 0; i < data.length; i++) {
      data[i] = (float) random.nextGaussian(0, deviation);
    }
  }

  private static int groups(Layer layer) {
    return layer.op() instanceof Op.Conv conv ? conv.groups() : 1;
  }
}
