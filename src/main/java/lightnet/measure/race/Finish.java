package lightnet.measure.race;

import java.util.List;

/**
 * What a race left.
 *
 * @param tracks in the order of the entrants
 * @param ending why it ended
 * @param gaps pauses that nobody asked for
 */
public record Finish(List<Track> tracks, Ending ending, List<Gap> gaps) {

  public Finish {
    tracks = List.copyOf(tracks);
    gaps = List.copyOf(gaps);
  }

  /** Why a race ended. */
  public enum Ending {
    /** Every interval is narrow enough. */
    NARROW,
    /** Time is over. */
    TIME_OVER,
    /** There are as many samples as are kept. */
    MANY_ROUNDS,
    /** Somebody ended it. */
    CUT_SHORT,
    /** Every entrant failed. */
    NOBODY_LEFT
  }
}
