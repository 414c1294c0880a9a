package lightnet.measure.race;

import lightnet.measure.MedianRatio;

/** What can be said of one network against another. */
public sealed interface PairVerdict {

  /** The interval lies beyond the smallest difference worth a claim: the first is faster. */
  record Faster(MedianRatio timeByOther) implements PairVerdict {}

  /** The interval lies beyond the smallest difference worth a claim: the first is slower. */
  record Slower(MedianRatio timeByOther) implements PairVerdict {}

  /** The interval does not lie beyond the smallest difference worth a claim. */
  record NoDifference(MedianRatio timeByOther) implements PairVerdict {}

  /**
   * There are too few samples for an interval.
   *
   * @param heats in which both ran often enough
   * @param rounds in which both ran
   */
  record TooShort(int heats, int rounds) implements PairVerdict {}

  /** One of them was not measured at all. */
  record NotMeasured() implements PairVerdict {}
}
