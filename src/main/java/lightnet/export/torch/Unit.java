package lightnet.export.torch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightnet.block.Block;
import lightnet.block.Bneck;
import lightnet.block.Border;
import lightnet.block.ChannelWiseConv;
import lightnet.block.ChannelWiseSeparable;
import lightnet.block.Classifier;
import lightnet.block.ConvUnit;
import lightnet.block.DepthwiseSeparable;
import lightnet.block.Fire;
import lightnet.block.GlobalPool;
import lightnet.block.InvertedResidual;
import lightnet.block.LastStage;
import lightnet.block.LayerGroup;
import lightnet.block.OriginalLastStage;
import lightnet.block.ResidualBottleneck;
import lightnet.block.ResidualBottleneck.Strided;
import lightnet.block.SeparableConv;
import lightnet.block.Shuffle;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV1Unit.FirstPointwise;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.block.Shuffling;
import lightnet.block.SpatiallySeparable;
import lightnet.block.SqueezeExcitation;
import lightnet.block.VggPair;
import lightnet.block.WindowPool;
import lightnet.block.XceptionModule;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.PaddingRule;
import lightnet.network.Rounding;

/**
 * A block as it is made in PyTorch.
 *
 * @param call that makes it
 * @param snippets that it needs
 */
record Unit(Call call, Set<Snippet> snippets) {

  Unit {
    snippets = Set.copyOf(snippets);
  }

  private Unit(Call call, Snippet snippet) {
    this(call, Set.of(snippet));
  }

  /**
   * A block.
   *
   * @param layers that it is made of
   * @param next the block that follows, if there is one
   * @param padding of the network
   */
  static Unit of(Block block, List<Layer> layers, Optional<Block> next, PaddingRule padding) {
    int in = layers.getFirst().inShape().c();
    return switch (block) {
      case LayerGroup group ->
          throw new IllegalArgumentException(group.kind() + " cannot be written as PyTorch");
      case ConvUnit conv -> new Unit(conv(conv, in), Snippet.CONV_UNIT);
      case DepthwiseSeparable(int channels, int kernel, int stride, var activation) ->
          new Unit(
              windowed("DepthwiseSeparable", in, channels, kernel, stride)
                  .with("activation", activation, Activation.RELU),
              Snippet.DEPTHWISE_SEPARABLE);
      case InvertedResidual(int expansion, int channels, int kernel, int stride, var activation) ->
          new Unit(
              Call.of("InvertedResidual", in, channels)
                  .with("expansion", expansion)
                  .with("kernel", kernel, 3)
                  .with("stride", stride, 1)
                  .with("activation", activation, Activation.RELU6),
              Snippet.INVERTED_RESIDUAL);
      case Bneck(int kernel, int expanded, int channels, var _, var activation, int stride) ->
          new Unit(
              Call.of("Bneck", in, channels)
                  .with("expanded", expanded)
                  .with("squeezed", squeezed(layers), 0)
                  .with("kernel", kernel, 3)
                  .with("stride", stride, 1)
                  .with("activation", activation, Activation.H_SWISH),
              Snippet.BNECK);
      case LastStage(int expanded, int features, var activation) ->
          new Unit(
              Call.of("LastStage", in, expanded, features)
                  .with("activation", activation, Activation.H_SWISH),
              Snippet.LAST_STAGE);
      case OriginalLastStage(int expanded, int projected, int features, var activation) ->
          new Unit(
              Call.of("OriginalLastStage", in, expanded, projected, features)
                  .with("activation", activation, Activation.H_SWISH),
              Snippet.ORIGINAL_LAST_STAGE);
      case ShuffleNetV1Unit unit -> new Unit(shuffleNetV1(unit, in), Snippet.SHUFFLENET_V1_UNIT);
      case ShuffleNetV2Unit unit ->
          new Unit(shuffleNetV2(unit, in, layers), Snippet.SHUFFLENET_V2_UNIT);
      case ResidualBottleneck(
              int bottleneck,
              int channels,
              int cardinality,
              int stride,
              var strided) ->
          new Unit(
              Call.of("ResidualBottleneck", in, bottleneck, channels)
                  .with("cardinality", cardinality, 1)
                  .with("stride", stride, 1)
                  .with("strided", strided, Strided.SECOND),
              Snippet.RESIDUAL_BOTTLENECK);
      case SeparableConv(int channels, int kernel, int stride, var activation) ->
          new Unit(
              windowed("SeparableConv", in, channels, kernel, stride)
                  .with("activation", activation, Activation.RELU),
              Snippet.SEPARABLE_CONV);
      case XceptionModule(int first, int channels, int convolutions, int stride, var lead) ->
          new Unit(
              Call.of("XceptionModule", in, first, channels)
                  .with("convolutions", convolutions, 2)
                  .with("stride", stride, 1)
                  .with("lead", lead, Activation.RELU),
              Snippet.XCEPTION_MODULE);
      case Fire(int squeezed, int expanded) ->
          new Unit(
              Call.of("Fire", in).with("squeezed", squeezed).with("expanded", expanded),
              Snippet.FIRE);
      case VggPair(int channels) -> new Unit(Call.of("VggPair", in, channels), Snippet.VGG_PAIR);
      case SpatiallySeparable(int channels, int kernel, int stride, var activation) ->
          new Unit(
              windowed("SpatiallySeparable", in, channels, kernel, stride)
                  .with("activation", activation, Activation.RELU),
              Snippet.SPATIALLY_SEPARABLE);
      case ChannelWiseConv(int channelKernel, int stride, var activation) ->
          new Unit(
              Call.of("ChannelWiseConv", in)
                  .with("channel_kernel", channelKernel)
                  .with("stride", stride, 1)
                  .with("activation", activation, Activation.RELU),
              Snippet.CHANNEL_WISE_CONV);
      case ChannelWiseSeparable(int channelKernel, int kernel, int stride, var activation) ->
          new Unit(
              Call.of("ChannelWiseSeparable", in)
                  .with("channel_kernel", channelKernel)
                  .with("kernel", kernel, 3)
                  .with("stride", stride, 1)
                  .with("activation", activation, Activation.RELU),
              Snippet.CHANNEL_WISE_SEPARABLE);
      case SqueezeExcitation(var _, var gate) ->
          new Unit(
              Call.of("SqueezeExcitation", in)
                  .with("squeezed", squeezed(layers))
                  .with("gate", gate, Activation.SIGMOID),
              Snippet.SQUEEZE_EXCITATION);
      case Shuffle(int groups) -> new Unit(Call.of("ChannelShuffle", groups), Snippet.SHUFFLE);
      case WindowPool pool when pool.border() == Border.SAME && padding == PaddingRule.END ->
          new Unit(poolEnd(pool), Snippet.POOL_END);
      case WindowPool pool -> new Unit(pool(pool), Set.of());
      case GlobalPool() -> new Unit(Call.of("nn.AdaptiveAvgPool2d", 1), Set.of());
      case Classifier classifier -> classifier(classifier, in, next);
    };
  }

  private static Call windowed(String name, int in, int channels, int kernel, int stride) {
    return Call.of(name, in, channels).with("kernel", kernel, 3).with("stride", stride, 1);
  }

  private static Call conv(ConvUnit conv, int in) {
    Call call =
        Call.of("ConvUnit", in, conv.channels())
            .with("kernel", conv.kernel())
            .with("stride", conv.stride(), 1)
            .with("groups", conv.groups(), 1);
    Call affine =
        switch (conv.affine()) {
          case BATCH_NORM -> call;
          case BIAS -> call.plus("after=\"bias\"");
          case NONE -> call.plus("after=None");
        };
    return affine
        .with("border", conv.border(), Border.SAME)
        .with("activation", conv.activation(), Activation.RELU);
  }

  private static Call shuffleNetV1(ShuffleNetV1Unit unit, int in) {
    Call call =
        Call.of("ShuffleNetV1Unit", in, unit.channels())
            .with("groups", unit.groups())
            .with(
                "first_groups",
                unit.first() == FirstPointwise.UNGROUPED ? 1 : unit.groups(),
                unit.groups())
            .with("stride", unit.stride(), 1);
    int wide =
        switch (unit.form()) {
          case PAPER -> unit.channels() / 4;
          case CAFFE2 -> unit.stride() == 1 ? unit.channels() : unit.channels() - in;
        };
    Call formed =
        switch (unit.form()) {
          case PAPER -> call;
          case CAFFE2 -> call.with("bottleneck", wide).plus("main_first=True");
        };
    return shuffled(formed, unit.shuffle(), wide / unit.groups());
  }

  private static Call shuffleNetV2(ShuffleNetV2Unit unit, int in, List<Layer> layers) {
    Call call = Call.of("ShuffleNetV2Unit", in, unit.channels()).with("stride", unit.stride(), 1);
    Optional<Integer> kept = channels(layers, "branch1_conv");
    return shuffled(
        kept.map(channels -> call.with("kept", channels)).orElse(call),
        unit.shuffle(),
        unit.channels() / 2);
  }

  private static Call shuffled(Call call, Shuffling shuffling, int perGroup) {
    return switch (shuffling) {
      case DONE -> call;
      case REVERSED -> call.with("shuffle_groups", perGroup);
      case LEFT_OUT -> call.with("shuffle_groups", 1);
    };
  }

  private static Call pool(WindowPool pool) {
    String name =
        switch (pool.pool()) {
          case MAX -> "nn.MaxPool2d";
          case AVERAGE -> "nn.AvgPool2d";
        };
    int padding =
        switch (pool.border()) {
          case SAME -> (pool.kernel() - 1) / 2;
          case VALID -> 0;
        };
    Call call =
        Call.of(name, pool.kernel()).with("stride", pool.stride()).with("padding", padding, 0);
    return pool.rounding() == Rounding.UP ? call.plus("ceil_mode=True") : call;
  }

  private static Call poolEnd(WindowPool pool) {
    String function =
        switch (pool.pool()) {
          case MAX -> "F.max_pool2d";
          case AVERAGE -> "F.avg_pool2d";
        };
    return Call.of("PoolEnd")
        .plus(function)
        .with("kernel", pool.kernel())
        .with("stride", pool.stride());
  }

  private static Unit classifier(Classifier classifier, int in, Optional<Block> next) {
    boolean isRead = next.filter(block -> !(block instanceof Classifier)).isPresent();
    Call call = Call.of(isRead ? "ClassifierAsImage" : "Classifier", in, classifier.features());
    Call affine = classifier.affine() == Affine.NONE ? call.plus("bias=False") : call;
    return new Unit(
        switch (classifier.output()) {
          case LOGITS -> affine;
          case PROBABILITIES -> affine.plus("probabilities=True");
        },
        isRead ? Snippet.CLASSIFIER_AS_IMAGE : Snippet.CLASSIFIER);
  }

  /** The narrow vector of a squeeze-and-excitation; 0 if there is none. */
  private static int squeezed(List<Layer> layers) {
    return channels(layers, Layer.GATE + "reduce").orElse(0);
  }

  private static Optional<Integer> channels(List<Layer> layers, String name) {
    return layers.stream()
        .filter(layer -> layer.name().equals(name))
        .map(layer -> layer.outShape().c())
        .findFirst();
  }
}
