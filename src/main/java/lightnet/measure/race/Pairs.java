package lightnet.measure.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import lightnet.measure.MedianRatio;

/** What the samples say of every two. */
public final class Pairs {

  private Pairs() {}

  /**
   * Two of them.
   *
   * @param first index of the one
   * @param second index of the other, larger
   * @param verdict on the one
   */
  public record Pair(int first, int second, PairVerdict verdict) {}

  /** Every two, each once. */
  public static List<Pair> of(List<Track> tracks) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < tracks.size(); i++) {
      for (int j = i + 1; j < tracks.size(); j++) {
        pairs.add(new Pair(i, j, verdict(tracks.get(i), tracks.get(j))));
      }
    }
    return pairs;
  }

  /** What can be said of the one against the other. */
  public static PairVerdict verdict(Track one, Track other) {
    if (one.heats().isEmpty() || other.heats().isEmpty()) {
      return new PairVerdict.NotMeasured();
    }
    Optional<MedianRatio> known = ratio(one, other);
    if (known.isEmpty()) {
      return new PairVerdict.TooShort(
          MedianRatio.heats(one.bouts(), other.bouts()),
          MedianRatio.rounds(one.bouts(), other.bouts()));
    }
    MedianRatio ratio = known.get();
    return switch (ratio.difference()) {
      case SHORTER -> new PairVerdict.Faster(ratio);
      case LONGER -> new PairVerdict.Slower(ratio);
      case NOT_SHOWN -> new PairVerdict.NoDifference(ratio);
    };
  }

  /** The time of the one by that of the other, unless there are too few samples. */
  public static Optional<MedianRatio> ratio(Track one, Track other) {
    return MedianRatio.ofHeats(one.bouts(), other.bouts());
  }

  /** Width of the widest interval between any two that go on, if all have one. */
  static OptionalDouble widest(List<Track> tracks) {
    double widest = 0;
    List<Track> going = tracks.stream().filter(track -> track.failure().isEmpty()).toList();
    for (int i = 0; i < going.size(); i++) {
      for (int j = i + 1; j < going.size(); j++) {
        Optional<MedianRatio> ratio = ratio(going.get(i), going.get(j));
        if (ratio.isEmpty()) {
          return OptionalDouble.empty();
        }
        widest = Math.max(widest, ratio.get().width());
      }
    }
    return going.size() < 2 ? OptionalDouble.empty() : OptionalDouble.of(widest);
  }
}
