package lightnet.measure.race;

import java.time.Duration;
import java.time.Instant;

/** The two clocks of a machine, and its rest. */
public interface RaceClock {

  /** The machine's own. */
  RaceClock SYSTEM = new OfMachine();

  /** Nanoseconds from some moment on; may stand still while the machine sleeps. */
  long nanos();

  /** The time of day, which goes on while the machine sleeps. */
  Instant now();

  /** Lets time pass. */
  void rest(Duration duration) throws InterruptedException;

  /** The machine's own. */
  final class OfMachine implements RaceClock {
    private OfMachine() {}

    @Override
    public long nanos() {
      return System.nanoTime();
    }

    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public void rest(Duration duration) throws InterruptedException {
      Thread.sleep(duration);
    }
  }
}
