package lightnet.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

class ContributionTest {

  @Test
  void channelsAreSummedAndSortedByWhatTheyAdd() {
    var random = new Random(4);
    List<Term> terms = new ArrayList<>();
    for (int channel = 0; channel < 7; channel++) {
      for (int i = 0; i < 9; i++) {
        terms.add(
            new Term(
                new Position(channel, i / 3, i % 3),
                (float) random.nextGaussian(),
                (float) random.nextGaussian()));
      }
    }
    List<Contribution> sorted = Contribution.strongestFirst(terms);
    assertThat(sorted).hasSize(7).allMatch(one -> one.terms().size() == 9);
    for (int i = 1; i < 7; i++) {
      assertThat(Math.abs(sorted.get(i - 1).sum()))
          .isGreaterThanOrEqualTo(Math.abs(sorted.get(i).sum()));
    }
    assertThat(sorted.stream().mapToDouble(Contribution::sum).sum())
        .isCloseTo(terms.stream().mapToDouble(Term::product).sum(), within(1e-12));
  }

  @Test
  void whatSpoilsTheSumCountsMost() {
    List<Term> terms =
        List.of(
            new Term(new Position(0, 0, 0), 1, 9),
            new Term(new Position(1, 0, 0), 1, Float.NaN),
            new Term(new Position(2, 0, 0), 1, -5));
    assertThat(Contribution.strongestFirst(terms))
        .extracting(Contribution::channel)
        .containsExactly(1, 0, 2);
  }

  @Test
  void strongestValueIsFoundWhateverItsSign() {
    float[] values = new float[2 * 3 * 4];
    values[1 * 12 + 2 * 4 + 3] = -9;
    values[5] = 8;
    values[6] = Float.NaN;
    values[7] = Float.POSITIVE_INFINITY;
    var maps = new FeatureMaps(new Shape(1, 2, 3, 4), FloatBuffer.wrap(values));
    assertThat(maps.strongest()).isEqualTo(new Position(1, 2, 3));
    assertThat(ValueRange.of(maps.values())).isEqualTo(new ValueRange(-9, 8));
  }

  @Test
  void rangeOfNoNumbersIsEmpty() {
    var maps = new FeatureMaps(new Shape(1, 1, 1, 1), FloatBuffer.wrap(new float[] {Float.NaN}));
    assertThat(ValueRange.of(maps.values()).largest()).isZero();
    assertThat(maps.strongest()).isEqualTo(new Position(0, 0, 0));
  }
}
