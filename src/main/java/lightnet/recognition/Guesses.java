package lightnet.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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
import lightnet.block.OriginalLastStage;
import lightnet.block.ResidualBottleneck;
import lightnet.block.SeparableConv;
import lightnet.block.Shuffle;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.block.Shuffling;
import lightnet.block.SpatiallySeparable;
import lightnet.block.Squeeze;
import lightnet.block.SqueezeExcitation;
import lightnet.block.WindowPool;
import lightnet.block.XceptionModule;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Op;

/**
 * Blocks that layers may be, by what is seen at first sight; whether they are is found out by
 * expanding them. The papers' units come before what they are made of.
 */
final class Guesses {

  /** Each gives the blocks of one kind that a passage may be. */
  static final List<Function<Passage, List<Block>>> BY_KIND =
      List.of(
          Guesses::shuffleNetV2,
          Guesses::shuffleNetV1,
          Guesses::residual,
          Guesses::xception,
          Guesses::fire,
          Guesses::depthwiseSeparable,
          Guesses::inverted,
          Guesses::bneck,
          Guesses::originalLastStage,
          Guesses::lastStage,
          Guesses::separable,
          Guesses::spatial,
          Guesses::channelWise,
          Guesses::gate,
          Guesses::simple);

  private Guesses() {}

  private static List<Block> shuffleNetV2(Passage p) {
    if (!p.has(Op.Concat.class) || p.convolutions().size() < 3) {
      return List.of();
    }
    int channels = p.out().c();
    int stride = p.in().h() == p.out().h() ? 1 : 2;
    return Stream.of(ShuffleNetV2Unit.Form.values())
        .filter(form -> stride == 2 || form == ShuffleNetV2Unit.Form.PAPER)
        .flatMap(
            form ->
                shufflings(p)
                    .<Block>map(shuffle -> new ShuffleNetV2Unit(channels, stride, form, shuffle)))
        .toList();
  }

  private static List<Block> shuffleNetV1(Passage p) {
    boolean joins = p.has(Op.Add.class) || p.has(Op.Concat.class);
    List<Op.Conv> convolutions = p.convolutions();
    if (!joins || convolutions.size() != 3) {
      return List.of();
    }
    int stride = p.has(Op.Concat.class) ? 2 : 1;
    int groups = convolutions.getLast().groups();
    return Stream.of(ShuffleNetV1Unit.FirstPointwise.values())
        .flatMap(
            first ->
                shufflings(p)
                    .flatMap(
                        shuffle ->
                            Stream.of(ShuffleNetV1Unit.Form.values())
                                .<Block>map(
                                    form ->
                                        new ShuffleNetV1Unit(
                                            p.out().c(), groups, first, stride, shuffle, form))))
        .toList();
  }

  private static Stream<Shuffling> shufflings(Passage p) {
    return p.has(Op.ChannelShuffle.class)
        ? Stream.of(Shuffling.DONE, Shuffling.REVERSED)
        : Stream.of(Shuffling.LEFT_OUT);
  }

  private static List<Block> residual(Passage p) {
    List<Op.Conv> convolutions = p.convolutions();
    if (!p.has(Op.Add.class) || convolutions.size() < 3 || convolutions.size() > 4) {
      return List.of();
    }
    Optional<Op.Conv> filter =
        convolutions.stream().filter(conv -> conv.kernel().area() > 1).findFirst();
    int stride = p.in().h() == p.out().h() ? 1 : 2;
    return filter.stream()
        .flatMap(
            conv ->
                Stream.of(ResidualBottleneck.Strided.SECOND, ResidualBottleneck.Strided.FIRST)
                    .<Block>map(
                        strided ->
                            new ResidualBottleneck(
                                conv.outChannels(), p.out().c(), conv.groups(), stride, strided)))
        .toList();
  }

  private static List<Block> xception(Passage p) {
    List<Op.Conv> depthwise =
        p.convolutions().stream().filter(conv -> conv.kernel().area() > 1).toList();
    if (!p.has(Op.Add.class)
        || depthwise.isEmpty()
        || depthwise.stream().anyMatch(c -> c.groups() == 1)) {
      return List.of();
    }
    int first =
        p.convolutions().stream()
            .filter(conv -> conv.kernel().area() == 1 && conv.stride().h() == 1)
            .map(Op.Conv::outChannels)
            .findFirst()
            .orElse(p.out().c());
    int stride = p.has(Op.Pool.class) ? 2 : 1;
    return Stream.of(Activation.RELU, Activation.LINEAR)
        .<Block>map(lead -> new XceptionModule(first, p.out().c(), depthwise.size(), stride, lead))
        .toList();
  }

  private static List<Block> fire(Passage p) {
    List<Op.Conv> convolutions = p.convolutions();
    return p.has(Op.Concat.class) && convolutions.size() == 3
        ? List.of(new Fire(convolutions.get(0).outChannels(), convolutions.get(1).outChannels()))
        : List.of();
  }

  /** The depthwise convolution of a separable unit, and what surrounds it. */
  private static Optional<Op.Conv> depthwise(Passage p) {
    return p.convolutions().stream()
        .filter(conv -> conv.groups() > 1 && conv.groups() == conv.outChannels())
        .findFirst();
  }

  private static List<Block> inverted(Passage p) {
    int count = p.convolutions().size();
    Optional<Op.Conv> depthwise = depthwise(p);
    Activation function = p.activations().stream().findFirst().orElse(Activation.LINEAR);
    if (count < 2
        || count > 3
        || depthwise.isEmpty()
        || p.last() != Activation.LINEAR
        || function != Activation.RELU6
        || p.has(Op.Multiply.class)
        || depthwise.get().outChannels() % p.in().c() != 0) {
      return List.of();
    }
    Op.Conv filter = depthwise.get();
    return List.of(
        new InvertedResidual(
            filter.outChannels() / p.in().c(),
            p.out().c(),
            filter.kernel().h(),
            filter.stride().h(),
            function));
  }

  private static List<Block> bneck(Passage p) {
    Optional<Op.Conv> depthwise = depthwise(p);
    Activation function = p.activations().stream().findFirst().orElse(Activation.LINEAR);
    if (depthwise.isEmpty()
        || p.activations().isEmpty()
        || p.last() != Activation.LINEAR
        || p.convolutions().size() < 2) {
      return List.of();
    }
    Op.Conv filter = depthwise.get();
    List<Squeeze> squeezes =
        p.has(Op.Multiply.class)
            ? List.of(Squeeze.QUARTER, Squeeze.CUT_QUARTER, Squeeze.SIXTEENTH)
            : List.of(Squeeze.NONE);
    return squeezes.stream()
        .<Block>map(
            squeeze ->
                new Bneck(
                    filter.kernel().h(),
                    filter.outChannels(),
                    p.out().c(),
                    squeeze,
                    function,
                    filter.stride().h()))
        .toList();
  }

  /** With ReLU6 it is the end of MobileNet V2, whose last bottleneck is a block like the others. */
  private static List<Block> originalLastStage(Passage p) {
    List<Op.Conv> convolutions = p.convolutions();
    return convolutions.size() == 4
            && p.layers().getLast().op() instanceof Op.GlobalAveragePool
            && p.activations().stream().allMatch(one -> one == Activation.H_SWISH)
        ? List.of(
            new OriginalLastStage(
                convolutions.get(0).outChannels(),
                convolutions.get(2).outChannels(),
                convolutions.get(3).outChannels(),
                Activation.H_SWISH))
        : List.of();
  }

  private static List<Block> lastStage(Passage p) {
    List<Op.Conv> convolutions = p.convolutions();
    boolean fits =
        p.has(Op.GlobalAveragePool.class)
            && !convolutions.isEmpty()
            && p.layers().size() <= 5
            && p.layers().getFirst().op() instanceof Op.Conv
            && p.last() != Activation.LINEAR
            && p.out().h() == 1;
    return fits
        ? List.of(new LastStage(convolutions.getFirst().outChannels(), p.out().c(), p.last()))
        : List.of();
  }

  private static List<Block> depthwiseSeparable(Passage p) {
    return p.convolutions().size() == 2 && p.layers().size() == 4 && p.last() != Activation.LINEAR
        ? depthwise(p).stream()
            .<Block>map(
                filter ->
                    new DepthwiseSeparable(
                        p.out().c(), filter.kernel().h(), filter.stride().h(), p.last()))
            .toList()
        : List.of();
  }

  private static List<Block> separable(Passage p) {
    return p.convolutions().size() == 2 && p.layers().size() <= 3
        ? depthwise(p).stream()
            .<Block>map(
                filter ->
                    new SeparableConv(
                        p.out().c(), filter.kernel().h(), filter.stride().h(), p.last()))
            .toList()
        : List.of();
  }

  private static List<Block> spatial(Passage p) {
    List<Op.Conv> convolutions = p.convolutions();
    return convolutions.size() == 2
            && p.layers().size() <= 3
            && convolutions.getFirst().kernel().w() == 1
            && convolutions.getFirst().kernel().h() > 1
        ? List.of(
            new SpatiallySeparable(
                p.out().c(),
                convolutions.getFirst().kernel().h(),
                convolutions.getFirst().stride().h(),
                p.last()))
        : List.of();
  }

  private static List<Block> channelWise(Passage p) {
    List<Block> guesses = new ArrayList<>();
    p.first(Op.ChannelConv.class)
        .ifPresent(
            along -> {
              guesses.add(new ChannelWiseConv(along.kernel(), along.stride(), p.last()));
              depthwise(p)
                  .ifPresent(
                      filter ->
                          guesses.add(
                              new ChannelWiseSeparable(
                                  along.kernel(),
                                  filter.kernel().h(),
                                  filter.stride().h(),
                                  p.last())));
            });
    return guesses;
  }

  private static List<Block> gate(Passage p) {
    if (!(p.layers().getLast().op() instanceof Op.Multiply) || p.activations().isEmpty()) {
      return List.of();
    }
    return Stream.of(Squeeze.SIXTEENTH, Squeeze.QUARTER, Squeeze.CUT_QUARTER)
        .<Block>map(squeeze -> new SqueezeExcitation(squeeze, p.activations().getLast()))
        .toList();
  }

  /** One operator, with what belongs to it. */
  private static List<Block> simple(Passage p) {
    if (p.layers().size() > 2) {
      return List.of();
    }
    return switch (p.layers().getFirst().op()) {
      case Op.Conv conv -> conv(p, conv);
      case Op.Dense dense -> List.of(classifier(p, dense.affine()));
      case Op.GlobalAveragePool _ -> List.of(new GlobalPool());
      case Op.ChannelShuffle(int groups) -> List.of(new Shuffle(groups));
      case Op.Pool pool ->
          Stream.of(Border.SAME, Border.VALID)
              .<Block>map(
                  border ->
                      new WindowPool(
                          pool.kind(),
                          pool.kernel().h(),
                          pool.stride().h(),
                          border,
                          pool.rounding()))
              .toList();
      case Op.ChannelConv _,
          Op.Activate _,
          Op.Softmax _,
          Op.Add _,
          Op.Multiply _,
          Op.Concat _,
          Op.ChannelSlice _,
          Op.Opaque _ ->
          List.of();
    };
  }

  private static List<Block> conv(Passage p, Op.Conv conv) {
    List<Block> guesses = new ArrayList<>();
    for (Border border : Border.values()) {
      guesses.add(
          new ConvUnit(
              conv.outChannels(),
              conv.kernel().h(),
              conv.stride().h(),
              conv.groups(),
              conv.affine(),
              border,
              p.last()));
    }
    if (conv.affine() != Affine.BATCH_NORM && p.in().h() == 1 && p.in().w() == 1) {
      guesses.addFirst(classifier(p, conv.affine()));
    }
    return guesses;
  }

  private static Classifier classifier(Passage p, Affine affine) {
    return new Classifier(
        p.out().c(),
        affine,
        p.layers().getLast().op() instanceof Op.Softmax
            ? Classifier.Output.PROBABILITIES
            : Classifier.Output.LOGITS);
  }
}
