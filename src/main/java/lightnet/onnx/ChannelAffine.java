package lightnet.onnx;

import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import lightnet.network.Layer;
import lightnet.weights.Parameter;
import lightnet.weights.Weights;

/**
 * Batch normalisation at run time: x becomes x factor + offset for each channel, with factor =
 * gamma / sqrt(variance + epsilon) and offset = beta - mean x factor.
 *
 * @param factors one for each channel
 * @param offsets one for each channel
 */
record ChannelAffine(DoubleBuffer factors, DoubleBuffer offsets) {

  static ChannelAffine of(Layer layer, Weights weights) {
    FloatBuffer gamma = weights.get(layer, Parameter.GAMMA).values();
    FloatBuffer beta = weights.get(layer, Parameter.BETA).values();
    FloatBuffer mean = weights.get(layer, Parameter.MEAN).values();
    FloatBuffer variance = weights.get(layer, Parameter.VARIANCE).values();
    double[] factors = new double[gamma.remaining()];
    double[] offsets = new double[gamma.remaining()];
    for (int c = 0; c < factors.length; c++) {
      factors[c] = gamma.get(c) / Math.sqrt((double) variance.get(c) + Weights.BATCH_NORM_EPSILON);
      offsets[c] = beta.get(c) - mean.get(c) * factors[c];
    }
    return new ChannelAffine(DoubleBuffer.wrap(factors), DoubleBuffer.wrap(offsets));
  }

  /** The factors, rounded once. */
  FloatBuffer roundedFactors() {
    return rounded(factors);
  }

  /** The offsets, rounded once. */
  FloatBuffer roundedOffsets() {
    return rounded(offsets);
  }

  private static FloatBuffer rounded(DoubleBuffer values) {
    FloatBuffer floats = FloatBuffer.allocate(values.remaining());
    for (int i = 0; i < values.remaining(); i++) {
      floats.put(i, (float) values.get(i));
    }
    return floats;
  }
}
