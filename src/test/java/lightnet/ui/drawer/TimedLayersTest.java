package lightnet.ui.drawer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import lightnet.cost.CostTable;
import lightnet.measure.Latency;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.measure.Loading;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.ui.SampleNetwork;
import lightnet.ui.drawer.TimedLayers.Bar;
import lightnet.ui.workspace.LayerOrder;
import org.junit.jupiter.api.Test;

class TimedLayersTest {
  private static final double MEDIAN = 10;

  private final CostTable costs = SampleNetwork.load().costs();
  private final LayerProfile profile = profile(costs.network().layers());

  @Test
  void layersThatAnotherOneCarriesHaveNoBarOfTheirOwn() {
    List<Bar> bars = TimedLayers.of(profile, costs, LayerOrder.NETWORK);
    assertThat(bars)
        .hasSize(
            (int)
                costs.network().layers().stream()
                    .filter(layer -> !(layer.op() instanceof Op.Activate))
                    .count());
    assertThat(bars.getFirst().coversAny(Set.of(costs.network().layers().get(1).id()))).isTrue();
    assertThat(bars.getFirst().coversAny(Set.of(bars.getFirst().id()))).isTrue();
    assertThat(bars.get(1).coversAny(Set.of(costs.network().layers().get(1).id()))).isFalse();
  }

  @Test
  void orderOfTheNetworkIsThatOfItsLayers() {
    List<String> ids = costs.network().layers().stream().map(Layer::id).toList();
    assertThat(TimedLayers.of(profile, costs, LayerOrder.NETWORK))
        .isSortedAccordingTo(Comparator.comparingInt(bar -> ids.indexOf(bar.id())));
  }

  @Test
  void orderByTimeStartsWithTheSlowest() {
    assertThat(TimedLayers.of(profile, costs, LayerOrder.TIME))
        .isSortedAccordingTo(
            Comparator.comparingDouble((Bar bar) -> bar.time().milliseconds()).reversed())
        .isNotEqualTo(TimedLayers.of(profile, costs, LayerOrder.NETWORK));
  }

  @Test
  void orderByCostStartsWithMostMultiplyAdds() {
    assertThat(TimedLayers.of(profile, costs, LayerOrder.COST))
        .isSortedAccordingTo(Comparator.comparingLong(Bar::madds).reversed());
  }

  @Test
  void sharesOfCostAddUpToTheWhole() {
    assertThat(
            TimedLayers.of(profile, costs, LayerOrder.COST).stream()
                .mapToDouble(Bar::costShare)
                .sum())
        .isCloseTo(1, within(1e-9));
  }

  /** Activations are carried by the layer before them; times rise and fall along the network. */
  private static LayerProfile profile(List<Layer> layers) {
    List<LayerTime> times = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      Layer layer = layers.get(i);
      boolean carried = layer.op() instanceof Op.Activate;
      boolean carries =
          i + 1 < layers.size() && !carried && layers.get(i + 1).op() instanceof Op.Activate;
      double milliseconds = carried ? 0 : 1.0 + i * 37 % 11;
      times.add(
          new LayerTime(
              layer,
              milliseconds,
              milliseconds / MEDIAN,
              carried ? Optional.of(layers.get(i - 1).id()) : Optional.empty(),
              carries ? List.of(layers.get(i + 1).id()) : List.of()));
    }
    return new LayerProfile(
        new Loading(1, OptionalLong.empty()),
        new Latency(List.of(MEDIAN), MEDIAN, 0),
        1.1,
        5,
        times,
        0);
  }
}
