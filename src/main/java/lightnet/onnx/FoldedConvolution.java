package lightnet.onnx;

import java.nio.FloatBuffer;
import lightnet.network.Layer;
import lightnet.weights.Parameter;
import lightnet.weights.Weights;

/**
 * A convolution with its batch normalisation multiplied in: w' = w x gamma / sqrt(variance +
 * epsilon), for each output channel; what is added is {@link ChannelAffine#roundedOffsets}.
 *
 * @param kernels weights in the shape of the convolution's own
 */
record FoldedConvolution(FloatBuffer kernels) {

  static FoldedConvolution of(Layer conv, Weights weights) {
    FloatBuffer raw = weights.get(conv, Parameter.WEIGHT).values();
    ChannelAffine affine = ChannelAffine.of(conv, weights);
    int perChannel = raw.remaining() / affine.factors().remaining();
    float[] kernels = new float[raw.remaining()];
    for (int i = 0; i < kernels.length; i++) {
      kernels[i] = (float) (raw.get(i) * affine.factors().get(i / perChannel));
    }
    return new FoldedConvolution(FloatBuffer.wrap(kernels));
  }
}
