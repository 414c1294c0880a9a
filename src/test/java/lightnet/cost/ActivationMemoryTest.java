package lightnet.cost;

import static org.assertj.core.api.Assertions.assertThat;

import lightnet.design.BundledModels;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small networks of 4 x 4 pixels, 16 values for each channel, counted by hand. */
class ActivationMemoryTest {
  private static final Op RELU = new Op.Activate(Activation.RELU);

  @Test
  void layerHoldsWhatItReadsAndWhatItWrites() {
    var chain = image(3);
    chain.add("wide", conv(8), Network.INPUT);
    chain.add("narrow", conv(2), "wide");

    // 3 + 8 channels, then 8 + 2
    assertThat(peak(chain)).isEqualTo(new ActivationMemory(11 * 16, "wide"));
  }

  @Test
  void peakMayComeLate() {
    var chain = image(3);
    chain.add("wide", conv(8), Network.INPUT);
    chain.add("wider", conv(9), "wide");
    chain.add("end", conv(1), "wider");

    assertThat(peak(chain)).isEqualTo(new ActivationMemory(17 * 16, "wider"));
  }

  @Test
  void activationWritesOverItsInput() {
    var chain = image(8);
    chain.add("relu", RELU, Network.INPUT);

    assertThat(peak(chain)).isEqualTo(new ActivationMemory(8 * 16, "relu"));
  }

  @Test
  void activationCannotWriteOverWhatIsStillRead() {
    var branch = image(8);
    branch.add("relu", RELU, Network.INPUT);
    branch.add("add", new Op.Add(), Network.INPUT, "relu");

    assertThat(peak(branch)).isEqualTo(new ActivationMemory(2 * 8 * 16, "relu"));
  }

  /** The shortcut is held beside the wide middle and the narrow output. */
  @Test
  void shortcutIsHeldUntilItIsAdded() {
    var residual = image(4);
    residual.add("expand", conv(24), Network.INPUT);
    residual.add("relu", RELU, "expand");
    residual.add("project", conv(4), "relu");
    residual.add("add", new Op.Add(), Network.INPUT, "project");

    assertThat(peak(residual)).isEqualTo(new ActivationMemory((4 + 24 + 4) * 16, "project"));
  }

  @Test
  void concatHoldsItsInputsAndACopyOfThem() {
    var branches = image(2);
    branches.add("left", conv(4), Network.INPUT);
    branches.add("right", conv(6), Network.INPUT);
    branches.add("concat", new Op.Concat(), "left", "right");

    assertThat(peak(branches)).isEqualTo(new ActivationMemory(2 * 10 * 16, "concat"));
  }

  /** The gate's vectors come on top of the tensor that they gate. */
  @Test
  void gateIsMultipliedInPlace() {
    var gate = image(16);
    gate.add("pool", new Op.GlobalAveragePool(), Network.INPUT);
    gate.add("reduce", conv(4), "pool");
    gate.add("expand", conv(16), "reduce");
    gate.add("gated", new Op.Multiply(), Network.INPUT, "expand");

    assertThat(peak(gate)).isEqualTo(new ActivationMemory(16 * 16 + 16 + 4, "reduce"));
  }

  @Test
  void tensorThatIsReadTwiceByOneLayerIsHeldOnce() {
    var twice = image(8);
    twice.add("conv", conv(8), Network.INPUT);
    twice.add("sum", new Op.Add(), "conv", "conv");
    twice.add("end", conv(20), "sum");

    assertThat(peak(twice)).isEqualTo(new ActivationMemory(28 * 16, "end"));
  }

  @Test
  void shuffleNeedsAnotherTensor() {
    var shuffle = image(8);
    shuffle.add("shuffle", new Op.ChannelShuffle(2), Network.INPUT);

    assertThat(peak(shuffle)).isEqualTo(new ActivationMemory(2 * 8 * 16, "shuffle"));
  }

  /** MobileNet V2: 96 channels before the stride of the second bottleneck, and after it. */
  @Test
  void peakOfMobileNetV2IsItsSecondBottleneck() {
    assertThat(ActivationMemory.of(BundledModels.network("mobilenet-v2")))
        .isEqualTo(
            new ActivationMemory(96 * 112 * 112 + 96 * 56 * 56, "stage2/bottleneck2/depthwise"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mobilenet-v1",
        "mobilenet-v3-large",
        "shufflenet-v1",
        "shufflenet-v2",
        "squeezenet",
        "resnet-50",
        "xception",
        "channelnet-small"
      })
  void peakLiesBetweenTheLargestLayerAndAllOfThem(String model) {
    var network = BundledModels.network(model);
    long largest =
        network.layers().stream()
            .filter(layer -> !layer.isElementwise())
            .mapToLong(layer -> layer.outShape().elements() + layer.inShape().elements())
            .max()
            .orElseThrow();
    long all = network.layers().stream().mapToLong(layer -> layer.outShape().elements()).sum();

    assertThat(ActivationMemory.of(network).peak())
        .isBetween(largest, all + network.input().elements());
    assertThat(network.layer(ActivationMemory.of(network).at())).isPresent();
  }

  private static ActivationMemory peak(NetworkBuilder builder) {
    return ActivationMemory.of(builder.build("net"));
  }

  private static NetworkBuilder image(int channels) {
    return new NetworkBuilder(new Shape(1, channels, 4, 4));
  }

  private static Op conv(int channels) {
    return new Op.Conv(channels, Extent.ONE, Extent.ONE, Padding.NONE, 1, Affine.NONE);
  }
}
