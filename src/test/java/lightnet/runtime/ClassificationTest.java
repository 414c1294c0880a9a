package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lightnet.image.Preprocessing;
import lightnet.weights.Tensor;
import org.junit.jupiter.api.Test;

class ClassificationTest {

  @Test
  void oneClassAboveTheOthersIsAnAnswer() {
    Classification said = of(1, 2, 1);

    assertThat(said.isUndecided()).isFalse();
    assertThat(said.hasProbabilities()).isTrue();
  }

  @Test
  void classThatIsImpossibleLeavesTheAnswerToTheOthers() {
    assertThat(of(1, 2, Float.NEGATIVE_INFINITY).isUndecided()).isFalse();
  }

  @Test
  void equalClassesAreNoAnswer() {
    Classification said = of(3, 3, 3);

    assertThat(said.isUndecided()).isTrue();
    assertThat(said.hasProbabilities()).isTrue();
  }

  @Test
  void whatIsNoNumberIsNoAnswer() {
    for (float odd : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
      Classification said = of(1, odd, 2);

      assertThat(said.isUndecided()).isTrue();
      assertThat(said.hasProbabilities()).isFalse();
    }
  }

  private static Classification of(float... logits) {
    return new Classification(
        Softmax.top(logits, logits.length, ClassNames.NONE),
        Preprocessing.IMAGENET,
        Tensor.of("input", List.of(1), new float[1]),
        Tensor.of("logits", List.of(1, logits.length), logits),
        0,
        0);
  }
}
