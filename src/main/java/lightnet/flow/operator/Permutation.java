package lightnet.flow.operator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import lightnet.network.ChannelLinks;

/**
 * An order of channels: {@code out[j] = in[sources(j)]}.
 *
 * @param sources the input channel of each place of the output; each channel once
 */
public record Permutation(List<Integer> sources) {

  public Permutation {
    sources = List.copyOf(sources);
    boolean[] seen = new boolean[sources.size()];
    for (int source : sources) {
      if (source < 0 || source >= seen.length || seen[source]) {
        throw new IllegalArgumentException(sources + " is no order of channels");
      }
      seen[source] = true;
    }
  }

  /** All channels where they were. */
  public static Permutation identity(int channels) {
    return new Permutation(IntStream.range(0, channels).boxed().toList());
  }

  /** The channel shuffle of g groups of n channels (ShuffleNet V1, Figure 1). */
  public static Permutation shuffle(Grouping grouping) {
    int channels = grouping.channels();
    return new Permutation(
        IntStream.range(0, channels)
            .map(place -> ChannelLinks.shuffled(grouping.groups(), channels, place))
            .boxed()
            .toList());
  }

  /** How many channels. */
  public int size() {
    return sources.size();
  }

  /** The input channel that comes to a place of the output. */
  public int source(int place) {
    return sources.get(place);
  }

  /** What undoes it. */
  public Permutation inverse() {
    Integer[] places = new Integer[size()];
    for (int place = 0; place < size(); place++) {
      places[source(place)] = place;
    }
    return new Permutation(Arrays.asList(places));
  }

  /** This one, and another one after it. */
  public Permutation then(Permutation next) {
    return new Permutation(next.sources.stream().map(this::source).toList());
  }

  /** Whether every channel stays where it is. */
  public boolean isIdentity() {
    return equals(identity(size()));
  }
}
