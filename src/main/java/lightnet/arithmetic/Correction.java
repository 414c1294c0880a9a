package lightnet.arithmetic;

/** What is done to a weighted sum. */
public sealed interface Correction {

  /** The sum after it. */
  double of(double sum);

  /** Nothing. */
  record None() implements Correction {
    @Override
    public double of(double sum) {
      return sum;
    }
  }

  /** A bias is added. */
  record Bias(double bias) implements Correction {
    @Override
    public double of(double sum) {
      return sum + bias;
    }
  }

  /**
   * Batch normalisation: factor = gamma / sqrt(variance + epsilon), offset = beta - mean x factor.
   */
  record BatchNormalisation(double factor, double offset) implements Correction {
    @Override
    public double of(double sum) {
      return sum * factor + offset;
    }
  }
}
