package lightnet.arithmetic;

import lightnet.network.Activation;

/** The activations as functions of a number. */
public final class Functions {

  private Functions() {}

  /** The value of an activation at x. */
  public static double of(Activation function, double x) {
    return switch (function) {
      case LINEAR -> x;
      case RELU -> Math.max(0, x);
      case RELU6 -> clamped(x, 0, 6);
      case SIGMOID -> sigmoid(x);
      case HARD_SIGMOID -> clamped(x + 3, 0, 6) / 6;
      case SWISH -> x * sigmoid(x);
      case H_SWISH -> x * clamped(x + 3, 0, 6) / 6;
    };
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** Not a number stays none. */
  private static double clamped(double x, double low, double high) {
    return Math.min(Math.max(x, low), high);
  }
}
