package lightnet.measure.roofline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import lightnet.measure.rate.Achieved;
import lightnet.measure.rate.AchievedKernel;
import lightnet.measure.rate.AchievedRates;
import lightnet.measure.rate.Work;
import lightnet.measure.roofline.Roofline.Bound;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.Shape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RooflineTest {
  private static final Offset<Double> EXACT = within(1e-9);

  /** 100 billion multiply-adds and 10 billion bytes a second: the ridge is at 10. */
  private static final Roofline ROOF = new Roofline(100, 10, 40);

  @Test
  void roofRisesWithTheIntensityUpToTheRidge() {
    assertThat(ROOF.ridge()).isCloseTo(10, EXACT);
    assertThat(ROOF.attainable(0)).isZero();
    assertThat(ROOF.attainable(2.5)).isCloseTo(25, EXACT);
    assertThat(ROOF.attainable(10)).isCloseTo(100, EXACT);
    assertThat(ROOF.attainable(1000)).isCloseTo(100, EXACT);
    assertThat(ROOF.bound(9.99)).isEqualTo(Bound.MEMORY);
    assertThat(ROOF.bound(10)).isEqualTo(Bound.COMPUTE);
  }

  @Test
  void kernelOfLittleIntensityIsBoundByMemory() {
    // a million elements are 4 MB, which take 0.4 ms from memory and 0.1 ms from the caches
    RooflinePoint point = place(new Work(8_000_000, 1_000_000), 0.8);

    assertThat(point.intensity()).isCloseTo(2, EXACT);
    assertThat(point.gmaddPerSecond()).isCloseTo(10, EXACT);
    assertThat(point.attainable()).isCloseTo(20, EXACT);
    assertThat(point.bound()).isEqualTo(Bound.MEMORY);
    assertThat(point.ofRoof()).isCloseTo(0.5, EXACT);
    assertThat(point.ofCacheRoof()).isCloseTo(0.125, EXACT);
    assertThat(point.isAboveMemory()).isFalse();
  }

  @Test
  void kernelOfMuchIntensityIsBoundByComputing() {
    RooflinePoint point = place(new Work(400_000_000, 1_000_000), 16);

    assertThat(point.bound()).isEqualTo(Bound.COMPUTE);
    assertThat(point.attainable()).isCloseTo(100, EXACT);
    assertThat(point.ofRoof()).isCloseTo(0.25, EXACT);
    assertThat(point.ofCacheRoof()).isCloseTo(0.25, EXACT);
  }

  @Test
  void kernelThatOnlyMovesValuesIsPlacedByItsBytes() {
    RooflinePoint point = place(new Work(0, 1_000_000), 1);

    assertThat(point.intensity()).isZero();
    assertThat(point.gmaddPerSecond()).isZero();
    assertThat(point.bound()).isEqualTo(Bound.MEMORY);
    assertThat(point.ofRoof()).isCloseTo(0.4, EXACT);
  }

  @Test
  void kernelFasterThanMemoryReadFromTheCaches() {
    RooflinePoint point = place(new Work(8_000_000, 1_000_000), 0.2);

    assertThat(point.ofRoof()).isCloseTo(2, EXACT);
    assertThat(point.ofCacheRoof()).isCloseTo(0.5, EXACT);
    assertThat(point.isAboveMemory()).isTrue();
  }

  @Test
  void kernelWithoutTimeHasNoPlace() {
    assertThat(ROOF.place(rates(new Work(8, 1), 0))).isEmpty();
  }

  private static RooflinePoint place(Work work, double millis) {
    return ROOF.place(rates(work, millis)).getFirst();
  }

  private static AchievedRates rates(Work work, double millis) {
    var shape = new Shape(1, 1, 1, 1);
    var layer =
        new Layer(
            "a", "a", new Op.GlobalAveragePool(), List.of(Network.INPUT), List.of(shape), shape);
    var achieved = new Achieved(work, millis, 1, 1);
    return new AchievedRates(
        List.of(new AchievedKernel(layer, List.of(layer), achieved)),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        new LinkedHashMap<>(),
        achieved);
  }
}
