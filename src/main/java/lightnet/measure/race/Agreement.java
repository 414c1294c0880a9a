package lightnet.measure.race;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightnet.runtime.Prediction;

/** What networks agree on about a photo. */
public final class Agreement {

  private Agreement() {}

  /** The index of the class that most of them say first, if more than one does. */
  public static Optional<Integer> of(List<Seen> all) {
    Map<Integer, Long> votes =
        all.stream()
            .flatMap(
                seen ->
                    seen instanceof Seen.Classes(List<Prediction> top)
                        ? top.stream().limit(1)
                        : Stream.empty())
            .map(Prediction::index)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return votes.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }
}
