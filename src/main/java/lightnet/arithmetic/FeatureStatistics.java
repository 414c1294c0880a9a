package lightnet.arithmetic;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * What the values of a tensor are like.
 *
 * @param channels in their order
 */
public record FeatureStatistics(List<ChannelStatistics> channels) {

  public FeatureStatistics {
    channels = List.copyOf(channels);
  }

  /** The statistics of a tensor's values. */
  public static FeatureStatistics of(FeatureMaps maps) {
    return new FeatureStatistics(
        IntStream.range(0, maps.shape().c())
            .mapToObj(channel -> ChannelStatistics.of(maps.channel(channel)))
            .toList());
  }

  /** How many values there are. */
  public long count() {
    return sum(ChannelStatistics::count);
  }

  /** The smallest number; 0 if there is none. */
  public float least() {
    return (float)
        channels.stream()
            .filter(FeatureStatistics::hasNumbers)
            .mapToDouble(ChannelStatistics::least)
            .min()
            .orElse(0);
  }

  /** The largest number; 0 if there is none. */
  public float most() {
    return (float)
        channels.stream()
            .filter(FeatureStatistics::hasNumbers)
            .mapToDouble(ChannelStatistics::most)
            .max()
            .orElse(0);
  }

  /** The share of values that are exactly 0, between 0 and 1. */
  public double zeroShare() {
    return share(ChannelStatistics::zeros);
  }

  /** The share of values below 0, between 0 and 1. */
  public double negativeShare() {
    return share(ChannelStatistics::negatives);
  }

  /** The share of values that are exactly 6, where ReLU6 cuts, between 0 and 1. */
  public double sixShare() {
    return share(ChannelStatistics::sixes);
  }

  /** How many values are not a number. */
  public long notNumbers() {
    return sum(ChannelStatistics::notNumbers);
  }

  /** How many values are infinite. */
  public long infinite() {
    return sum(ChannelStatistics::infinite);
  }

  /** The channels whose values are all 0. */
  public List<Integer> dead() {
    return IntStream.range(0, channels.size())
        .filter(channel -> channels.get(channel).isDead())
        .boxed()
        .toList();
  }

  /** The channels in their order. */
  public List<Integer> inOrder() {
    return IntStream.range(0, channels.size()).boxed().toList();
  }

  /** The channels, those with the largest mean magnitude first, equals in their order. */
  public List<Integer> strongestFirst() {
    return IntStream.range(0, channels.size())
        .boxed()
        .sorted(Comparator.comparingDouble(channel -> -channels.get(channel).strength()))
        .toList();
  }

  private double share(ToIntFunction<ChannelStatistics> part) {
    return (double) sum(part) / Math.max(1, count());
  }

  private long sum(ToIntFunction<ChannelStatistics> part) {
    return channels.stream().mapToLong(part::applyAsInt).sum();
  }

  private static boolean hasNumbers(ChannelStatistics channel) {
    return channel.count() > channel.notNumbers() + channel.infinite();
  }
}
