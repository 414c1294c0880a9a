package lightnet.measure.race;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Who runs when: a random order in one round, the same backwards in the next, so that each runs as
 * often before another as behind it.
 */
final class Turns {
  private static final long SEED = 1;

  private final Random random = new Random(SEED);
  private List<Integer> backwards = List.of();

  List<Integer> next(int count) {
    if (backwards.size() == count) {
      List<Integer> order = backwards;
      backwards = List.of();
      return order;
    }
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    Collections.shuffle(order, random);
    backwards = List.copyOf(order.reversed());
    return List.copyOf(order);
  }
}
