package lightnet.ui.drawer;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import lightnet.cost.CostTable;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.network.OperatorFamily;
import lightnet.ui.workspace.LayerOrder;

/** The layers with their times and costs, as the chart shows them. */
final class TimedLayers {

  private TimedLayers() {}

  /**
   * A layer that carries time, with what was fused with it.
   *
   * @param time measured
   * @param family of its operator
   * @param madds multiply-adds
   * @param costShare of the network's multiply-adds, between 0 and 1
   */
  record Bar(LayerTime time, OperatorFamily family, long madds, double costShare) {
    String id() {
      return time.layer().id();
    }

    /** Whether one of these layers runs in its kernel. */
    boolean coversAny(Set<String> layerIds) {
      return layerIds.contains(id()) || time.fusedWith().stream().anyMatch(layerIds::contains);
    }
  }

  /** Of the layers that were timed those that are there: some may have gone since. */
  static List<Bar> of(LayerProfile profile, CostTable costs, LayerOrder order) {
    double whole = costs.totals().madds();
    List<Bar> bars =
        profile.layers().stream()
            .filter(time -> time.fusedInto().isEmpty())
            .filter(time -> costs.byId().containsKey(time.layer().id()))
            .map(
                time -> {
                  long madds = costs.of(time.layer()).madds();
                  return new Bar(time, OperatorFamily.of(time.layer()), madds, madds / whole);
                })
            .toList();
    return switch (order) {
      case NETWORK -> bars;
      case TIME -> sorted(bars, Comparator.comparingDouble(bar -> bar.time().milliseconds()));
      case COST -> sorted(bars, Comparator.comparingLong(Bar::madds));
    };
  }

  private static List<Bar> sorted(List<Bar> bars, Comparator<Bar> rising) {
    return bars.stream().sorted(rising.reversed()).toList();
  }
}
