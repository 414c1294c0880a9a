package lightnet.onnx;

import java.nio.FloatBuffer;
import lightnet.network.Layer;
import lightnet.weights.Parameter;
import lightnet.weights.Weights;

/**
 * A convolution with its batch normalisation multiplied in: w' = w x gamma / sqrt(variance +
 * epsilon) and b' = beta - mean x gamma / sqrt(variance + epsilon), for each output channel.
 *
 * @param kernels weights in the shape of the convolution's own
 * @param bias one value for each output channel
 */
record FoldedConvolution(FloatBuffer kernels, FloatBuffer bias) {

  static FoldedConvolution of(Layer conv, Weights weights) {
    FloatBuffer raw = weights.get(conv, Parameter.WEIGHT).values();
    FloatBuffer gamma = weights.get(conv, Parameter.GAMMA).values();
    FloatBuffer beta = weights.get(conv, Parameter.BETA).values();
    FloatBuffer mean = weights.get(conv, Parameter.MEAN).values();
    FloatBuffer variance = weights.get(conv, Parameter.VARIANCE).values();
    int channels = gamma.remaining();
    int perChannel = raw.remaining() / channels;
    float[] kernels = new float[raw.remaining()];
    float[] bias = new float[channels];
    for (int c = 0; c < channels; c++) {
      double scale =
          gamma.get(c) / Math.sqrt((double) variance.get(c) + Weights.BATCH_NORM_EPSILON);
      bias[c] = (float) (beta.get(c) - mean.get(c) * scale);
      for (int i = c * perChannel; i < (c + 1) * perChannel; i++) {
        kernels[i] = (float) (raw.get(i) * scale);
      }
    }
    return new FoldedConvolution(FloatBuffer.wrap(kernels), FloatBuffer.wrap(bias));
  }
}
