package lightnet.measure;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;
import lightnet.runtime.KernelProfiler;
import lightnet.runtime.KernelTime;
import lightnet.runtime.SmallModel;
import org.junit.jupiter.api.Test;

class FusedKernelsTest {
  private final NetworkBuilder builder = new NetworkBuilder(new Shape(1, 4, 8, 8));

  @Test
  void unfusedLayersHaveKernelsOfTheirOwn() {
    conv("conv", Network.INPUT);
    relu("relu", "conv");

    assertThat(fused("conv", "relu")).isEqualTo("conv: conv; relu: relu");
  }

  @Test
  void convolutionRunsInTheActivationThatAloneReadsIt() {
    conv("conv", Network.INPUT);
    relu("relu", "conv");

    assertThat(fused("relu")).isEqualTo("relu: conv relu");
  }

  @Test
  void activationWithoutKernelRunsInTheConvolutionBeforeIt() {
    conv("conv", Network.INPUT);
    relu("relu", "conv");

    assertThat(fused("conv")).isEqualTo("conv: conv relu");
  }

  @Test
  void partsOfASplitRunInOneKernel() {
    builder.add("left", new Op.ChannelSlice(0, 2), Network.INPUT);
    builder.add("right", new Op.ChannelSlice(2, 4), Network.INPUT);

    assertThat(fused("right")).isEqualTo("right: left right");
    assertThat(fused("left", "right")).isEqualTo("left: left; right: right");
  }

  @Test
  void convolutionSumAndActivationRunTogether() {
    conv("conv", Network.INPUT);
    builder.add("add", new Op.Add(), Network.INPUT, "conv");
    relu("relu", "add");

    assertThat(fused("relu")).isEqualTo("relu: conv add relu");
    assertThat(fused("add")).isEqualTo("add: conv add relu");
    assertThat(fused("conv")).isEqualTo("conv: conv add relu");
  }

  @Test
  void sumRunsInTheLatestOfItsInputs() {
    conv("first", Network.INPUT);
    conv("project", "first");
    builder.add("add", new Op.Add(), "first", "project");

    assertThat(fused("first", "project")).isEqualTo("first: first; project: project add");
  }

  @Test
  void convolutionWithTwoReadersIsNotFusedIntoEither() {
    conv("conv", Network.INPUT);
    relu("relu", "conv");
    builder.add("add", new Op.Add(), "conv", "relu");

    assertThat(fused("relu", "add")).isEqualTo("relu: relu; add: add");
  }

  @Test
  void convolutionIsNotFusedIntoTheNextConvolution() {
    conv("first", Network.INPUT);
    conv("second", "first");

    assertThat(fused("second")).isEqualTo("second: second");
  }

  @Test
  void poolWithoutKernelBelongsToNobody() {
    conv("conv", Network.INPUT);
    builder.add("pool", new Op.GlobalAveragePool(), "conv");

    assertThat(fused("conv")).isEqualTo("conv: conv");
  }

  @Test
  void everyLayerOfARealRunIsFound() throws Exception {
    var profile =
        KernelProfiler.profile(
            SmallModel.onnx(1),
            SmallModel.ONE_THREAD,
            SmallModel.noise(),
            SmallModel.shape(),
            0,
            1);
    var named =
        profile.kernels().stream()
            .map(KernelTime::name)
            .map(name -> name.replace("_nchwc", ""))
            .filter(name -> SmallModel.NETWORK.layer(name).isPresent())
            .collect(Collectors.toSet());

    var groups = FusedKernels.of(SmallModel.NETWORK, named);

    assertThat(groups.values().stream().flatMap(layers -> layers.stream()))
        .containsExactlyInAnyOrderElementsOf(SmallModel.NETWORK.layers());
  }

  /** The kernels with their layers, such as {@code relu: conv relu}. */
  private String fused(String... withKernel) {
    return FusedKernels.of(builder.build("net"), Set.of(withKernel)).entrySet().stream()
        .map(
            kernel ->
                kernel.getKey()
                    + kernel.getValue().stream().map(Layer::id).collect(joining(" ", ": ", "")))
        .collect(joining("; "));
  }

  private void conv(String name, String input) {
    var kernel = Extent.square(3);
    builder.add(
        name,
        new Op.Conv(4, kernel, Extent.ONE, Padding.around(kernel), 1, Affine.BATCH_NORM),
        input);
  }

  private void relu(String name, String input) {
    builder.add(name, new Op.Activate(Activation.RELU), input);
  }
}
