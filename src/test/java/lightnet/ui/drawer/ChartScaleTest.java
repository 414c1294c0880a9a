package lightnet.ui.drawer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChartScaleTest {

  @Test
  void marksAreRoundAndReachTheLargestValue() {
    assertThat(ChartScale.marks(0.083)).containsExactly(0.0, 0.02, 0.04, 0.06, 0.08, 0.1);
    assertThat(ChartScale.marks(0.1)).containsExactly(0.0, 0.02, 0.04, 0.06, 0.08, 0.1);
    assertThat(ChartScale.marks(1)).hasSize(6).endsWith(1.0);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-9, 1})
  void thereAreAlwaysTwoMarks(double largest) {
    assertThat(ChartScale.marks(largest)).hasSizeGreaterThanOrEqualTo(2).startsWith(0.0);
  }

  @Test
  void noScaleIsCrowdedOrTooShort() {
    var random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      double largest = random.nextDouble();
      List<Double> marks = ChartScale.marks(largest);
      assertThat(marks).isSorted().hasSizeBetween(2, 6);
      assertThat(marks.getLast()).isGreaterThanOrEqualTo(largest - 1e-8);
    }
  }
}
