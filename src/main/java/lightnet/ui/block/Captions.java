package lightnet.ui.block;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lightnet.cost.CostTable;
import lightnet.cost.DataType;
import lightnet.flow.BlockFlow;
import lightnet.flow.BlockWords;
import lightnet.flow.BlockWords.StepWords;
import lightnet.flow.BlockWords.TensorWords;
import lightnet.flow.Graph.Step;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.OperatorFamily;
import lightnet.network.PoolKind;
import lightnet.network.Shape;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.OperatorWords;
import lightnet.ui.style.Texts;

/** The words of a block's diagram, player and sheet. */
final class Captions {
  private static final String PROJECTION = "project";

  private final BlockFlow flow;
  private final CostTable costs;
  private final Optional<LayerProfile> profile;

  Captions(BlockFlow flow, CostTable costs, Optional<LayerProfile> profile) {
    this.flow = flow;
    this.costs = costs;
    this.profile = profile;
  }

  BlockWords words() {
    Map<String, StepWords> steps = new HashMap<>();
    flow.steps().forEach(step -> steps.put(step.output(), words(step)));
    Shape in = flow.shape(flow.input());
    return new BlockWords(
        new TensorWords(name(flow.input()), memory(in)),
        Texts.text("block.shortcut", in.c()),
        steps);
  }

  /** The name of a stop of the player. */
  String stop(int stop) {
    if (stop == 0) {
      return Texts.text("block.input");
    }
    Layer layer = flow.steps().get(stop - 1).operator();
    return switch (OperatorFamily.of(layer)) {
      case DEPTHWISE -> Texts.text("family." + OperatorFamily.DEPTHWISE);
      case SHUFFLE ->
          layer.op() instanceof Op.ChannelSlice(int from, int to)
              ? Texts.text("block.split.part", from, to - 1)
              : Texts.text("block.shuffle.short");
      case POINTWISE,
          GROUPED,
          SPATIAL,
          CHANNEL_WISE,
          SQUEEZE_EXCITATION,
          POOL,
          ACTIVATION,
          DENSE,
          JOIN,
          OTHER ->
          title(layer);
    };
  }

  /** What a tensor is. */
  String name(String tensor) {
    if (tensor.equals(flow.input())) {
      return Texts.text("block.input");
    }
    return tensor.equals(flow.output())
        ? Texts.text("block.output")
        : flow.steps().stream()
            .filter(step -> step.output().equals(tensor))
            .map(Captions::given)
            .findFirst()
            .orElse(tensor);
  }

  /** Whether a tensor is a bottleneck without activation. */
  boolean isLinearBottleneck(String tensor) {
    return flow.steps().stream()
        .anyMatch(
            step ->
                step.output().equals(tensor)
                    && step.operator().name().equals(PROJECTION)
                    && step.layers().size() == 1);
  }

  private StepWords words(Step step) {
    Layer layer = step.operator();
    return new StepWords(
        title(layer),
        brief(layer),
        detail(step),
        facts(step),
        new TensorWords(name(step.output()), memory(step.shape())));
  }

  private static String memory(Shape shape) {
    return Numbers.bytes(DataType.FLOAT32.bytes(shape.elements()));
  }

  private static String title(Layer layer) {
    String words = brief(layer);
    return layer.isInGate() ? Texts.text("block.in-gate", words) : words;
  }

  private static String brief(Layer layer) {
    return switch (layer.op()) {
      case Op.Conv conv when layer.isInGate() -> window(conv.kernel().h(), conv.kernel().w());
      case Op.Conv conv -> {
        String window = window(conv.kernel().h(), conv.kernel().w());
        if (layer.isDepthwise()) {
          yield Texts.text("block.depthwise", window);
        }
        yield conv.groups() > 1
            ? Texts.text("block.grouped", window)
            : Texts.text("block.conv", window);
      }
      case Op.ChannelConv _ -> Texts.text("block.channel-wise");
      case Op.Pool pool ->
          Texts.text(
              pool.kind() == PoolKind.MAX ? "block.max-pool" : "block.average-pool",
              window(pool.kernel().h(), pool.kernel().w()));
      case Op.GlobalAveragePool _ ->
          Texts.text(layer.isInGate() ? "block.pool" : "block.global-pool");
      case Op.ChannelShuffle _ -> Texts.text("block.shuffle");
      case Op.ChannelSlice _ -> Texts.text("block.split");
      case Op.Multiply _ -> Texts.text("block.multiply");
      case Op.Dense _, Op.Activate _, Op.Softmax _, Op.Add _, Op.Concat _, Op.Opaque _ ->
          OperatorWords.of(layer);
    };
  }

  private static String window(int rows, int columns) {
    return "%d×%d".formatted(rows, columns);
  }

  private static String detail(Step step) {
    Layer layer = step.operator();
    int in = layer.inShape().c();
    int out = layer.outShape().c();
    return switch (layer.op()) {
      case Op.Conv conv -> {
        List<String> parts = new ArrayList<>();
        if (conv.stride().h() > 1) {
          parts.add(Texts.text("block.stride", conv.stride().h()));
        }
        if (conv.groups() > 1 && !layer.isDepthwise()) {
          parts.add(Texts.text("block.groups", conv.groups()));
        }
        parts.add(Texts.text("block.channels", in, out));
        yield String.join(", ", parts);
      }
      case Op.ChannelConv conv -> Texts.text("block.over", conv.kernel(), conv.stride());
      case Op.Pool pool -> Texts.text("block.stride", pool.stride().h());
      case Op.Dense _ -> Texts.text("block.channels", in, out);
      case Op.ChannelShuffle(int groups) -> Texts.text("block.groups", groups);
      case Op.Add _, Op.Multiply _ -> activation(step).orElse("");
      case Op.GlobalAveragePool _,
          Op.Activate _,
          Op.Softmax _,
          Op.Concat _,
          Op.ChannelSlice _,
          Op.Opaque _ ->
          "";
    };
  }

  /** Multiply-adds, where it has any, and time, where it was measured. */
  private List<String> facts(Step step) {
    List<String> facts = new ArrayList<>();
    long madds = step.layers().stream().mapToLong(layer -> costs.of(layer).madds()).sum();
    if (madds > 0) {
      facts.add(Texts.text("card.madds", Numbers.brief(madds)));
    }
    time(step).ifPresent(facts::add);
    return facts;
  }

  private Optional<String> time(Step step) {
    List<LayerTime> times =
        step.layers().stream()
            .flatMap(layer -> profile.flatMap(p -> p.of(layer.id())).stream())
            .toList();
    double sum = times.stream().mapToDouble(LayerTime::milliseconds).sum();
    if (sum > 0) {
      return Optional.of(Numbers.millis(sum));
    }
    return times.stream()
        .flatMap(time -> time.fusedInto().stream())
        .filter(other -> step.layers().stream().noneMatch(layer -> layer.id().equals(other)))
        .findFirst()
        .map(other -> Texts.text("fused.into", other.substring(other.lastIndexOf('/') + 1)));
  }

  private static Optional<String> activation(Step step) {
    Layer last = step.layers().getLast();
    return step.layers().size() > 1 ? Optional.of(OperatorWords.of(last)) : Optional.empty();
  }

  private static String given(Step step) {
    Layer layer = step.operator();
    String done =
        switch (layer.op()) {
          case Op.Conv conv -> affine(conv.affine());
          case Op.ChannelConv conv -> affine(conv.affine());
          case Op.Dense dense -> affine(dense.affine());
          case Op.Pool _, Op.GlobalAveragePool _ -> Texts.text("block.pooled");
          case Op.ChannelShuffle _ -> Texts.text("block.shuffled");
          case Op.ChannelSlice(int from, int to) -> Texts.text("block.part", from, to - 1);
          case Op.Concat _ -> Texts.text("block.joined");
          case Op.Add _ -> Texts.text("block.sum");
          case Op.Multiply _ -> Texts.text("block.gated");
          case Op.Activate _, Op.Softmax _, Op.Opaque _ -> OperatorWords.of(layer);
        };
    String linear =
        layer.name().equals(PROJECTION) && step.layers().size() == 1
            ? Texts.text("block.linear")
            : "";
    return List.of(done, linear, activation(step).orElse("")).stream()
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String affine(Affine affine) {
    return switch (affine) {
      case NONE -> Texts.text("block.no-bias");
      case BIAS -> Texts.text("block.bias");
      case BATCH_NORM -> Texts.text("block.norm");
    };
  }
}
