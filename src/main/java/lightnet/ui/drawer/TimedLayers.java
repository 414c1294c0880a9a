package lightnet.ui.drawer;

import java.util.Comparator;
import java.util.List;
import lightnet.cost.CostTable;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.network.OperatorFamily;

/** The layers with their times and costs, as the chart shows them. */
final class TimedLayers {

  private TimedLayers() {}

  /** In which order layers are shown. */
  enum Order {
    /** As the data flows. */
    NETWORK,
    /** Slowest first. */
    TIME,
    /** Most multiply-adds first. */
    COST
  }

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

    boolean covers(String layerId) {
      return id().equals(layerId) || time.fusedWith().contains(layerId);
    }
  }

  static List<Bar> of(LayerProfile profile, CostTable costs, Order order) {
    double whole = costs.totals().madds();
    List<Bar> bars =
        profile.layers().stream()
            .filter(time -> time.fusedInto().isEmpty())
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
