package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SoftmaxTest {
  private static final ClassNames NAMES = new ClassNames(List.of("tench, Tinca tinca", "goldfish"));

  @Test
  void probabilitiesFollowFromTheLogits() {
    float[] logits = {(float) Math.log(1), (float) Math.log(5), (float) Math.log(2)};

    var top = Softmax.top(logits, 3, NAMES);

    assertThat(top).extracting(Prediction::index).containsExactly(1, 2, 0);
    assertThat(top.get(0).probability()).isCloseTo(0.625, within(1e-6));
    assertThat(top.get(1).probability()).isCloseTo(0.25, within(1e-6));
    assertThat(top.get(2).probability()).isCloseTo(0.125, within(1e-6));
  }

  @Test
  void onlyTheBestKAreGiven() {
    assertThat(Softmax.top(new float[] {3, 1, 2}, 2, NAMES))
        .extracting(Prediction::index)
        .containsExactly(0, 2);
    assertThat(Softmax.top(new float[] {3, 1, 2}, 9, NAMES)).hasSize(3);
  }

  @Test
  void equalLogitsKeepTheOrderOfTheClasses() {
    assertThat(Softmax.top(new float[] {1, 7, 7, 1, 7}, 4, NAMES))
        .extracting(Prediction::index)
        .containsExactly(1, 2, 4, 0);
  }

  @Test
  void hugeLogitsDoNotOverflow() {
    var top = Softmax.top(new float[] {1e4f, 1e4f, -1e30f}, 3, NAMES);

    assertThat(top).extracting(Prediction::probability).containsExactly(0.5, 0.5, 0.0);
  }

  @Test
  void labelIsTheFirstNameOrTheNumber() {
    assertThat(Softmax.top(new float[] {3, 2, 1}, 3, NAMES))
        .extracting(Prediction::label)
        .containsExactly("tench", "goldfish", "class 2");
  }
}
