package lightnet.ui.workspace;

import java.util.List;
import java.util.Map;
import lightnet.measure.race.RaceResult;
import lightnet.runtime.Prediction;

/**
 * What came of a comparison.
 *
 * @param result what was measured
 * @param seen what the networks say of the photo, by their names
 */
public record RaceReport(RaceResult result, Map<String, Seen> seen) {

  public RaceReport {
    seen = Map.copyOf(seen);
  }

  /** Of a result that was read from a file, what the networks said is not known. */
  public static RaceReport of(RaceResult result) {
    return new RaceReport(result, Map.of());
  }

  /** What a network says of the photo. */
  public Seen seenBy(String name) {
    return seen.getOrDefault(name, new Seen.Unknown());
  }

  /** What a network says of a photo. */
  public sealed interface Seen {
    /** The most probable classes, the first one first. */
    record Classes(List<Prediction> top) implements Seen {
      public Classes {
        top = List.copyOf(top);
      }
    }

    /** It has random weights, so that what it says means nothing. */
    record Untrained() implements Seen {}

    /** It was not asked. */
    record Unknown() implements Seen {}
  }
}
