package lightnet.cost;

import java.util.List;

/**
 * One way from our count to a number.
 *
 * @param form of the network
 * @param counting how it is counted
 * @param steps from our count, which is the first one
 */
public record Account(CountedForm form, Counting counting, List<Step> steps) {

  public Account {
    steps = List.copyOf(steps);
  }

  /** What this way counts. */
  public long exact() {
    return steps.getLast().total();
  }
}
