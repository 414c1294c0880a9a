package lightnet.measure.race;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntConsumer;
import lightnet.runtime.InferenceException;

/** Takes a time that is known, with noise, and can fail. */
final class FakeEntrant implements Entrant {
  private static final double NANOS_PER_MILLI = 1e6;

  private final String name;
  private final FakeClock clock;
  private final double millis;
  private final Random random;
  private final List<String> diary;
  private double unlikeSessions;
  private int failsAtOpening = Integer.MAX_VALUE;
  private int failsAtRun = Integer.MAX_VALUE;
  private IntConsumer atRun = _ -> {};
  private int openings;
  private int runs;
  private int open;

  FakeEntrant(String name, FakeClock clock, double millis, List<String> diary) {
    this.name = name;
    this.clock = clock;
    this.millis = millis;
    this.diary = diary;
    this.random = new Random(name.hashCode());
  }

  FakeEntrant(String name, FakeClock clock, double millis) {
    this(name, clock, millis, new ArrayList<>());
  }

  /** Each session is faster or slower by this standard deviation. */
  FakeEntrant withUnlikeSessions(double deviation) {
    unlikeSessions = deviation;
    return this;
  }

  FakeEntrant failingAtOpening(int number) {
    failsAtOpening = number;
    return this;
  }

  FakeEntrant failingAtRun(int number) {
    failsAtRun = number;
    return this;
  }

  /** Does something in each run, which it is given the number of. */
  FakeEntrant doing(IntConsumer action) {
    atRun = action;
    return this;
  }

  int openings() {
    return openings;
  }

  int runs() {
    return runs;
  }

  /** Sessions that are open. */
  int openSessions() {
    return open;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Opened open() throws InferenceException {
    if (openings == failsAtOpening) {
      throw new InferenceException(name + " cannot be opened");
    }
    openings++;
    open++;
    diary.add("open " + name);
    clock.pass(Duration.ofMillis(5));
    double session = millis * Math.exp(unlikeSessions * random.nextGaussian());
    return new Opened() {
      @Override
      public long run() throws InferenceException {
        return runOnce(session);
      }

      @Override
      public void close() {
        open--;
      }
    };
  }

  private long runOnce(double session) throws InferenceException {
    if (runs == failsAtRun) {
      throw new InferenceException(name + " cannot be run");
    }
    runs++;
    atRun.accept(runs);
    diary.add(name);
    long nanos = Math.round(session * NANOS_PER_MILLI * Math.exp(0.02 * random.nextGaussian()));
    clock.pass(Duration.ofNanos(nanos));
    return nanos;
  }
}
