package lightnet.ui.drawer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChartGeometryTest {
  private final ChartGeometry geometry = new ChartGeometry(800, 200, 60, 0.1, 1);

  @Test
  void everyBarIsFoundWhereItStands() {
    for (int bar = 0; bar < 60; bar++) {
      assertThat(geometry.barAt(geometry.left(bar) + 0.01)).isEqualTo(bar);
      assertThat(geometry.barAt(geometry.left(bar) + geometry.slot() - 0.01)).isEqualTo(bar);
    }
  }

  @Test
  void besideThePlotThereIsNoBar() {
    assertThat(geometry.barAt(0)).isEqualTo(-1);
    assertThat(geometry.barAt(geometry.labels() - 0.01)).isEqualTo(-1);
    assertThat(geometry.barAt(geometry.labels() + geometry.plotWidth() + 0.01)).isEqualTo(-1);
  }

  @Test
  void sharesGrowUpwardsFromTheBaseToTheTop() {
    assertThat(geometry.y(0)).isCloseTo(200 - ChartGeometry.BOTTOM, within(1e-9));
    assertThat(geometry.y(0.1)).isCloseTo(ChartGeometry.TOP, within(1e-9));
    assertThat(geometry.y(0.05)).isBetween(geometry.y(0.1), geometry.y(0));
  }

  @Test
  void bothBarsOfALayerFitIntoItsSlot() {
    assertThat(geometry.timeWidth() + geometry.costWidth()).isLessThan(geometry.slot());
  }

  @Test
  void largerLabelsGetMoreRoomAndBarsLess() {
    var large = new ChartGeometry(800, 200, 60, 0.1, 2);
    assertThat(large.labels()).isEqualTo(2 * geometry.labels());
    assertThat(large.slot()).isLessThan(geometry.slot());
    assertThat(large.labels() + large.plotWidth()).isLessThan(800);
  }

  @Test
  void chartWithoutRoomHasNoNegativeSizes() {
    var none = new ChartGeometry(0, 0, 0, 0.1, 1);
    assertThat(none.plotWidth()).isPositive();
    assertThat(none.plotHeight()).isPositive();
    assertThat(none.slot()).isPositive();
    assertThat(none.barAt(10)).isEqualTo(-1);
  }
}
