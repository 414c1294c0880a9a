package lightnet.ui.inspector;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.network.Layer;
import lightnet.ui.style.Numbers;

/** The measured times of some layers, where there are any. */
final class Measured {
  private final Optional<Map<String, LayerTime>> times;

  Measured(Optional<LayerProfile> profile) {
    this.times = profile.map(LayerProfile::byLayer);
  }

  Optional<LayerTime> of(Layer layer) {
    return times.flatMap(known -> Optional.ofNullable(known.get(layer.id())));
  }

  /** The share of the network's time that some layers take, between 0 and 1. */
  Optional<Double> share(Collection<Layer> layers) {
    return times.map(_ -> sum(layers, LayerTime::share));
  }

  /** Milliseconds and share of some layers. */
  Optional<String> words(Collection<Layer> layers) {
    return share(layers)
        .map(
            share ->
                Numbers.millis(sum(layers, LayerTime::milliseconds))
                    + "   "
                    + Numbers.percent(share));
  }

  private double sum(Collection<Layer> layers, ToDoubleFunction<LayerTime> figure) {
    return layers.stream().flatMap(layer -> of(layer).stream()).mapToDouble(figure).sum();
  }
}
