package lightnet.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ReadOnlyBufferException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TensorTest {

  @Test
  void keepsItsElementsWhateverHappensToTheArraysAround() {
    float[] data = {1, 2, 3, 4, 5, 6};
    int[] shape = {2, 3};
    var tensor = Tensor.of("t", shape, data);

    data[0] = 9;
    shape[0] = 9;
    tensor.toArray()[1] = 9;

    assertThat(tensor.toArray()).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(tensor.shape()).containsExactly(2, 3);
  }

  @Test
  void showsItsElementsReadOnly() {
    var values = Tensor.of("t", new int[] {1}, new float[] {1}).values();

    assertThat(values.get(0)).isEqualTo(1);
    assertThatThrownBy(() -> values.put(0, 2)).isInstanceOf(ReadOnlyBufferException.class);
  }

  @Test
  void everyViewStartsAtTheFirstElement() {
    var tensor = Tensor.of("t", new int[] {2}, new float[] {1, 2});

    var first = tensor.values().get();

    assertThat(tensor.values().get()).isEqualTo(first).isEqualTo(1);
  }

  @Test
  void refusesAShapeThatDoesNotHoldTheElements() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of("t", new int[] {2, 3}, new float[5]))
        .withMessage("Tensor t of shape [2, 3] cannot hold 5 elements");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of("t", new int[] {-1, -1}, new float[1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tensor.of("t", new int[] {1 << 16, 1 << 16}, new float[0]));
  }

  @Test
  void scalarAndEmptyTensorsHaveOneElementAndNone() {
    assertThat(Tensor.of("t", List.of(), new float[1]).size()).isEqualTo(1);
    assertThat(Tensor.of("t", List.of(1 << 30, 1 << 30, 1 << 30, 0), new float[0]).size()).isZero();
  }

  @Test
  void takesAnotherName() {
    var renamed = Tensor.of("old", new int[] {2}, new float[] {1, 2}).withName("new");

    assertThat(renamed).hasToString("new (2)");
    assertThat(renamed.toArray()).containsExactly(1, 2);
  }
}
