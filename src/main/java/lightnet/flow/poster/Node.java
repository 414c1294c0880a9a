package lightnet.flow.poster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lightnet.flow.Graph;
import lightnet.flow.Graph.Step;
import lightnet.network.Activation;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.OperatorFamily;

/**
 * An operator of a block at its place; what computes a gate is part of the product that it is for.
 *
 * @param layer the operator
 * @param tag what it is, in a word
 * @param output the tensor that it gives, an activation behind it included
 * @param inputs tensors that it reads
 * @param column how far it lies from the block's input, from 1
 * @param lane of the branch, 0 for the upper one
 */
record Node(Layer layer, String tag, String output, List<String> inputs, int column, int lane) {

  Node {
    inputs = List.copyOf(inputs);
  }

  /** The operators of a block. */
  static List<Node> of(List<Layer> layers) {
    Map<String, Node> known = new HashMap<>();
    List<Node> nodes = new ArrayList<>();
    for (Step step : Graph.of(layers).steps()) {
      if (!step.operator().isInGate()) {
        int column = 1;
        int lane = Integer.MAX_VALUE;
        List<String> inputs = new ArrayList<>();
        for (String input : step.inputs()) {
          Node before = known.get(input);
          if (before != null) {
            column = Math.max(column, before.column + 1);
          }
          if (before != null || isFromOutside(input, layers)) {
            lane = Math.min(lane, before == null ? 0 : before.lane);
            inputs.add(input);
          }
        }
        var node =
            new Node(
                step.operator(),
                tag(step.operator(), layers),
                step.output(),
                inputs,
                column,
                free(lane == Integer.MAX_VALUE ? 0 : lane, column, nodes));
        nodes.add(node);
        known.put(step.output(), node);
      }
    }
    return nodes;
  }

  private static boolean isFromOutside(String input, List<Layer> layers) {
    return layers.stream().noneMatch(layer -> layer.id().equals(input));
  }

  private static int free(int wanted, int column, List<Node> nodes) {
    int lane = wanted;
    while (isTaken(lane, column, nodes)) {
      lane++;
    }
    return lane;
  }

  private static boolean isTaken(int lane, int column, List<Node> nodes) {
    return nodes.stream().anyMatch(node -> node.lane == lane && node.column == column);
  }

  OperatorFamily family() {
    return layer.op() instanceof Op.Multiply
        ? OperatorFamily.SQUEEZE_EXCITATION
        : OperatorFamily.of(layer);
  }

  int channels() {
    return layer.outShape().c();
  }

  boolean isSum() {
    return layer.op() instanceof Op.Add;
  }

  private static String tag(Layer layer, List<Layer> block) {
    return switch (layer.op()) {
      case Op.Opaque(String type, var _) -> type;
      case Op.Conv conv -> {
        String window = "%d×%d".formatted(conv.kernel().h(), conv.kernel().w());
        yield layer.isDepthwise()
            ? "dw " + window
            : conv.groups() > 1 ? window + " g" + conv.groups() : window;
      }
      case Op.ChannelConv conv -> "channels " + conv.kernel();
      case Op.Pool pool ->
          "%s %d×%d"
              .formatted(
                  switch (pool.kind()) {
                    case MAX -> "max";
                    case AVERAGE -> "avg";
                  },
                  pool.kernel().h(),
                  pool.kernel().w());
      case Op.GlobalAveragePool _ -> "mean";
      case Op.Dense _ -> "dense";
      case Op.Activate(Activation function) -> word(function);
      case Op.Softmax _ -> "softmax";
      case Op.Add _ -> "+";
      case Op.Multiply _ ->
          block.stream()
              .filter(each -> each.name().equals(Layer.GATE + "reduce"))
              .map(reduce -> "SE " + reduce.outShape().c())
              .findFirst()
              .orElse("×");
      case Op.Concat _ -> "concat";
      case Op.ChannelSlice _ -> "split";
      case Op.ChannelShuffle(int groups) -> "shuffle " + groups;
    };
  }

  /** The name of an activation as the papers write it. */
  static String word(Activation function) {
    return switch (function) {
      case LINEAR -> "linear";
      case RELU -> "ReLU";
      case RELU6 -> "ReLU6";
      case SIGMOID -> "sigmoid";
      case HARD_SIGMOID -> "h-sigmoid";
      case SWISH -> "swish";
      case H_SWISH -> "h-swish";
    };
  }
}
