package lightnet.weights;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightnet.network.Layer;
import lightnet.network.Network;

/**
 * The tensors of a file as the parameters of a network's layers.
 *
 * @param tensors by the layer's name and parameter, in the layer's shape
 * @param misfits what cannot be placed
 */
record Placement(Map<String, Map<Parameter, Tensor>> tensors, List<Misfit> misfits) {

  Placement {
    tensors = Map.copyOf(tensors);
    misfits = List.copyOf(misfits);
  }

  /**
   * Places all tensors.
   *
   * @param epsilon what was added to the variances of batch normalisation while these weights were
   *     trained; its difference to ours goes into the variances, which gives the same sums
   */
  static Placement of(Network network, Map<String, Tensor> file, Sources sources, double epsilon) {
    Map<String, Map<Parameter, Tensor>> placed = new HashMap<>();
    List<Misfit> misfits = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Layer layer : network.layers()) {
      Map<Parameter, Tensor> ofLayer = new EnumMap<>(Parameter.class);
      Parameter.of(layer)
          .forEach(
              (parameter, shape) -> {
                String own = layer.id() + "." + parameter;
                Source source = sources.of(layer, parameter).orElse(Source.named(own));
                switch (source) {
                  case Source.Zeros _ ->
                      ofLayer.put(parameter, Tensor.owning(own, shape, new float[size(shape)]));
                  case Source.InFile in -> {
                    taken.add(in.name());
                    Optional<Misfit> misfit = misfit(layer, shape, in, file);
                    misfit.ifPresentOrElse(
                        misfits::add,
                        () ->
                            ofLayer.put(
                                parameter,
                                arranged(parameter, shape, in, tensor(file, in), epsilon)));
                  }
                }
              });
      placed.put(layer.id(), Map.copyOf(ofLayer));
    }
    file.values().stream()
        .filter(tensor -> !taken.contains(tensor.name()))
        .map(tensor -> new Misfit.LeftOver(tensor.name(), tensor.shape()))
        .forEach(misfits::add);
    return new Placement(placed, misfits);
  }

  /** The same with tensors of which something else is wrong. */
  Placement with(List<Misfit> further) {
    List<Misfit> all = new ArrayList<>(misfits);
    all.addAll(further);
    return new Placement(tensors, all);
  }

  private static Optional<Misfit> misfit(
      Layer layer, List<Integer> shape, Source.InFile in, Map<String, Tensor> file) {
    List<Integer> expected = in.layout().inFile(shape);
    Tensor tensor = file.get(in.name());
    if (tensor == null) {
      return Optional.of(new Misfit.Missing(in.name(), layer.path(), expected));
    }
    return tensor.shape().equals(expected)
        ? Optional.empty()
        : Optional.of(new Misfit.WrongShape(in.name(), tensor.shape(), layer.path(), expected));
  }

  private static Tensor tensor(Map<String, Tensor> file, Source.InFile in) {
    return Optional.ofNullable(file.get(in.name())).orElseThrow();
  }

  private static Tensor arranged(
      Parameter parameter, List<Integer> shape, Source.InFile in, Tensor tensor, double epsilon) {
    double more = parameter == Parameter.VARIANCE ? epsilon - Weights.BATCH_NORM_EPSILON : 0;
    boolean isReady = in.layout() == Layout.AS_IT_IS && in.order().isEmpty();
    if (isReady && Math.abs(more) < Weights.BATCH_NORM_EPSILON * 1e-3) {
      return tensor;
    }
    float[] values = in.layout().arranged(tensor);
    float[] ordered = in.order().map(order -> order.applied(values, shape)).orElse(values);
    for (int i = 0; i < ordered.length; i++) {
      ordered[i] = (float) (ordered[i] + more);
    }
    return Tensor.owning(tensor.name(), shape, ordered);
  }

  private static int size(List<Integer> shape) {
    return shape.stream().reduce(1, Math::multiplyExact);
  }
}
