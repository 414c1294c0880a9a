package lightnet.onnx.reading;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import lightnet.network.Affine;
import lightnet.weights.Parameter;
import lightnet.weights.Weights;

/**
 * The parameters of a layer, as the file has them; read when they are asked for.
 *
 * @param weight kernels or matrix, in our order
 * @param bias one value for each output channel
 * @param norm batch normalisation, of a convolution whose bias it takes in
 */
record Learned(
    Supplier<float[]> weight, Optional<Supplier<float[]>> bias, Optional<Supplier<Norm>> norm) {

  /** Batch normalisation: variance for our own epsilon. */
  @SuppressWarnings("ArrayRecordComponent") // large, and changed by no one
  record Norm(float[] gamma, float[] beta, float[] mean, float[] variance) {

    static Norm of(float[] gamma, float[] beta, float[] mean, float[] variance, float epsilon) {
      float[] ours = new float[variance.length];
      for (int i = 0; i < ours.length; i++) {
        ours[i] = (float) ((double) variance[i] + epsilon - Weights.BATCH_NORM_EPSILON);
      }
      return new Norm(gamma, beta, mean, ours);
    }

    /** What changes nothing but by these. */
    static Norm of(float[] factor, float[] offset) {
      float[] ones = new float[factor.length];
      Arrays.fill(ones, 1);
      return of(factor, offset, new float[factor.length], ones, 0);
    }

    Norm afterBias(float[] bias) {
      float[] shifted = mean.clone();
      for (int i = 0; i < shifted.length; i++) {
        shifted[i] -= bias[i];
      }
      return new Norm(gamma, beta, shifted, variance);
    }

    Norm times(float[] factor) {
      float[] gammas = gamma.clone();
      float[] betas = beta.clone();
      for (int i = 0; i < gammas.length; i++) {
        gammas[i] *= factor[i];
        betas[i] *= factor[i];
      }
      return new Norm(gammas, betas, mean, variance);
    }

    Norm plus(float[] offset) {
      return new Norm(gamma, sum(beta, offset), mean, variance);
    }
  }

  static Learned of(Supplier<float[]> weight) {
    return new Learned(weight, Optional.empty(), Optional.empty());
  }

  Learned withBias(Supplier<float[]> values) {
    return new Learned(weight, Optional.of(values), norm);
  }

  /** Followed by batch normalisation, which takes the bias in. */
  Learned normalised(Supplier<Norm> after) {
    Supplier<Norm> all =
        bias.<Supplier<Norm>>map(own -> () -> after.get().afterBias(own.get())).orElse(after);
    return new Learned(weight, Optional.empty(), Optional.of(all));
  }

  /** Followed by a product for each output channel. */
  Learned times(Supplier<float[]> factor) {
    if (norm.isPresent()) {
      Supplier<Norm> own = norm.get();
      return new Learned(
          weight, Optional.empty(), Optional.of(() -> own.get().times(factor.get())));
    }
    return normalised(
        () -> {
          float[] factors = factor.get();
          return Norm.of(factors, new float[factors.length]);
        });
  }

  /** Followed by a sum for each output channel. */
  Learned plus(Supplier<float[]> offset) {
    if (norm.isPresent()) {
      Supplier<Norm> own = norm.get();
      return new Learned(weight, Optional.empty(), Optional.of(() -> own.get().plus(offset.get())));
    }
    return withBias(
        bias.<Supplier<float[]>>map(own -> () -> sum(own.get(), offset.get())).orElse(offset));
  }

  private static float[] sum(float[] one, float[] other) {
    float[] sum = one.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other[i];
    }
    return sum;
  }

  Affine affine() {
    if (norm.isPresent()) {
      return Affine.BATCH_NORM;
    }
    return bias.isPresent() ? Affine.BIAS : Affine.NONE;
  }

  /**
   * The parameters of a layer with this affine; what the file has in another form is put into it
   * without a change of what is computed.
   *
   * @param channels of the output
   */
  Map<Parameter, float[]> as(Affine wanted, int channels) {
    Map<Parameter, float[]> all = new EnumMap<>(Parameter.class);
    all.put(Parameter.WEIGHT, weight.get());
    switch (wanted) {
      case NONE -> {}
      case BIAS -> all.put(Parameter.BIAS, bias.map(Supplier::get).orElse(new float[channels]));
      case BATCH_NORM -> {
        Norm own =
            norm.map(Supplier::get)
                .orElseGet(
                    () -> {
                      float[] ones = new float[channels];
                      Arrays.fill(ones, 1);
                      return Norm.of(ones, bias.map(Supplier::get).orElse(new float[channels]));
                    });
        all.put(Parameter.GAMMA, own.gamma());
        all.put(Parameter.BETA, own.beta());
        all.put(Parameter.MEAN, own.mean());
        all.put(Parameter.VARIANCE, own.variance());
      }
    }
    return all;
  }
}
