package lightnet.weights;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import lightnet.network.Layer;

/**
 * Where the parameters of a network's layers stand in a file, by the names of PyTorch's modules.
 */
final class Sources {
  private final SequencedMap<String, Map<Parameter, Source>> byLayer = new LinkedHashMap<>();

  /** Where a parameter stands, if the mapping knows it. */
  Optional<Source> of(Layer layer, Parameter parameter) {
    return Optional.ofNullable(byLayer.getOrDefault(layer.id(), Map.of()).get(parameter));
  }

  /** A convolution and the batch normalisation behind it. */
  void convolution(Layer layer, String conv, String norm) {
    put(layer, Parameter.WEIGHT, conv + ".weight");
    put(layer, Parameter.GAMMA, norm + ".weight");
    put(layer, Parameter.BETA, norm + ".bias");
    put(layer, Parameter.MEAN, norm + ".running_mean");
    put(layer, Parameter.VARIANCE, norm + ".running_var");
  }

  /** A convolution or dense layer with a bias. */
  void biased(Layer layer, String module, Layout layout) {
    put(layer, Parameter.WEIGHT, new Source.InFile(module + ".weight", layout, Optional.empty()));
    put(layer, Parameter.BIAS, module + ".bias");
  }

  /** A dense layer without a bias. */
  void unbiased(Layer layer, String module) {
    put(layer, Parameter.WEIGHT, module + ".weight");
    put(layer, Parameter.BIAS, new Source.Zeros());
  }

  void put(Layer layer, Parameter parameter, Source source) {
    byLayer.computeIfAbsent(layer.id(), _ -> new EnumMap<>(Parameter.class)).put(parameter, source);
  }

  private void put(Layer layer, Parameter parameter, String name) {
    put(layer, parameter, Source.named(name));
  }

  /** The outputs of a layer stand in another order in the file. */
  void orderOutputs(Layer layer, ChannelOrder order) {
    change(layer, tensor -> new Source.InFile(tensor.name(), tensor.layout(), Optional.of(order)));
  }

  /** The inputs of a layer stand in another order in the file. */
  void orderInputs(Layer layer, ChannelOrder order) {
    Map<Parameter, Source> sources = byLayer.getOrDefault(layer.id(), Map.of());
    sources.computeIfPresent(
        Parameter.WEIGHT,
        (_, source) ->
            source instanceof Source.InFile tensor
                ? new Source.InFile(tensor.name(), tensor.layout(), Optional.of(order))
                : source);
  }

  private void change(Layer layer, UnaryOperator<Source.InFile> change) {
    byLayer
        .getOrDefault(layer.id(), Map.of())
        .replaceAll(
            (_, source) -> source instanceof Source.InFile tensor ? change.apply(tensor) : source);
  }
}
