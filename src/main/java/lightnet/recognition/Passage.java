package lightnet.recognition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightnet.network.Activation;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.PaddingRule;
import lightnet.network.Shape;

/**
 * Layers between two cuts, of which one asks which block they are.
 *
 * @param layers in the order of the data
 * @param input the tensor that they read
 * @param in its shape
 * @param padding by which their windows keep the size of an image
 */
record Passage(List<Layer> layers, String input, Shape in, PaddingRule padding) {
  Passage {
    layers = List.copyOf(layers);
  }

  Shape out() {
    return layers.getLast().outShape();
  }

  /** Its convolutions; dense layers on one pixel may be written as such. */
  List<Op.Conv> convolutions() {
    return layers.stream().map(Layer::op).flatMap(op -> only(op, Op.Conv.class)).toList();
  }

  /** The activations in their order. */
  List<Activation> activations() {
    return layers.stream()
        .map(Layer::op)
        .flatMap(op -> only(op, Op.Activate.class))
        .map(Op.Activate::function)
        .toList();
  }

  /** The activation at the end, or none. */
  Activation last() {
    return layers.getLast().op() instanceof Op.Activate(Activation function)
        ? function
        : Activation.LINEAR;
  }

  /** The first operator of a kind. */
  <T extends Op> Optional<T> first(Class<T> kind) {
    return layers.stream().map(Layer::op).flatMap(op -> only(op, kind)).findFirst();
  }

  boolean has(Class<? extends Op> kind) {
    return first(kind).isPresent();
  }

  private static <T extends Op> Stream<T> only(Op op, Class<T> kind) {
    return kind.isInstance(op) ? Stream.of(kind.cast(op)) : Stream.empty();
  }
}
