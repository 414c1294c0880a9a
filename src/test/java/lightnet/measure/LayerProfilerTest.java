package lightnet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import lightnet.cost.CostTable;
import lightnet.design.BundledModels;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxWriter;
import lightnet.runtime.InferenceException;
import lightnet.runtime.KernelProfile;
import lightnet.runtime.KernelTime;
import lightnet.runtime.ProfiledRuns;
import lightnet.runtime.SessionSettings;
import lightnet.runtime.SessionSettings.Optimisation;
import lightnet.runtime.SmallModel;
import lightnet.weights.RandomWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayerProfilerTest {
  private static final ProfilingPlan SHORT =
      new ProfilingPlan(
          new SamplingPlan(Duration.ofMillis(50), 5), new ProfiledRuns(1, 5, 5, Duration.ZERO));

  /** Median 50 ms. */
  private static final Latency CLEAN = new Latency(List.of(60.0, 50.0, 40.0), 90, 5);

  private static final Loading LOADING = new Loading(3, OptionalLong.of(1 << 20));

  private static final CostTable COSTS = CostTable.of(network());

  private static final KernelTime REORDER = new KernelTime("Reorder_1", "ReorderInput", 8000);
  private static final KernelTime CONV = new KernelTime("stem/relu_nchwc", "Conv", 40_000);
  private static final KernelTime POOL = new KernelTime("head/pool", "GlobalAveragePool", 2000);
  private static final KernelTime FLATTEN = new KernelTime("head/dense#flatten", "Flatten", 1000);
  private static final KernelTime GEMM = new KernelTime("head/dense", "Gemm", 9000);

  @Test
  void sharesOfTheRunAreScaledToTheCleanMedian() {
    var profile = combine(100_000, REORDER, CONV, POOL, FLATTEN, GEMM);

    assertThat(millisOf(profile, "stem/conv")).isCloseTo(20, within(1e-9));
    assertThat(millisOf(profile, "head/pool")).isCloseTo(1, within(1e-9));
    assertThat(profile.of("stem/conv").orElseThrow().share()).isCloseTo(0.4, within(1e-12));
    assertThat(profile.profilerInflation()).isCloseTo(2, within(1e-12));
  }

  @Test
  void layersAndTheRestAddUpToTheCleanMedian() {
    var profile = combine(100_000, REORDER, CONV, POOL, FLATTEN, GEMM);

    assertThat(sum(profile) + profile.unassignedMs()).isCloseTo(50, within(1e-9));
    assertThat(profile.unassignedMs()).isCloseTo(24, within(1e-9));
  }

  @Test
  void reorderBelongsToNoLayer() {
    var profile = combine(8000, REORDER);

    assertThat(profile.layers()).allSatisfy(time -> assertThat(time.milliseconds()).isZero());
    assertThat(profile.unassignedMs()).isEqualTo(50);
  }

  @Test
  void fusedLayersSayWhoCarriesTheirTime() {
    var profile = combine(100_000, CONV);
    var conv = profile.of("stem/conv").orElseThrow();
    var relu = profile.of("stem/relu").orElseThrow();

    assertThat(conv.fusedWith()).containsExactly("stem/relu");
    assertThat(conv.fusedInto()).isEmpty();
    assertThat(relu.fusedInto()).contains("stem/conv");
    assertThat(relu.milliseconds()).isZero();
    assertThat(relu.fusedWith()).isEmpty();
  }

  @Test
  void partsOfALayerCountAsTheLayer() {
    assertThat(millisOf(combine(100_000, FLATTEN, GEMM), "head/dense")).isCloseTo(5, within(1e-9));
  }

  @Test
  void layerWithoutKernelHasNoTime() {
    var profile = combine(100_000, CONV);

    assertThat(profile.layers()).hasSize(4);
    assertThat(profile.of("head/pool").orElseThrow())
        .isEqualTo(
            new LayerTime(
                COSTS.network().layer("head/pool").orElseThrow(),
                0,
                0,
                Optional.empty(),
                List.of()));
  }

  @Test
  void runWithoutOverheadIsItsKernelsAlone() {
    var profile = combine(51_000, CONV, POOL, GEMM);

    assertThat(sum(profile)).isCloseTo(50, within(1e-9));
    assertThat(profile.unassignedMs()).isCloseTo(0, within(1e-9));
  }

  @Test
  void sharesOfBlocksAreThoseOfTheirLayers() {
    assertThat(combine(100_000, CONV, POOL, FLATTEN, GEMM).shareByBlock())
        .hasEntrySatisfying("stem", share -> assertThat(share).isCloseTo(0.4, within(1e-9)))
        .hasEntrySatisfying("head", share -> assertThat(share).isCloseTo(0.12, within(1e-9)));
  }

  @Test
  void realProfileAddsUpToItsMedian() throws InferenceException, InterruptedException {
    var profile = profile();

    assertThat(profile.latency().samplesMs()).hasSize(5);
    assertThat(profile.layers())
        .extracting(LayerTime::layer)
        .isEqualTo(SmallModel.NETWORK.layers());
    assertThat(sum(profile) + profile.unassignedMs())
        .isCloseTo(profile.latency().median(), within(1e-9));
    assertThat(sum(profile)).isPositive();
    assertThat(profile.unassignedMs()).isNotNegative();
  }

  /** Changes of layout and the runtime's own work: never the greater part. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "shufflenet-v1@width=0.5,resolution=96",
        "shufflenet-v2@width=0.5,resolution=96",
        "mobilenet-v3-small@resolution=96"
      })
  void everyLayerHasATimeOrRanInAnothersKernel(String model)
      throws InferenceException, InterruptedException {
    var network = BundledModels.network(model);
    var profile =
        LayerProfiler.profile(
            CostTable.of(network),
            OnnxWriter.write(network, new RandomWeights(1), BatchNorm.FOLDED),
            new float[Math.toIntExact(network.input().elements())],
            SmallModel.ONE_THREAD,
            SHORT);

    assertThat(sum(profile) + profile.unassignedMs())
        .isCloseTo(profile.latency().median(), within(1e-9));
    assertThat(profile.unassignedMs()).isNotNegative();
    assertThat(profile.layers())
        .allSatisfy(
            time ->
                assertThat(time.milliseconds() > 0 || time.fusedInto().isPresent())
                    .as(time.layer().id())
                    .isTrue());
  }

  @Test
  void loadingIsToldApart() throws InferenceException, InterruptedException {
    assertThat(profile().loading().milliseconds()).isPositive();
  }

  @Test
  void withoutOptimisationEveryLayerCarriesItsOwnTime()
      throws InferenceException, InterruptedException {
    var profile =
        LayerProfiler.profile(
            SmallModel.COSTS,
            SmallModel.onnx(1),
            SmallModel.noise(),
            SmallModel.ONE_THREAD.withOptimisation(Optimisation.NONE),
            SHORT);

    assertThat(profile.layers()).allSatisfy(time -> assertThat(time.fusedInto()).isEmpty());
    assertThat(sum(profile) + profile.unassignedMs())
        .isCloseTo(profile.latency().median(), within(1e-9));
  }

  @ParameterizedTest
  @EnumSource(Optimisation.class)
  void everyLevelOfOptimisationIsProfiledLayerByLayer(Optimisation level)
      throws InferenceException, InterruptedException {
    SessionSettings settings = SmallModel.ONE_THREAD.withOptimisation(level);
    var profile =
        LayerProfiler.profile(
            SmallModel.COSTS, SmallModel.onnx(1), SmallModel.noise(), settings, SHORT);

    assertThat(profile.layers())
        .allSatisfy(
            time ->
                assertThat(time.milliseconds() > 0 || time.fusedInto().isPresent())
                    .as(time.layer().id())
                    .isTrue());
  }

  @Test
  void severalImagesAtOnceAreProfiledAsOneRun() throws InferenceException, InterruptedException {
    var network = SmallModel.NETWORK.withBatch(3);
    var profile =
        LayerProfiler.profile(
            CostTable.of(network),
            OnnxWriter.write(network, new RandomWeights(1), BatchNorm.FOLDED),
            new float[Math.toIntExact(network.input().elements())],
            SmallModel.ONE_THREAD,
            SHORT);

    assertThat(sum(profile) + profile.unassignedMs())
        .isCloseTo(profile.latency().median(), within(1e-9));
    assertThat(profile.layers()).hasSameSizeAs(network.layers());
  }

  @Test
  void budgetOfTimeEndsTheRunsButLeavesThree() throws InferenceException, InterruptedException {
    var profile =
        LayerProfiler.profile(
            SmallModel.COSTS,
            SmallModel.onnx(1),
            SmallModel.noise(),
            SmallModel.ONE_THREAD,
            ProfilingPlan.within(Duration.ofNanos(10)));

    assertThat(profile.latency().samplesMs()).hasSize(3);
    assertThat(profile.profiledRuns()).isEqualTo(3);
  }

  @Test
  void interruptedThreadStopsMeasuring() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class).isThrownBy(LayerProfilerTest::profile);
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void machineIsDescribed() {
    var machine = Machine.current();

    assertThat(machine.cpu()).isNotBlank();
    assertThat(machine.cores()).isPositive();
    assertThat(machine.jvm()).startsWith(Integer.toString(Runtime.version().feature()));
    assertThat(machine.onnxRuntime()).matches("\\d+\\.\\d+\\.\\d+");
  }

  private static LayerProfile profile() throws InferenceException, InterruptedException {
    return LayerProfiler.profile(
        SmallModel.COSTS, SmallModel.onnx(1), SmallModel.noise(), SmallModel.ONE_THREAD, SHORT);
  }

  /** What the kernels do not take of the run is overhead. */
  private static LayerProfile combine(double runMicros, KernelTime... kernels) {
    double inKernels = Stream.of(kernels).mapToDouble(KernelTime::medianMicros).sum();
    return LayerProfiler.combine(
        COSTS,
        LOADING,
        CLEAN,
        new KernelProfile(List.of(kernels), runMicros, runMicros - inKernels, 20));
  }

  private static double millisOf(LayerProfile profile, String id) {
    return profile.of(id).orElseThrow().milliseconds();
  }

  private static double sum(LayerProfile profile) {
    return profile.layers().stream().mapToDouble(LayerTime::milliseconds).sum();
  }

  private static Network network() {
    var builder = new NetworkBuilder(new Shape(1, 3, 8, 8));
    var kernel = Extent.square(3);
    builder.add(
        "stem/conv",
        new Op.Conv(4, kernel, Extent.ONE, Padding.around(kernel), 1, Affine.BATCH_NORM),
        Network.INPUT);
    builder.add("stem/relu", new Op.Activate(Activation.RELU), "stem/conv");
    builder.add("head/pool", new Op.GlobalAveragePool(), "stem/relu");
    builder.add("head/dense", new Op.Dense(10, Affine.BIAS), "head/pool");
    return builder.build("net");
  }
}
