package lightnet.measure.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import lightnet.runtime.Prediction;
import org.junit.jupiter.api.Test;

class AgreementTest {

  @Test
  void theClassThatMostSayFirstIsAgreedOn() {
    assertThat(Agreement.of(List.of(says(1, 2), says(2, 1), says(2, 3)))).contains(2);
  }

  @Test
  void oneAloneAgreesWithNobody() {
    assertThat(Agreement.of(List.of(says(1, 2), says(2, 1)))).isEmpty();
    assertThat(Agreement.of(List.of(says(1), new Seen.Untrained(), new Seen.Unknown()))).isEmpty();
    assertThat(Agreement.of(List.of(says(), says()))).isEmpty();
  }

  private static Seen says(int... indices) {
    return new Seen.Classes(
        Arrays.stream(indices).mapToObj(index -> new Prediction(index, "a", 0.1)).toList());
  }
}
