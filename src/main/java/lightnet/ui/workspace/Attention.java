package lightnet.ui.workspace;

import lightnet.arithmetic.HeatMap;
import lightnet.runtime.Prediction;

/**
 * What the network looked at for a class.
 *
 * @param of the class
 * @param outcome what is known of it
 */
public record Attention(Method method, Prediction of, Outcome outcome) {

  /** How it is found out. */
  public enum Method {
    /** What each place of the last feature maps adds to the class. */
    ACTIVATION,
    /** How much less probable the class becomes when a place is hidden. */
    OCCLUSION
  }

  /** What is known. */
  public sealed interface Outcome {}

  /** Nothing yet. */
  public record Waiting() implements Outcome {}

  /**
   * The map, whose mean and the bias make the logit.
   *
   * @param map of what each place adds to the logit
   * @param bias of the class
   */
  public record Activated(HeatMap map, double bias) implements Outcome {}

  /**
   * The map as far as it is computed.
   *
   * @param map of what the probability loses
   * @param hidden places that were hidden
   * @param all places that will be
   */
  public record Occluded(HeatMap map, int hidden, int all) implements Outcome {}

  /** It cannot be had, with a sentence on why. */
  public record Impossible(String reason) implements Outcome {}

  Attention with(Outcome known) {
    return new Attention(method, of, known);
  }
}
