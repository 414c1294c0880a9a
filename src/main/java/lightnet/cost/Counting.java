package lightnet.cost;

import java.util.Arrays;
import java.util.List;

/** The ways in which sources count, told by what they differ in from ours, the simplest first. */
public enum Counting {
  /** As we count: weights, biases, gamma and beta. */
  TRAINABLE(Quantity.PARAMS, Habit.USUAL),
  /** Weights alone. */
  WEIGHTS(Quantity.PARAMS, Habit.USUAL),
  /** With the running means and variances of batch normalisation, as Keras does. */
  WITH_BN_STATS(Quantity.PARAMS, Habit.USUAL),
  /** Batch normalisation folded to a bias, as in a converted model. */
  FOLDED(Quantity.PARAMS, Habit.USUAL),
  /** A classifier without biases. */
  WITHOUT_CLASSIFIER_BIASES(Quantity.PARAMS, Habit.STRANGE),
  /** Three of the four vectors of batch normalisation: no gamma, as in TensorFlow-Slim. */
  THREE_VECTORS(Quantity.PARAMS, Habit.STRANGE),
  /** Weights of the convolutions alone. */
  WEIGHTS_WITHOUT_CLASSIFIER(Quantity.PARAMS, Habit.STRANGE),

  /** As we count: convolutions and dense layers. */
  WITH_CLASSIFIER(Quantity.MADDS, Habit.USUAL),
  /** Without the dense layers. */
  WITHOUT_CLASSIFIER(Quantity.MADDS, Habit.USUAL),
  /** One more for each bias that is added. */
  WITH_BIASES(Quantity.MADDS, Habit.STRANGE),
  /** Two more for each value that is normalised. */
  WITH_BATCH_NORM(Quantity.MADDS, Habit.STRANGE),
  /** One more for each value that is given. */
  WITH_OUTPUTS(Quantity.MADDS, Habit.STRANGE),
  /** Without the first convolution. */
  WITHOUT_FIRST(Quantity.MADDS, Habit.STRANGE),
  /** Multiplications and additions by themselves. */
  DOUBLED(Quantity.MADDS, Habit.STRANGE),
  /** These, and two more for each value that is given. */
  DOUBLED_WITH_OUTPUTS(Quantity.MADDS, Habit.STRANGE),
  /** One more for each activation, each value that is pooled and each bias. */
  WITH_ACTIVATIONS(Quantity.MADDS, Habit.STRANGE);

  /** Whether sources count so without saying it. */
  enum Habit {
    /** Many do. */
    USUAL,
    /** Few do, so that one figure of many is no evidence. */
    STRANGE
  }

  /**
   * A part that is counted otherwise.
   *
   * @param part of the network
   * @param times how often it is counted beyond our count
   */
  record Term(Part part, int times) {}

  private final Quantity quantity;
  private final Habit habit;

  Counting(Quantity quantity, Habit habit) {
    this.quantity = quantity;
    this.habit = habit;
  }

  static List<Counting> of(Quantity quantity) {
    return Arrays.stream(values()).filter(counting -> counting.quantity == quantity).toList();
  }

  boolean isUsual() {
    return habit == Habit.USUAL;
  }

  /** What it differs in from our count. */
  List<Term> terms() {
    return switch (this) {
      case TRAINABLE, WITH_CLASSIFIER -> List.of();
      case WEIGHTS -> List.of(new Term(Part.BIASES, -1), new Term(Part.NORMALISED_CHANNELS, -2));
      case WITH_BN_STATS -> List.of(new Term(Part.NORMALISED_CHANNELS, 2));
      case FOLDED -> List.of(new Term(Part.NORMALISED_CHANNELS, -1));
      case WITHOUT_CLASSIFIER_BIASES -> List.of(new Term(Part.CLASSIFIER_BIASES, -1));
      case THREE_VECTORS -> List.of(new Term(Part.NORMALISED_CHANNELS, 1));
      case WEIGHTS_WITHOUT_CLASSIFIER ->
          List.of(
              new Term(Part.BIASES, -1),
              new Term(Part.NORMALISED_CHANNELS, -2),
              new Term(Part.CLASSIFIER_WEIGHTS, -1));
      case WITHOUT_CLASSIFIER -> List.of(new Term(Part.CLASSIFIER_MADDS, -1));
      case WITH_BIASES -> List.of(new Term(Part.BIASED_VALUES, 1));
      case WITH_BATCH_NORM -> List.of(new Term(Part.NORMALISED_VALUES, 2));
      case WITH_OUTPUTS -> List.of(new Term(Part.OUTPUT_VALUES, 1));
      case WITHOUT_FIRST -> List.of(new Term(Part.FIRST_MADDS, -1));
      case DOUBLED -> List.of(new Term(Part.MADDS, 1));
      case DOUBLED_WITH_OUTPUTS ->
          List.of(new Term(Part.MADDS, 1), new Term(Part.OUTPUT_VALUES, 2));
      case WITH_ACTIVATIONS ->
          List.of(
              new Term(Part.ACTIVATED_VALUES, 1),
              new Term(Part.POOLED_VALUES, 1),
              new Term(Part.BIASED_VALUES, 1));
    };
  }

  long count(Parts parts) {
    return quantity.ours(parts)
        + terms().stream().mapToLong(term -> term.times() * parts.of(term.part())).sum();
  }
}
