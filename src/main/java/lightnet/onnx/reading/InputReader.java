package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lightnet.onnx.UnreadableModelException;
import lightnet.onnx.reading.ForeignInput.Elements;
import lightnet.onnx.reading.ForeignInput.Order;

/** Reads what a graph is fed with; what it leaves open is chosen for a photo. */
final class InputReader {
  private static final int RANK = 4;
  private static final int USUAL_SIDE = 224;
  private static final int USUAL_COLOURS = 3;
  private static final Set<Long> COLOURS = Set.of(1L, 3L, 4L);

  /** Operators after which each value is still where it was. */
  private static final Set<String> IN_PLACE =
      Set.of("Identity", "Cast", "Add", "Sub", "Mul", "Div", "QuantizeLinear", "DequantizeLinear");

  private static final List<Integer> TO_CHANNELS_FIRST = List.of(0, 3, 1, 2);

  private final OnnxFile file;
  private final GraphProto graph;

  InputReader(OnnxFile file) {
    this.file = file;
    this.graph = file.graph();
  }

  /**
   * The input.
   *
   * @param order of its dimensions, if it is known better than the file tells it
   */
  ForeignInput read(Optional<Order> order) throws UnreadableModelException {
    ValueInfoProto info = only();
    List<Dimension> given = info.getType().getTensorType().getShape().getDimList();
    Order layout = order.filter(_ -> given.size() == RANK).orElseGet(() -> order(info, given));
    List<Integer> dims =
        IntStream.range(0, given.size()).mapToObj(i -> size(given, i, layout)).toList();
    if (Dims.of(dims.stream().mapToLong(Integer::longValue).toArray()).isEmpty()
        || dims.contains(0)) {
      throw file.refused(
          "wants an input of %s".formatted(dims), "networks that take a photo can be opened");
    }
    return new ForeignInput(
        info.getName(),
        dims,
        layout,
        elements(info.getType().getTensorType().getElemType()),
        ForeignInput.Range.NOT_TOLD);
  }

  private ValueInfoProto only() throws UnreadableModelException {
    List<ValueInfoProto> inputs = Inputs.open(graph);
    if (inputs.isEmpty()) {
      throw file.refused("has no input", "networks that take a photo can be opened");
    }
    ValueInfoProto info = inputs.getFirst();
    if (!info.getType().hasTensorType()) {
      throw file.refused(
          "has an input that is no tensor", "networks that take a tensor can be opened");
    }
    return info;
  }

  /** By the sizes where they tell it, else by what is done with the input first. */
  private Order order(ValueInfoProto info, List<Dimension> dims) {
    if (dims.size() != RANK) {
      return Order.NCHW;
    }
    boolean isFirst = COLOURS.contains(dims.get(1).getDimValue());
    boolean isLast = COLOURS.contains(dims.get(3).getDimValue());
    return isFirst != isLast ? isFirst ? Order.NCHW : Order.NHWC : orderByUse(info.getName());
  }

  private Order orderByUse(String input) {
    String tensor = input;
    for (NodeProto node : graph.getNodeList()) {
      if (node.getOutputCount() == 0 || !node.getInputList().contains(tensor)) {
        continue;
      }
      if (!IN_PLACE.contains(node.getOpType())) {
        boolean movesChannels =
            node.getOpType().equals("Transpose")
                && node.getAttributeList().stream()
                    .anyMatch(
                        one ->
                            one.getIntsList().stream()
                                .map(Long::intValue)
                                .toList()
                                .equals(TO_CHANNELS_FIRST));
        return movesChannels ? Order.NHWC : Order.NCHW;
      }
      tensor = node.getOutput(0);
    }
    return Order.NCHW;
  }

  /** A size that the file leaves open: one image, three colours, 224 rows and columns. */
  private static int size(List<Dimension> dims, int at, Order order) {
    long value = dims.get(at).getDimValue();
    if (value > 0) {
      return (int) Math.min(value, Integer.MAX_VALUE);
    }
    if (at == 0 || dims.size() != RANK) {
      return 1;
    }
    return at == order.layout().channels(RANK) ? USUAL_COLOURS : USUAL_SIDE;
  }

  private static Elements elements(int type) {
    return switch (ElementKind.of(type).orElse(ElementKind.BOOL)) {
      case FLOAT -> Elements.FLOAT32;
      case FLOAT16 -> Elements.FLOAT16;
      case UINT8 -> Elements.UINT8;
      case DOUBLE, BFLOAT16, INT8, INT16, UINT16, INT32, UINT32, INT64, UINT64, BOOL ->
          Elements.OTHER;
    };
  }
}
