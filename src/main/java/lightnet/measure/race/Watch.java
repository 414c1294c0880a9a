package lightnet.measure.race;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Notices that the machine slept or the program was held: a round took far longer than those
 * before, or more time of day went by than the other clock counted.
 */
final class Watch {
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double SHORTEST_SECONDS = 1;
  private static final double FAR_BEYOND = 20;
  private static final int REMEMBERED = 50;

  private final RaceClock clock;
  private final List<Gap> gaps = new ArrayList<>();
  private final List<Double> seconds = new ArrayList<>();
  private int heat;
  private long nanos;
  private Instant now = Instant.EPOCH;

  Watch(RaceClock clock) {
    this.clock = clock;
  }

  void begin(int number) {
    heat = number;
    note();
  }

  void roundIsOver(int round) {
    double counted = (clock.nanos() - nanos) / NANOS_PER_SECOND;
    double passed = Duration.between(now, clock.now()).toNanos() / NANOS_PER_SECOND;
    boolean isFarBeyond =
        !seconds.isEmpty() && counted > Math.max(SHORTEST_SECONDS, FAR_BEYOND * usual());
    if (isFarBeyond || passed - counted > SHORTEST_SECONDS) {
      gaps.add(new Gap(heat, round, Math.max(counted, passed)));
    } else if (seconds.size() < REMEMBERED) {
      seconds.add(counted);
    }
    note();
  }

  private double usual() {
    return Median.withDefaults()
        .evaluate(seconds.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private void note() {
    nanos = clock.nanos();
    now = clock.now();
  }

  List<Gap> gaps() {
    return List.copyOf(gaps);
  }
}
