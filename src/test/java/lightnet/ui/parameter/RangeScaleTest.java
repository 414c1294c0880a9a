package lightnet.ui.parameter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lightnet.design.ParameterRange;
import org.junit.jupiter.api.Test;

class RangeScaleTest {
  private final RangeScale width =
      new RangeScale(new ParameterRange(1, 0.35, 1.4, 0, List.of(0.35, 0.5, 0.75, 1.0, 1.3, 1.4)));
  private final RangeScale resolution =
      new RangeScale(new ParameterRange(224, 96, 320, 32, List.of(96.0, 128.0, 224.0)));

  @Test
  void stopsPullWhatIsNear() {
    assertThat(width.near(0.73)).isEqualTo("0.75");
    assertThat(width.near(1.019)).isEqualTo("1");
    assertThat(width.near(0.354)).isEqualTo("0.35");
  }

  @Test
  void valuesInBetweenAreRoundNumbers() {
    assertThat(width.near(0.62345)).isEqualTo("0.62");
    assertThat(width.near(0.8999)).isEqualTo("0.9");
  }

  @Test
  void stepsAreKept() {
    assertThat(resolution.near(170)).isEqualTo("160");
    assertThat(resolution.near(319)).isEqualTo("320");
    assertThat(resolution.stepAfter(224)).isEqualTo(256);
    assertThat(resolution.stepBefore(96)).isEqualTo(96);
  }

  @Test
  void keysGoToRoundNumbersAndStops() {
    assertThat(width.near(width.stepAfter(0.75))).isEqualTo("0.8");
    assertThat(width.near(width.stepAfter(0.42))).isEqualTo("0.45");
    assertThat(width.near(width.stepBefore(0.42))).isEqualTo("0.4");
    assertThat(width.stepAfter(1.4)).isEqualTo(1.4);
    assertThat(width.stopAfter(0.75)).isEqualTo(1.0);
    assertThat(width.stopBefore(0.62)).isEqualTo(0.5);
    assertThat(width.stopBefore(0.35)).isEqualTo(0.35);
  }

  @Test
  void onlyNumbersWithinTheRangeHaveAPlace() {
    assertThat(width.number("0.42")).hasValue(0.42);
    assertThat(width.number("7")).isEmpty();
    assertThat(width.number("wide")).isEmpty();
    assertThat(width.number("NaN")).isEmpty();
  }
}
