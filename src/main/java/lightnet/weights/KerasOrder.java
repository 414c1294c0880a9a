package lightnet.weights;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;

/**
 * Keras' files, which Keras itself reads by the order of their layers and not by their names: those
 * differ between the versions that wrote them. What a name says of its tensor is checked all the
 * same.
 */
final class KerasOrder {
  private static final Map<Parameter, List<String>> VARIABLES =
      Map.of(
          Parameter.WEIGHT, List.of("kernel"),
          Parameter.BIAS, List.of("bias"),
          Parameter.GAMMA, List.of("gamma"),
          Parameter.BETA, List.of("beta"),
          Parameter.MEAN, List.of("mean"),
          Parameter.VARIANCE, List.of("variance"));

  private final List<Misfit> misfits = new ArrayList<>();
  private final Sources sources = new Sources();

  private KerasOrder() {}

  /** Where the layers' parameters stand, with the tensors that stand in another's place. */
  static KerasOrder of(Network network, Map<String, Tensor> file) {
    var order = new KerasOrder();
    Iterator<Tensor> tensors = file.values().iterator();
    for (Layer layer : network.layers()) {
      for (Parameter parameter : Parameter.of(layer).keySet()) {
        if (tensors.hasNext()) {
          order.place(layer, parameter, tensors.next());
        }
      }
    }
    return order;
  }

  Sources sources() {
    return sources;
  }

  List<Misfit> misfits() {
    return List.copyOf(misfits);
  }

  private void place(Layer layer, Parameter parameter, Tensor tensor) {
    sources.put(
        layer,
        parameter,
        new Source.InFile(tensor.name(), layout(layer, parameter, tensor), Optional.empty()));
    String variable = variable(tensor.name());
    boolean isKnown = VARIABLES.values().stream().anyMatch(words -> names(words, variable));
    if (isKnown && !names(VARIABLES.getOrDefault(parameter, List.of()), variable)) {
      misfits.add(new Misfit.OutOfOrder(tensor.name(), layer.path(), parameter));
    }
  }

  private static Layout layout(Layer layer, Parameter parameter, Tensor tensor) {
    if (parameter != Parameter.WEIGHT) {
      return Layout.AS_IT_IS;
    }
    if (layer.op() instanceof Op.Dense) {
      return tensor.shape().size() == 2 ? Layout.IN_OUT : Layout.ONE_ONE_IN_OUT;
    }
    return layer.isDepthwise() ? Layout.HEIGHT_WIDTH_CHANNELS_ONE : Layout.HEIGHT_WIDTH_IN_OUT;
  }

  private static String variable(String name) {
    return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean names(List<String> words, String variable) {
    return words.stream().anyMatch(variable::contains);
  }
}
