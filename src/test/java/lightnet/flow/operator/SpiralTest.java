package lightnet.flow.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import lightnet.drawing.Point;
import lightnet.flow.operator.Spiral.Matrix;
import org.junit.jupiter.api.Test;

/** What ReLU loses in few and in many dimensions. */
class SpiralTest {

  @Test
  void withoutReluTheInverseBringsEveryPointBack() {
    for (int n = 2; n <= 30; n++) {
      Matrix matrix = Matrix.random(n, n);
      Point point = new Point(0.3, -0.8);
      Point back = matrix.back(matrix.times(point));
      assertThat(back.x()).isCloseTo(point.x(), within(1e-9));
      assertThat(back.y()).isCloseTo(point.y(), within(1e-9));
    }
  }

  @Test
  void theLossDecreasesWithTheDimensions() {
    List<Double> means = List.of(2, 3, 5, 15, 30).stream().map(SpiralTest::meanLoss).toList();
    for (int i = 1; i < means.size(); i++) {
      assertThat(means.get(i)).isLessThan(means.get(i - 1));
    }
    assertThat(means.getFirst()).isGreaterThan(0.4);
    assertThat(means.getLast()).isLessThan(0.15);
  }

  @Test
  void theSameSeedGivesTheSame() {
    assertThat(Spiral.through(7, 3)).isEqualTo(Spiral.through(7, 3));
    assertThat(Spiral.through(7, 3)).isNotEqualTo(Spiral.through(7, 4));
  }

  /** One row that only sees the right half: all that lies left of it is gone. */
  @Test
  void whatFallsToTheDarkSideIsLost() {
    Matrix matrix = new Matrix(List.of(new Point(1, 0), new Point(0, 1)));
    assertThat(matrix.back(matrix.rectified(new Point(-2, 3)))).isEqualTo(new Point(0, 3));
    assertThat(matrix.back(matrix.rectified(new Point(2, 3)))).isEqualTo(new Point(2, 3));
    assertThat(matrix.back(matrix.rectified(new Point(-2, -3)))).isEqualTo(new Point(0, 0));
  }

  private static double meanLoss(int dimensions) {
    return LongStream.range(0, 40)
        .mapToDouble(seed -> Spiral.through(dimensions, seed).loss())
        .average()
        .orElseThrow();
  }
}
