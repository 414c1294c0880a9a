package lightnet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import lightnet.cost.CostTable;
import lightnet.design.BundledModels;
import lightnet.network.Network;
import lightnet.runtime.InferenceException;
import org.junit.jupiter.api.Test;

class MemoryNeedTest {
  private static final long GIGABYTE = 1_000_000_000;

  private final Network network = BundledModels.network("mobilenet-v2");

  @Test
  void activationsAndInputGrowWithTheBatchAndWeightsDoNot() {
    MemoryNeed one = of(1);
    MemoryNeed eight = of(8);
    long weights = 2 * 4 * CostTable.of(network).totals().paramsWithBnStats();

    assertThat(one.input()).isEqualTo(4 * 3 * 224 * 224);
    assertThat(eight.input()).isEqualTo(8 * one.input());
    assertThat(eight.bytes() - weights).isEqualTo(8 * (one.bytes() - weights));
    assertThat(one.bytes()).isGreaterThan(weights + 2 * one.input());
  }

  @Test
  void whatFitsIsTaken() {
    assertThatCode(() -> of(1).require()).doesNotThrowAnyException();
    assertThatCode(() -> of(64).require(8 * GIGABYTE, GIGABYTE)).doesNotThrowAnyException();
  }

  @Test
  void moreThanHalfOfTheMachineIsRefused() {
    assertThatThrownBy(() -> of(256).require(2 * GIGABYTE, 2 * GIGABYTE))
        .isInstanceOf(InferenceException.class)
        .hasMessageStartingWith("This needs at least ")
        .hasMessageContaining("2.0 GB")
        .hasMessageEndingWith("a smaller batch or resolution needs less.");
  }

  @Test
  void anInputThatJavaCannotHoldIsRefused() {
    assertThatThrownBy(() -> of(256).require(64 * GIGABYTE, GIGABYTE / 4))
        .isInstanceOf(InferenceException.class)
        .hasMessageStartingWith("The input of one run has 0.2 GB");
  }

  private MemoryNeed of(int images) {
    return MemoryNeed.of(CostTable.of(network.withBatch(images)));
  }
}
