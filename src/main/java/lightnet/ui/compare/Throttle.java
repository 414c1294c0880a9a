package lightnet.ui.compare;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import lightnet.measure.race.Snapshot;

/**
 * Passes on a few of the news of a comparison, so that showing them takes little of the time that
 * is measured. On the thread that measures, between two runs.
 */
final class Throttle implements Consumer<Snapshot> {
  private static final long PAUSE_NANOS = Duration.ofMillis(250).toNanos();

  private final Consumer<Live> listener;
  private Optional<Snapshot.Phase> last = Optional.empty();
  private long told;

  Throttle(Consumer<Live> listener) {
    this.listener = listener;
  }

  @Override
  public void accept(Snapshot snapshot) {
    long now = System.nanoTime();
    boolean isNew = !last.equals(Optional.of(snapshot.phase()));
    if (isNew || now - told >= PAUSE_NANOS) {
      last = Optional.of(snapshot.phase());
      told = now;
      listener.accept(Live.of(snapshot));
    }
  }
}
