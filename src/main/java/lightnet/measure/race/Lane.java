package lightnet.measure.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.measure.race.Heat.WarmUp;
import lightnet.runtime.InferenceException;
import org.apache.commons.statistics.descriptive.Median;
import org.jspecify.annotations.Nullable;

/** One entrant while the race goes on; what fails is kept as a reason and does not go on. */
final class Lane {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final int WINDOW = 5;
  private static final double STEADY = 0.02;
  private static final int FEWEST_WARM_UPS = 2;

  private final Entrant entrant;
  private final RaceClock clock;
  private final List<Heat> heats = new ArrayList<>();
  private final List<Double> warmUp = new ArrayList<>();
  private final List<Double> samples = new ArrayList<>();
  private double openMs;
  private WarmUp warmUpEnd = WarmUp.CUT_OFF;
  private Entrant.@Nullable Opened opened;
  private Optional<String> failure = Optional.empty();

  Lane(Entrant entrant, RaceClock clock) {
    this.entrant = entrant;
    this.clock = clock;
  }

  boolean isLive() {
    return failure.isEmpty();
  }

  void open() {
    long start = clock.nanos();
    try {
      opened = entrant.open();
    } catch (InferenceException e) {
      fail(e);
    }
    openMs = (clock.nanos() - start) / NANOS_PER_MILLI;
  }

  /** Runs until the median of the last five runs moves by less than 2 %, or time is over. */
  void warmUp(long longestNanos, RaceControl control) {
    long end = clock.nanos() + longestNanos;
    double before = Double.NaN;
    while (isLive() && !control.interrupts()) {
      run(warmUp);
      double now = lately();
      if (Math.abs(now - before) < STEADY * before) {
        warmUpEnd = WarmUp.STEADY;
        return;
      }
      if (clock.nanos() >= end && warmUp.size() >= FEWEST_WARM_UPS) {
        return;
      }
      before = now;
    }
  }

  private double lately() {
    int size = warmUp.size();
    return size < WINDOW
        ? Double.NaN
        : Median.withDefaults()
            .evaluate(
                warmUp.subList(size - WINDOW, size).stream()
                    .mapToDouble(Double::doubleValue)
                    .toArray());
  }

  void runOnce() {
    if (isLive()) {
      run(samples);
    }
  }

  private void run(List<Double> times) {
    Entrant.Opened ready = opened;
    if (ready == null) {
      throw new IllegalStateException(entrant.name() + " is not open");
    }
    try {
      times.add(ready.run() / NANOS_PER_MILLI);
    } catch (InferenceException e) {
      fail(e);
    }
  }

  private void fail(InferenceException e) {
    failure = Optional.of(String.valueOf(e.getMessage()));
  }

  /** Ends a heat; one in which nothing was run leaves nothing. */
  void close() {
    if (opened != null) {
      opened.close();
      opened = null;
    }
    heatSoFar().ifPresent(heats::add);
    warmUp.clear();
    samples.clear();
    warmUpEnd = WarmUp.CUT_OFF;
  }

  private Optional<Heat> heatSoFar() {
    return samples.isEmpty()
        ? Optional.empty()
        : Optional.of(new Heat(openMs, warmUp, warmUpEnd, samples));
  }

  int heats() {
    return heats.size();
  }

  Track track() {
    List<Heat> all = new ArrayList<>(heats);
    heatSoFar().ifPresent(all::add);
    return new Track(entrant.name(), all, failure);
  }
}
