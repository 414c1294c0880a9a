package lightnet.measure.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import lightnet.cost.CostTable;
import lightnet.cost.DataType;
import lightnet.measure.Latency;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.measure.Loading;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.OperatorFamily;
import lightnet.network.Padding;
import lightnet.network.Shape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class AchievedRatesTest {
  private static final Offset<Double> EXACT = within(1e-9);

  /** 8 x 8 values of 4 channels are 256 elements. */
  private static final Network NETWORK = network();

  /** Ten milliseconds, one of which belongs to no layer. */
  private static final LayerProfile PROFILE =
      profile(
          NETWORK,
          Map.of("a/unit/expand", 4.0, "a/unit/depthwise", 3.0, "a/unit/project", 2.0),
          Map.of("a/unit/relu", "a/unit/expand", "a/unit/add", "a/unit/project"));

  private static final AchievedRates RATES = AchievedRates.of(PROFILE, CostTable.of(NETWORK));

  @Test
  void kernelDoesTheWorkOfAllItsLayersAndKeepsWhatPassesBetweenThem() {
    AchievedKernel expand = kernel("a/unit/expand");

    assertThat(expand.layers())
        .extracting(Layer::id)
        .containsExactly("a/unit/expand", "a/unit/relu");
    assertThat(expand.achieved().work().madds()).isEqualTo(8 * 8 * 4 * 8);
    assertThat(expand.achieved().work().memoryAccess()).isEqualTo(256 + 512 + 4 * 8);
    assertThat(expand.family()).isEqualTo(OperatorFamily.POINTWISE);
  }

  @Test
  void fusedSumReadsItsOtherInput() {
    assertThat(kernel("a/unit/project").achieved().work())
        .isEqualTo(new Work(8 * 8 * 8 * 4, 512 + 256 + 256 + 8 * 4));
  }

  @Test
  void ratesAreWorkByTime() {
    Achieved expand = kernel("a/unit/expand").achieved();

    assertThat(expand.gmaddPerSecond().orElseThrow()).isCloseTo(2048 / 4e6, EXACT);
    assertThat(expand.gigabytesPerSecond().orElseThrow()).isCloseTo(4 * 800 / 4e6, EXACT);
    Achieved quantised =
        AchievedRates.of(PROFILE.runAs(DataType.INT8), CostTable.of(NETWORK)).kernels().stream()
            .map(AchievedKernel::achieved)
            .filter(one -> one.work().madds() == expand.work().madds())
            .findFirst()
            .orElseThrow();
    assertThat(quantised.gigabytesPerSecond().orElseThrow()).isCloseTo(800 / 4e6, EXACT);
    assertThat(quantised.work().intensity()).isCloseTo(2048 / 800.0, EXACT);
    assertThat(expand.work().intensity()).isCloseTo(2048 / 3200.0, EXACT);
  }

  @Test
  void layerWithoutTimeHasNoRates() {
    Achieved pool = kernel("b/pool").achieved();

    assertThat(pool.gmaddPerSecond()).isEmpty();
    assertThat(pool.gigabytesPerSecond()).isEmpty();
  }

  @Test
  void blocksStagesAndFamiliesAddUpToTheKernels() {
    assertThat(RATES.blocks()).containsOnlyKeys("a/unit", "b");
    assertThat(RATES.stages()).containsOnlyKeys("a", "b");
    assertThat(only(RATES.blocks(), "a/unit").milliseconds()).isCloseTo(9, EXACT);
    assertThat(only(RATES.stages(), "a").timeShare()).isCloseTo(0.9, EXACT);
    assertThat(RATES.families().keySet())
        .containsExactly(OperatorFamily.POINTWISE, OperatorFamily.DEPTHWISE, OperatorFamily.POOL);
    assertThat(only(RATES.families(), OperatorFamily.POINTWISE).milliseconds()).isCloseTo(6, EXACT);
    assertThat(RATES.families().values().stream().mapToDouble(Achieved::maddsShare).sum())
        .isCloseTo(1, EXACT);
    assertThat(RATES.whole().milliseconds()).isCloseTo(10, EXACT);
    assertThat(RATES.whole().work().madds()).isEqualTo(CostTable.of(NETWORK).totals().madds());
  }

  @Test
  void familiesWhoseSharesDifferAreNamedWithTheLargestDifferenceFirst() {
    double depthwise = 8 * 8 * 8 * 9;
    double madds = 2 * 2048 + depthwise;

    assertThat(RATES.contrasts())
        .extracting(FamilyContrast::family)
        .containsExactly(OperatorFamily.DEPTHWISE, OperatorFamily.POINTWISE);
    assertThat(RATES.contrasts().getFirst().maddsShare()).isCloseTo(depthwise / madds, EXACT);
    assertThat(RATES.contrasts().getFirst().timeShare()).isCloseTo(0.3, EXACT);
    assertThat(RATES.contrasts().getFirst().difference()).isNegative();
    assertThat(RATES.contrasts().getLast().difference()).isPositive();
  }

  @Test
  void batchHasTheWorkOfAllImagesButTheWeightsOnce() {
    Network two = NETWORK.withBatch(2);
    var rates =
        AchievedRates.of(
            profile(two, Map.of("a/unit/expand", 1.0), Map.of("a/unit/relu", "a/unit/expand")),
            CostTable.of(two));

    assertThat(rates.kernels().getFirst().achieved().work())
        .isEqualTo(new Work(2 * 2048, 2 * (256 + 512) + 4 * 8));
  }

  @Test
  void slicesOfOneTensorReadItOnce() {
    var builder = new NetworkBuilder(new Shape(1, 4, 8, 8));
    builder.add("u/left", new Op.ChannelSlice(0, 1), Network.INPUT);
    builder.add("u/right", new Op.ChannelSlice(1, 4), Network.INPUT);
    builder.add("u/join", new Op.Concat(), "u/right", "u/left");
    Network network = builder.build("split");
    var rates =
        AchievedRates.of(
            profile(network, Map.of("u/left", 1.0), Map.of("u/right", "u/left")),
            CostTable.of(network));

    assertThat(rates.kernels().getFirst().achieved().work()).isEqualTo(new Work(0, 256 + 256));
    assertThat(rates.whole().maddsShare()).isZero();
  }

  private static <K> Achieved only(Map<K, Achieved> all, K key) {
    return Objects.requireNonNull(all.get(key));
  }

  private static AchievedKernel kernel(String id) {
    return RATES.kernelOf(NETWORK.layer(id).orElseThrow()).orElseThrow();
  }

  private static LayerProfile profile(
      Network network, Map<String, Double> millis, Map<String, String> fusedInto) {
    List<LayerTime> times = new ArrayList<>();
    for (Layer layer : network.layers()) {
      double time = millis.getOrDefault(layer.id(), 0.0);
      times.add(
          new LayerTime(
              layer,
              time,
              time / 10,
              Optional.ofNullable(fusedInto.get(layer.id())),
              network.layers().stream()
                  .map(Layer::id)
                  .filter(other -> layer.id().equals(fusedInto.get(other)))
                  .toList()));
    }
    return new LayerProfile(
        new Loading(1, OptionalLong.empty()), new Latency(List.of(10.0), 12, 1), 1.1, 5, times, 1);
  }

  private static Network network() {
    var builder = new NetworkBuilder(new Shape(1, 4, 8, 8));
    builder.add("a/unit/expand", pointwise(8), Network.INPUT);
    builder.add("a/unit/relu", new Op.Activate(Activation.RELU), "a/unit/expand");
    var kernel = Extent.square(3);
    builder.add(
        "a/unit/depthwise",
        new Op.Conv(8, kernel, Extent.ONE, Padding.around(kernel), 8, Affine.BATCH_NORM),
        "a/unit/relu");
    builder.add("a/unit/project", pointwise(4), "a/unit/depthwise");
    builder.add("a/unit/add", new Op.Add(), "a/unit/project", Network.INPUT);
    builder.add("b/pool", new Op.GlobalAveragePool(), "a/unit/add");
    return builder.build("net");
  }

  private static Op pointwise(int channels) {
    return new Op.Conv(channels, Extent.ONE, Extent.ONE, Padding.NONE, 1, Affine.BATCH_NORM);
  }
}
