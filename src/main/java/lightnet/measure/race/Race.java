package lightnet.measure.race;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;
import lightnet.measure.race.Finish.Ending;
import lightnet.measure.race.Snapshot.Phase;

/**
 * Measures up to eight entrants in turn, on the thread that calls it, never two at once. It goes in
 * heats: in each one all entrants are opened anew and warmed up; then each runs once in every
 * round, in a random order, so that what changes on the machine meanwhile changes all alike.
 * Opening anew matters: where memory happens to lie makes one session of a network faster than
 * another of the same network, for as long as they are open.
 */
public final class Race {
  /** How many entrants there can be. */
  public static final int MOST = 8;

  private static final long TELL_NANOS = Duration.ofMillis(100).toNanos();

  private final List<Lane> lanes;
  private final RacePlan plan;
  private final RaceClock clock;
  private final RaceControl control;
  private final Consumer<Snapshot> listener;
  private final Turns openings = new Turns();
  private final Turns turns = new Turns();
  private final Watch watch;
  private long start;
  private long rested;
  private long lastTold;
  private long lastOpening;
  private int heats;
  private int rounds;
  private OptionalDouble widest = OptionalDouble.empty();

  private Race(
      List<? extends Entrant> entrants,
      RacePlan plan,
      RaceClock clock,
      RaceControl control,
      Consumer<Snapshot> listener) {
    this.lanes = entrants.stream().map(entrant -> new Lane(entrant, clock)).toList();
    this.plan = plan;
    this.clock = clock;
    this.control = control;
    this.listener = listener;
    this.watch = new Watch(clock);
  }

  /** Measures by the machine's clock. */
  public static Finish run(
      List<? extends Entrant> entrants,
      RacePlan plan,
      RaceControl control,
      Consumer<Snapshot> listener) {
    return run(entrants, plan, RaceClock.SYSTEM, control, listener);
  }

  /**
   * Measures. An interrupt of the thread ends it like a cancel and stays set.
   *
   * @param listener is told about ten times a second, between two rounds
   */
  static Finish run(
      List<? extends Entrant> entrants,
      RacePlan plan,
      RaceClock clock,
      RaceControl control,
      Consumer<Snapshot> listener) {
    if (entrants.isEmpty() || entrants.size() > MOST) {
      throw new IllegalArgumentException(
          "one to %d can be measured, not %d".formatted(MOST, entrants.size()));
    }
    Set<String> names = new HashSet<>();
    for (Entrant entrant : entrants) {
      if (!names.add(entrant.name())) {
        throw new IllegalArgumentException("two are called " + entrant.name());
      }
    }
    return new Race(entrants, plan, clock, control, listener).run();
  }

  private Finish run() {
    start = clock.nanos();
    Optional<Ending> ending = ending();
    while (ending.isEmpty()) {
      if (control.isPaused()) {
        rest();
      } else {
        heat();
      }
      ending = ending();
    }
    return new Finish(tracks(), ending.get(), watch.gaps());
  }

  private void rest() {
    long from = clock.nanos();
    tell(Phase.PAUSED);
    try {
      control.awaitResumed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    rested += clock.nanos() - from;
  }

  private void heat() {
    long from = clock.nanos();
    tell(Phase.OPENING);
    try {
      long warmUp = plan.warmUpNanos(lanes.size());
      List<Lane> live = live();
      List<Lane> inTurn = openings.next(live.size()).stream().map(live::get).toList();
      inTurn.forEach(Lane::open);
      inTurn.forEach(lane -> lane.warmUp(warmUp, control));
      lastOpening = clock.nanos() - from;
      long end = clock.nanos() + plan.heatNanos(heats, elapsed(), lastOpening);
      watch.begin(heats);
      int inHeat = 0;
      while (!isHeatOver(inHeat, end)) {
        round();
        watch.roundIsOver(inHeat);
        inHeat++;
        rounds++;
        if (clock.nanos() - lastTold >= TELL_NANOS) {
          tell(Phase.MEASURING);
        }
      }
    } finally {
      lanes.forEach(Lane::close);
    }
    heats = lanes.stream().mapToInt(Lane::heats).max().orElse(0);
    widest = Pairs.widest(tracks());
    tell(Phase.MEASURING);
  }

  private void round() {
    List<Lane> live = live();
    for (int index : turns.next(live.size())) {
      live.get(index).runOnce();
    }
  }

  private boolean isHeatOver(int inHeat, long end) {
    return mustEnd()
        || control.isPaused()
        || inHeat >= RacePlan.MOST_ROUNDS_OF_A_HEAT
        || (inHeat >= plan.roundsOfAHeat() && clock.nanos() >= end);
  }

  private boolean mustEnd() {
    return isCancelled()
        || live().isEmpty()
        || elapsed() >= plan.patience().toNanos()
        || rounds >= RacePlan.MOST_ROUNDS;
  }

  private Optional<Ending> ending() {
    if (isCancelled()) {
      return Optional.of(Ending.CUT_SHORT);
    }
    if (live().isEmpty()) {
      return Optional.of(Ending.NOBODY_LEFT);
    }
    if (rounds >= RacePlan.MOST_ROUNDS) {
      return Optional.of(Ending.MANY_ROUNDS);
    }
    boolean isEnough = heats >= plan.heats() && rounds >= plan.rounds();
    if (isEnough && (live().size() == 1 || widest.orElse(Double.MAX_VALUE) < plan.width())) {
      return Optional.of(Ending.NARROW);
    }
    long left = (isEnough ? plan.budget() : plan.patience()).toNanos() - elapsed();
    return left <= lastOpening ? Optional.of(Ending.TIME_OVER) : Optional.empty();
  }

  private boolean isCancelled() {
    return control.isCancelled() || Thread.currentThread().isInterrupted();
  }

  private long elapsed() {
    return clock.nanos() - start - rested;
  }

  private List<Lane> live() {
    return lanes.stream().filter(Lane::isLive).toList();
  }

  private List<Track> tracks() {
    return lanes.stream().map(Lane::track).toList();
  }

  private void tell(Phase phase) {
    listener.accept(new Snapshot(tracks(), phase, part(), widest));
    lastTold = clock.nanos();
  }

  private double part() {
    double elapsed = elapsed();
    double enough = Math.min((double) rounds / plan.rounds(), (double) heats / plan.heats());
    double ofBudget = Math.min(enough, elapsed / Math.max(1, plan.budget().toNanos()));
    return Math.min(1, Math.max(elapsed / Math.max(1, plan.patience().toNanos()), ofBudget));
  }
}
