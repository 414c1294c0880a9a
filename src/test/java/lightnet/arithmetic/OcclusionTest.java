package lightnet.arithmetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OcclusionTest {
  private static final List<Float> BLACK = List.of(0f, 0f, 0f);

  /** What a network says that looks at one place only: how bright it is there. */
  private interface Looks {
    double score(float[] input);
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "50, 90", "95, 0", "48, 48", "95, 95", "0, 0"})
  void networkThatLooksAtOnePlaceIsFoundOut(int row, int column) {
    int side = 96;
    Looks looks = input -> input[row * side + column];
    float[] input = new float[3 * side * side];
    input[row * side + column] = 1;

    Occlusion pass = Occlusion.start(new Shape(1, 3, side, side), BLACK);
    for (int i = 0; i < 3; i++) {
      pass = computed(i == 0 ? pass : pass.finer(), input, looks);
      HeatMap map = pass.map();
      double there = map.at((column + 0.5) / side, (row + 0.5) / side);
      assertThat(there).isGreaterThan(0.4);
      assertThat(largest(map)).isEqualTo(1);
      for (int y = 0; y < side; y++) {
        for (int x = 0; x < side; x++) {
          if (Math.hypot(x - column, y - row) > 40) {
            assertThat(map.at((x + 0.5) / side, (y + 0.5) / side)).isZero();
          }
        }
      }
    }
  }

  @Test
  void finerPassKnowsWhatTheOneBeforeComputed() {
    int side = 224;
    float[] input = new float[3 * side * side];
    for (int i = 0; i < input.length; i++) {
      input[i] = 1 + i % 17;
    }
    Looks looks =
        hidden -> {
          double sum = 0;
          for (int i = 0; i < hidden.length; i++) {
            sum += hidden[i] * (i % 23);
          }
          return sum;
        };
    Occlusion coarse = computed(Occlusion.start(new Shape(1, 3, side, side), BLACK), input, looks);
    Occlusion fine = coarse.finer();
    int known = 0;
    for (int place = 0; place < fine.size(); place++) {
      if (fine.isKnown(place)) {
        known++;
        int other = place;
        double drop = looks.score(input) - looks.score(fine.hidden(input, other));
        float kept = fine.map().values().values().get(place);
        assertThat(kept).isEqualTo((float) drop);
      }
    }
    assertThat(known).isEqualTo(coarse.size()).isEqualTo(49);
    assertThat(fine.size()).isEqualTo(169);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 32, 97, 224, 320})
  void everyPixelIsHiddenByAPlaceOfEveryPass(int side) {
    float[] input = new float[3 * side * side];
    Arrays.fill(input, 1);
    Occlusion pass = Occlusion.start(new Shape(1, 3, side, side), BLACK);
    for (int i = 0; i < 2; i++) {
      float[] least = input.clone();
      for (int place = 0; place < pass.size(); place++) {
        float[] hidden = pass.hidden(input, place);
        for (int k = 0; k < least.length; k++) {
          least[k] = Math.min(least[k], hidden[k]);
        }
      }
      assertThat(least).containsOnly(0);
      pass = pass.finer();
    }
  }

  @ParameterizedTest
  @CsvSource({"40, 100", "100, 40", "5, 60", "33, 1"})
  void everyPixelOfAnOblongInputIsHiddenByItsGrey(int rows, int columns) {
    float[] input = new float[2 * rows * columns];
    Occlusion pass = Occlusion.start(new Shape(1, 2, rows, columns), List.of(3f, 4f)).finer();
    float[] most = input.clone();
    for (int place = 0; place < pass.size(); place++) {
      float[] hidden = pass.hidden(input, place);
      for (int k = 0; k < most.length; k++) {
        most[k] = Math.max(most[k], hidden[k]);
      }
    }
    assertThat(Arrays.copyOf(most, rows * columns)).containsOnly(3);
    assertThat(Arrays.copyOfRange(most, rows * columns, most.length)).containsOnly(4);
  }

  private static Occlusion computed(Occlusion pass, float[] input, Looks looks) {
    Occlusion known = pass;
    for (int place = 0; place < pass.size(); place++) {
      if (!known.isKnown(place)) {
        double drop = looks.score(input) - looks.score(known.hidden(input, place));
        known = known.with(place, drop);
      }
    }
    return known;
  }

  private static double largest(HeatMap map) {
    return ValueRange.of(map.values().values()).high();
  }
}
