package lightnet.measure;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import lightnet.block.Block;
import lightnet.block.BlockScope;
import lightnet.block.Classifier;
import lightnet.block.Classifier.Output;
import lightnet.block.GlobalPool;
import lightnet.block.InvertedResidual;
import lightnet.block.ResidualBottleneck;
import lightnet.block.ResidualBottleneck.Strided;
import lightnet.block.SpatiallySeparable;
import lightnet.block.Squeeze;
import lightnet.block.SqueezeExcitation;
import lightnet.block.VggPair;
import lightnet.block.XceptionModule;
import lightnet.design.BundledModels;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.PoolKind;
import lightnet.network.Rounding;
import lightnet.network.Shape;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxWriter;
import lightnet.runtime.KernelProfiler;
import lightnet.runtime.KernelTime;
import lightnet.runtime.ProfiledRuns;
import lightnet.runtime.SmallModel;
import lightnet.weights.RandomWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  /** A sum can only run when its other input is there. */
  @Test
  void sumRunsInTheConvolutionThatRanLast() {
    conv("main", Network.INPUT);
    conv("shortcut", Network.INPUT);
    builder.add("add", new Op.Add(), "shortcut", "main");
    relu("relu", "add");

    assertThat(fused("main", "shortcut")).isEqualTo("main: main; shortcut: shortcut add relu");
    assertThat(fused("shortcut", "main")).isEqualTo("main: main add relu; shortcut: shortcut");
  }

  @Test
  void sumCannotRunInAPool() {
    conv("shortcut", Network.INPUT);
    var window = Extent.square(3);
    builder.add(
        "pool",
        new Op.Pool(PoolKind.MAX, window, Extent.ONE, Padding.around(window), Rounding.DOWN),
        Network.INPUT);
    builder.add("add", new Op.Add(), "shortcut", "pool");

    assertThat(fused("shortcut", "pool")).isEqualTo("shortcut: shortcut add; pool: pool");
  }

  @Test
  void slicesOfOneTensorRunInOneSplit() {
    conv("conv", Network.INPUT);
    builder.add("left", new Op.ChannelSlice(0, 2), "conv");
    builder.add("right", new Op.ChannelSlice(2, 4), "conv");
    builder.add("other", new Op.ChannelSlice(2, 4), Network.INPUT);

    assertThat(fused("conv", "right")).isEqualTo("conv: conv; right: left right");
    assertThat(fused("conv", "left", "right", "other"))
        .isEqualTo("conv: conv; left: left; right: right; other: other");
  }

  @ParameterizedTest
  @CsvSource({
    "stage/unit/conv, stage/unit/conv",
    "stage/unit/conv_nchwc, stage/unit/conv",
    "stage/unit/conv#slid_nchwc, stage/unit/conv",
    "stage/unit/conv#grouped, stage/unit/conv",
    "stage/unit/conv/GatherSliceToSplitFusion, stage/unit/conv",
    "stage/unit/conv/QuickGeluFusion/, stage/unit/conv",
    "ReorderInput_token_12, nobody",
    "stage/unit/other, nobody",
    "stage/unit, nobody",
    "/, nobody"
  })
  void kernelIsNamedAfterItsLayer(String kernel, String layer) {
    conv("stage/unit/conv", Network.INPUT);

    assertThat(LayerProfiler.layerOf(builder.build("net"), kernel).map(Layer::id).orElse("nobody"))
        .isEqualTo(layer);
  }

  /** Only changes of layout belong to no layer. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        BundledModels.SMALLEST,
        "mobilenet-v1@width=0.25,resolution=96",
        "mobilenet-v3-small@width=0.35,resolution=96",
        "shufflenet-v1@width=0.25,resolution=96",
        "shufflenet-v1@width=0.25,groups=8,resolution=96",
        "shufflenet-v2@width=0.5,resolution=96",
        "shufflenet-v2@width=0.5,unit=torchvision,resolution=128",
        "squeezenet@resolution=96",
        "channelnet-small@resolution=96"
      })
  void everyLayerOfARealRunIsFound(String model) throws Exception {
    everyLayerOfARealRunIsFound(BundledModels.network(model));
  }

  @Test
  void everyLayerOfResidualsAndOfSwishIsFound() throws Exception {
    String tensor = Network.INPUT;
    for (Block block :
        List.of(
            new ResidualBottleneck(8, 32, 1, 2, Strided.FIRST),
            new ResidualBottleneck(6, 36, 3, 1, Strided.SECOND),
            new XceptionModule(18, 18, 2, 2, Activation.RELU),
            new XceptionModule(32, 32, 2, 2, Activation.RELU),
            new XceptionModule(32, 32, 3, 1, Activation.RELU),
            new InvertedResidual(2, 32, 3, 1, Activation.SWISH),
            new SqueezeExcitation(Squeeze.SIXTEENTH, Activation.SIGMOID),
            new VggPair(8),
            new SpatiallySeparable(8, 3, 1, Activation.H_SWISH),
            new GlobalPool(),
            new Classifier(10, Affine.BIAS, Output.PROBABILITIES))) {
      String path = "stage/block" + builder.build("").layers().size();
      tensor = block.expand(new BlockScope(builder, path, tensor));
    }

    everyLayerOfARealRunIsFound(builder.build("blocks"));
  }

  private static void everyLayerOfARealRunIsFound(Network network) throws Exception {
    var profile =
        KernelProfiler.profile(
            OnnxWriter.write(network, new RandomWeights(1), BatchNorm.FOLDED),
            SmallModel.ONE_THREAD,
            new float[Math.toIntExact(network.input().elements())],
            network.input().toArray(),
            new ProfiledRuns(0, 1, 1, Duration.ZERO));

    var unknown =
        profile.kernels().stream()
            .filter(kernel -> LayerProfiler.layerOf(network, kernel.name()).isEmpty());
    var named =
        profile.kernels().stream()
            .flatMap(kernel -> LayerProfiler.layerOf(network, kernel.name()).stream())
            .map(Layer::id)
            .distinct()
            .toList();

    assertThat(unknown.map(KernelTime::operator)).allMatch(name -> name.startsWith("Reorder"));
    assertThat(FusedKernels.of(network, named).values().stream().flatMap(List::stream))
        .containsExactlyInAnyOrderElementsOf(network.layers());
  }

  /** The kernels with their layers, such as {@code relu: conv relu}. */
  private String fused(String... withKernel) {
    return FusedKernels.of(builder.build("net"), List.of(withKernel)).entrySet().stream()
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
