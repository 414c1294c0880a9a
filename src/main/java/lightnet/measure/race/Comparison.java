package lightnet.measure.race;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import lightnet.measure.Machine;

/** Runs a race and watches what the machine does beside it. */
public final class Comparison {
  private static final Duration LISTENED_BEFORE = Duration.ofMillis(300);

  private final MachineProbe probe;
  private final RaceClock clock;
  private final int otherSessions;

  private Comparison(RaceClock clock, int otherSessions) {
    this.clock = clock;
    this.probe = new MachineProbe(clock);
    this.otherSessions = otherSessions;
  }

  /**
   * On this machine.
   *
   * @param otherSessions sessions of this program that stay open meanwhile
   */
  public static Comparison beside(int otherSessions) {
    return new Comparison(RaceClock.SYSTEM, otherSessions);
  }

  /**
   * Runs a race, after listening for a moment what others do.
   *
   * @return its tracks and what the machine did beside it
   */
  public Outcome run(
      List<? extends Entrant> entrants,
      RacePlan plan,
      RaceControl control,
      Consumer<Snapshot> listener) {
    MachineReading early = probe.read();
    try {
      clock.rest(LISTENED_BEFORE);
    } catch (InterruptedException e) {
      // the race ends before its first heat, as after any interrupt
      Thread.currentThread().interrupt();
    }
    MachineReading before = probe.read();
    Finish finish = Race.run(entrants, plan, clock, control, listener);
    MachineReading after = probe.read();
    return new Outcome(
        finish,
        new Surroundings(
            early.loadUntil(before),
            before.loadUntil(after),
            before.stolenUntil(after),
            after.governor(),
            before.megahertz(),
            after.megahertz(),
            Math.max(before.otherPrograms(), after.otherPrograms()),
            otherSessions),
        Machine.current());
  }

  /**
   * What came of it.
   *
   * @param finish what was measured
   * @param surroundings what the machine did beside it
   * @param machine where
   */
  public record Outcome(Finish finish, Surroundings surroundings, Machine machine) {

    /** The result; the models are those of the tracks, in their order. */
    public RaceResult result(RaceSettings settings, List<RaceResult.Model> models) {
      return new RaceResult(
          RaceClock.SYSTEM.now(),
          machine,
          settings,
          models,
          finish.ending(),
          finish.gaps(),
          surroundings);
    }
  }
}
