package lightnet.measure.race;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How far a race is.
 *
 * @param tracks all that was measured so far, in the order of the entrants
 * @param phase what is being done
 * @param part of the longest that it may take, between 0 and 1
 * @param widest width of the widest interval, in parts of the ratio, once there are intervals
 */
public record Snapshot(List<Track> tracks, Phase phase, double part, OptionalDouble widest) {

  public Snapshot {
    tracks = List.copyOf(tracks);
  }

  /** What is being done. */
  public enum Phase {
    /** Sessions are opened and warmed up. */
    OPENING,
    /** Rounds are run. */
    MEASURING,
    /** It was asked to rest. */
    PAUSED,
    /** The race is over; the layers of each network are timed. */
    LAYERS
  }
}
