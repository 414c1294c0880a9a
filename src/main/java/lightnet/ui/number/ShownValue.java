package lightnet.ui.number;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lightnet.arithmetic.Computation;
import lightnet.arithmetic.FeatureMaps;
import lightnet.arithmetic.LayerArithmetic;
import lightnet.arithmetic.Position;
import lightnet.cost.CostTable;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.ui.workspace.BlockFeatures;

/**
 * One value of a network, as it is looked at.
 *
 * @param costs of the network
 * @param layer that gives it
 * @param at its place in the layer's output
 * @param inputChannel whose window is shown, the strongest where none is chosen
 * @param features the values of the block, once they are read
 */
record ShownValue(
    CostTable costs,
    Layer layer,
    Position at,
    OptionalInt inputChannel,
    Optional<BlockFeatures> features) {

  /** How it is computed, once the values that it is computed from are there. */
  Optional<Computation> computation() {
    return features.flatMap(
        values -> {
          List<FeatureMaps> inputs =
              layer.inputs().stream().flatMap(in -> values.of(in).stream()).toList();
          return inputs.size() == layer.inputs().size() && !(layer.op() instanceof Op.Opaque)
              ? Optional.of(new LayerArithmetic(layer, values.weights(), inputs).at(at))
              : Optional.empty();
        });
  }

  /** The values of a tensor. */
  Optional<FeatureMaps> maps(String tensor) {
    return features.flatMap(values -> values.of(tensor));
  }

  /** The layer that applies an activation to this one's output, if one does. */
  Optional<Layer> activation() {
    return costs.network().layers().stream()
        .filter(next -> next.op() instanceof Op.Activate && next.inputs().contains(layer.id()))
        .findFirst();
  }
}
