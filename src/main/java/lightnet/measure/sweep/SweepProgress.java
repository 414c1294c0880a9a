package lightnet.measure.sweep;

import java.util.List;
import java.util.Optional;
import lightnet.measure.race.Snapshot;

/**
 * How far a sweep is.
 *
 * @param race that goes on, counted from 0
 * @param races that there will be
 * @param group the points of the race that goes on, the reference first
 * @param snapshot how far that race is
 * @param soFar what the races before it left, if there were any
 */
public record SweepProgress(
    int race, int races, List<SweepPoint> group, Snapshot snapshot, Optional<SweepResult> soFar) {

  public SweepProgress {
    group = List.copyOf(group);
  }

  /** Of all races together, between 0 and 1. */
  public double part() {
    return (race + snapshot.part()) / races;
  }
}
