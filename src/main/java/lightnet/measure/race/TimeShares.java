package lightnet.measure.race;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.OperatorFamily;

/**
 * Where the time of a network goes, by the resolution at which its layers work and by what they
 * are. What is left to 1 belongs to no layer.
 *
 * @param shares from the largest resolution down; layers that were fused count where their time is
 * @param profiledRuns runs under the profiler that the shares come from
 * @param profilerInflation median of these runs by that without the profiler
 */
public record TimeShares(List<Share> shares, int profiledRuns, double profilerInflation) {

  /** The largest first; of equal ones the higher. */
  public static final Comparator<Extent> LARGEST_FIRST =
      Comparator.comparingLong((Extent at) -> (long) at.h() * at.w())
          .thenComparingInt(Extent::h)
          .reversed();

  public TimeShares {
    shares = List.copyOf(shares);
  }

  /**
   * The layers of a kind at a resolution.
   *
   * @param at rows and columns of their outputs; of a gate those of what it gates
   * @param family what they are
   * @param share of the time of the network, between 0 and 1
   */
  public record Share(Extent at, OperatorFamily family, double share) {}

  /** The shares of a profile. */
  public static TimeShares of(LayerProfile profile) {
    Map<Extent, Map<OperatorFamily, Double>> sums = new TreeMap<>(LARGEST_FIRST);
    Extent before = Extent.ONE;
    for (LayerTime time : profile.layers()) {
      Layer layer = time.layer();
      if (!layer.isInGate()) {
        before = new Extent(layer.outShape().h(), layer.outShape().w());
      }
      if (time.share() > 0) {
        sums.computeIfAbsent(before, _ -> new EnumMap<>(OperatorFamily.class))
            .merge(OperatorFamily.of(layer), time.share(), Double::sum);
      }
    }
    List<Share> shares = new ArrayList<>();
    sums.forEach(
        (at, families) ->
            families.forEach((family, share) -> shares.add(new Share(at, family, share))));
    return new TimeShares(shares, profile.profiledRuns(), profile.profilerInflation());
  }
}
