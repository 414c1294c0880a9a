package lightnet.measure.race;

import java.time.Duration;
import java.time.Instant;

/** Time that passes when it is told to. */
final class FakeClock implements RaceClock {
  private long nanos;
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void rest(Duration duration) {
    pass(duration);
  }

  void pass(Duration duration) {
    nanos += duration.toNanos();
    now = now.plus(duration);
  }

  /** The machine sleeps: only the time of day goes on. */
  void sleep(Duration duration) {
    now = now.plus(duration);
  }
}
