package lightnet.ui.compare;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Passes on a few of the news of a measurement, so that showing them takes little of the time that
 * is measured. On the thread that measures, between two runs.
 */
final class Throttle<T> implements Consumer<T> {
  private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();

  private final Function<T, Object> phase;
  private final Consumer<T> listener;
  private Optional<Object> last = Optional.empty();
  private long told;

  /**
   * One that has passed on nothing yet.
   *
   * @param phase what news are of; the first of each are passed on at once
   */
  Throttle(Function<T, Object> phase, Consumer<T> listener) {
    this.phase = phase;
    this.listener = listener;
  }

  @Override
  public void accept(T news) {
    long now = System.nanoTime();
    Optional<Object> of = Optional.of(phase.apply(news));
    if (!last.equals(of) || now - told >= PAUSE_NANOS) {
      last = of;
      told = now;
      listener.accept(news);
    }
  }
}
