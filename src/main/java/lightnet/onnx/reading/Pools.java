package lightnet.onnx.reading;

import java.util.List;
import java.util.Optional;
import lightnet.network.Extent;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.PoolKind;
import lightnet.network.Rounding;
import lightnet.network.Shape;
import lightnet.onnx.reading.Places.Place;

/** Reads pools: of windows, and of whole images in all the ways in which they are written. */
final class Pools {
  private static final int RANK = 4;

  private final Reading reading;
  private final Places places;

  Pools(Reading reading, Places places) {
    this.reading = reading;
    this.places = places;
  }

  /** Whether the operator is one of these and was read. */
  boolean read(Node node) {
    return switch (node.type()) {
      case "MaxPool" -> pool(node, PoolKind.MAX);
      case "AveragePool" -> pool(node, PoolKind.AVERAGE);
      case "GlobalAveragePool", "QLinearGlobalAveragePool" -> global(node);
      case "ReduceMean" -> mean(node);
      default -> false;
    };
  }

  private boolean pool(Node node, PoolKind kind) {
    Optional<Place> found = places.place(node.input(0));
    Optional<Extent> kernel = Places.extent(node, "kernel_shape");
    if (found.isEmpty() || kernel.isEmpty() || Places.isDilated(node)) {
      return false;
    }
    Place place =
        kind == PoolKind.AVERAGE && found.get().zeros().isPresent()
            ? new Place(found.get().zeros().get().flow(), Optional.empty())
            : found.get();
    if (place.zeros().isPresent() && !isNeverNegative(place.image())) {
      return false;
    }
    Extent stride = Places.extent(node, "strides").orElse(Extent.ONE);
    Optional<Padding> padding = Places.padding(node, kernel.get(), stride, place);
    if (padding.isEmpty()) {
      return false;
    }
    if (kind == PoolKind.AVERAGE
        && kernel.get().equals(new Extent(place.shape().h(), place.shape().w()))
        && padding.get().equals(Padding.NONE)) {
      return places.emit(
          node.output(),
          new Op.GlobalAveragePool(),
          new Form.Known(new Op.GlobalAveragePool()),
          place);
    }
    Rounding rounding =
        node.integer("ceil_mode", 0) == 1 && kind == PoolKind.MAX ? Rounding.UP : Rounding.DOWN;
    if (kind == PoolKind.AVERAGE && node.integer("ceil_mode", 0) == 1) {
      return false;
    }
    var op = new Op.Pool(kind, kernel.get(), stride, padding.get(), rounding);
    return places.emit(node.output(), op, new Form.Known(op), place);
  }

  /** Zeros around it do not change the largest value. */
  private boolean isNeverNegative(Flow flow) {
    return reading
        .step(flow)
        .filter(
            step ->
                step.form() instanceof Form.Known(Op op)
                    && op instanceof Op.Activate(var function)
                    && switch (function) {
                      case RELU, RELU6, SIGMOID, HARD_SIGMOID -> true;
                      case LINEAR, SWISH, H_SWISH -> false;
                    })
        .isPresent();
  }

  private boolean global(Node node) {
    Optional<Flow> flow = reading.flow(node.input(0)).filter(in -> in.dims().size() == RANK);
    flow.ifPresent(in -> averaged(node.output(), in, true));
    return flow.isPresent();
  }

  private boolean mean(Node node) {
    Optional<Flow> flow = reading.flow(node.input(0)).filter(in -> in.dims().size() == RANK);
    Optional<List<Integer>> axes = Dims.axes(node, reading);
    if (flow.isEmpty() || axes.isEmpty()) {
      return false;
    }
    List<Integer> spatial = flow.get().layout() == Layout.FIRST ? List.of(2, 3) : List.of(1, 2);
    List<Integer> over =
        axes.get().stream().map(axis -> axis < 0 ? axis + RANK : axis).sorted().toList();
    if (!over.equals(spatial)) {
      return false;
    }
    averaged(node.output(), flow.get(), node.integer("keepdims", 1) == 1);
    return true;
  }

  private void averaged(String output, Flow in, boolean keeps) {
    Shape shape = in.shape();
    List<Integer> vector = List.of(shape.n(), shape.c());
    List<Integer> image =
        in.layout() == Layout.FIRST
            ? List.of(shape.n(), shape.c(), 1, 1)
            : List.of(shape.n(), 1, 1, shape.c());
    reading.add(
        output,
        new Op.GlobalAveragePool(),
        List.of(in),
        keeps ? image : vector,
        keeps ? in.layout() : Layout.FIRST);
  }
}
