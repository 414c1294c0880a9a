package lightnet.measure.race;

import java.time.Duration;

/**
 * How long a race goes on.
 *
 * @param longestWarmUp of each entrant in each heat
 * @param heats at least; each has sessions of its own
 * @param rounds at least, in all heats together
 * @param budget after which no heat is begun, once there are enough heats and rounds
 * @param patience after which no round is begun, whether or not there are enough
 * @param width of the widest interval, in parts of the ratio, below which there is no need to go on
 */
public record RacePlan(
    Duration longestWarmUp,
    int heats,
    int rounds,
    Duration budget,
    Duration patience,
    double width) {

  /** Rounds after which it ends in any case: of small networks there would be millions. */
  static final int MOST_ROUNDS = 20_000;

  /** Rounds of one heat, at most. */
  static final int MOST_ROUNDS_OF_A_HEAT = MOST_ROUNDS / 12;

  /** How many heats the budget is divided into, if opening does not take too long. */
  private static final int HEATS_OF_A_BUDGET = 12;

  private static final int OPENINGS_OF_A_HEAT = 3;
  private static final Duration WARM_UP = Duration.ofSeconds(3);
  private static final int HEATS = 6;
  private static final int ROUNDS = 30;
  private static final double WIDTH = 0.02;

  /** A second, or as long as 30 rounds in 6 heats take, unless that is more than ten seconds. */
  public static final RacePlan BRIEF =
      new RacePlan(WARM_UP, HEATS, ROUNDS, Duration.ofSeconds(1), Duration.ofSeconds(10), WIDTH);

  /** Ten seconds, or as long as 30 rounds in 6 heats take. */
  public static final RacePlan STANDARD =
      new RacePlan(WARM_UP, HEATS, ROUNDS, Duration.ofSeconds(10), Duration.ofMinutes(2), WIDTH);

  /** 30 rounds in 6 heats, until the widest interval is below 2 % or the budget has ended. */
  public static RacePlan within(Duration budget) {
    return new RacePlan(WARM_UP, HEATS, ROUNDS, budget, budget, WIDTH);
  }

  /** The same that does not end before the budget. */
  public RacePlan toTheEnd() {
    return new RacePlan(longestWarmUp, heats, rounds, budget, patience, 0);
  }

  /** Rounds of one heat, at least. */
  int roundsOfAHeat() {
    return Math.ceilDiv(rounds, heats);
  }

  /** Nanoseconds of warming up one of so many entrants, so that at most a quarter is spent. */
  long warmUpNanos(int entrants) {
    long most = budget.toNanos() / (4L * heats * entrants);
    return Math.min(longestWarmUp.toNanos(), most);
  }

  /**
   * Nanoseconds of the rounds of the next heat: so long that opening takes a quarter, so short that
   * enough heats find room.
   *
   * @param done heats that are over
   * @param elapsed nanoseconds since the start
   * @param opening nanoseconds that opening and warming up took
   */
  long heatNanos(int done, long elapsed, long opening) {
    long wished = Math.max(OPENINGS_OF_A_HEAT * opening, budget.toNanos() / HEATS_OF_A_BUDGET);
    int toCome = heats - done;
    if (toCome <= 0) {
      return wished;
    }
    long rest = budget.toNanos() - elapsed - (toCome - 1) * opening;
    return Math.clamp(rest / toCome, 0, wished);
  }
}
