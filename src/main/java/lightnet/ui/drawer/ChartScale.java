package lightnet.ui.drawer;

import java.util.List;
import java.util.stream.IntStream;

/** Round marks for an axis of shares. */
final class ChartScale {
  private static final List<Double> STEPS =
      List.of(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5);
  private static final int MOST_MARKS = 5;

  private ChartScale() {}

  /** Marks from 0 to the first one that is not below the largest value. */
  static List<Double> marks(double largest) {
    double step = STEPS.stream().filter(s -> largest / s <= MOST_MARKS).findFirst().orElse(1.0);
    int count = Math.max(1, (int) Math.ceil(largest / step - 1e-9));
    return IntStream.rangeClosed(0, count).mapToObj(i -> i * step).toList();
  }
}
