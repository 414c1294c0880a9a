package lightnet.flow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.BlockScope;
import lightnet.block.Bneck;
import lightnet.block.ChannelWiseSeparable;
import lightnet.block.DepthwiseSeparable;
import lightnet.block.Fire;
import lightnet.block.InvertedResidual;
import lightnet.block.LastStage;
import lightnet.block.ResidualBottleneck;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV1Unit.FirstPointwise;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.block.Squeeze;
import lightnet.block.SqueezeExcitation;
import lightnet.block.XceptionModule;
import lightnet.flow.BlockWords.StepWords;
import lightnet.flow.BlockWords.TensorWords;
import lightnet.network.Activation;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Shape;
import org.junit.jupiter.api.Named;

/** Blocks of the papers, each alone in a network. */
final class PaperBlocks {

  private PaperBlocks() {}

  static BlockFlow shuffleUnit() {
    return flow(new ShuffleNetV1Unit(240, 3, FirstPointwise.GROUPED, 1), 240, 28);
  }

  static BlockFlow splitUnit() {
    return flow(new ShuffleNetV2Unit(116, 1, ShuffleNetV2Unit.Form.PAPER), 116, 28);
  }

  static BlockFlow invertedResidual() {
    return flow(new InvertedResidual(6, 24, 1), 24, 56);
  }

  static BlockFlow gated() {
    return flow(new Bneck(5, 120, 40, Squeeze.QUARTER, Activation.RELU, 1), 40, 28);
  }

  static Stream<Named<BlockFlow>> all() {
    return Stream.of(
        Named.of("V1 stride 1", shuffleUnit()),
        Named.of("V2 stride 1", splitUnit()),
        Named.of("inverted residual", invertedResidual()),
        Named.of("bneck with SE", gated()),
        named(new DepthwiseSeparable(128, 3, 2, Activation.RELU), 64),
        named(new InvertedResidual(6, 32, 2), 24),
        named(new Bneck(5, 96, 40, Squeeze.QUARTER, Activation.H_SWISH, 2), 24),
        named(new ShuffleNetV1Unit(240, 3, FirstPointwise.UNGROUPED, 2), 24),
        named(new ShuffleNetV1Unit(480, 3, FirstPointwise.GROUPED, 2), 240),
        named(new ShuffleNetV1Unit(384, 8, FirstPointwise.GROUPED, 1), 384),
        named(new ShuffleNetV2Unit(116, 2, ShuffleNetV2Unit.Form.PAPER), 24),
        named(new ShuffleNetV2Unit(116, 2, ShuffleNetV2Unit.Form.TORCHVISION), 24),
        named(new ResidualBottleneck(64, 256, 1, 1, ResidualBottleneck.Strided.SECOND), 256),
        named(new ResidualBottleneck(256, 512, 32, 2, ResidualBottleneck.Strided.SECOND), 256),
        named(new XceptionModule(128, 256, 2, 2, Activation.RELU), 128),
        named(new XceptionModule(728, 728, 3, 1, Activation.RELU), 728),
        named(new Fire(16, 64), 64),
        named(new LastStage(960, 1280, Activation.H_SWISH), 160),
        named(new SqueezeExcitation(Squeeze.SIXTEENTH, Activation.SIGMOID), 64),
        named(new ChannelWiseSeparable(63, 3, 1, Activation.RELU6), 256),
        named(new InvertedResidual(1, 1, 1), 1),
        named(new DepthwiseSeparable(10_000, 3, 1, Activation.RELU), 10_000));
  }

  private static Named<BlockFlow> named(Block block, int channels) {
    return Named.of(block.toString(), flow(block, channels, 14));
  }

  static BlockFlow flow(Block block, int channels, int side) {
    var builder = new NetworkBuilder(new Shape(1, channels, side, side));
    block.expand(new BlockScope(builder, "unit", Network.INPUT));
    return new BlockFlow(builder.build("unit").layers());
  }

  /** Words as long as those of the window. */
  static BlockWords words(BlockFlow flow) {
    Map<String, StepWords> steps = new HashMap<>();
    flow.steps()
        .forEach(
            step ->
                steps.put(
                    step.output(),
                    new StepWords(
                        "3×3 depthwise",
                        "3×3",
                        "stride 2, 1280 → 1280",
                        List.of("12.5 M MAdds", "0.0123 ms"),
                        new TensorWords("BN, ReLU6", "12.3 MB"))));
    return new BlockWords(new TensorWords("input", "12.3 MB"), "shortcut, unchanged", steps);
  }

  static BlockDiagram diagram(BlockFlow flow, double width, double height) {
    return new BlockDiagram(flow, words(flow), width, height);
  }
}
