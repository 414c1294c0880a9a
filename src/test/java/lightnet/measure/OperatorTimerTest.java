package lightnet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;
import lightnet.runtime.InferenceException;
import lightnet.runtime.SessionSettings;
import org.junit.jupiter.api.Test;

class OperatorTimerTest {
  private static final SamplingPlan SHORT = new SamplingPlan(Duration.ofMillis(20), 5);

  @Test
  void anOperatorByItselfIsRunAndTimed() throws InferenceException, InterruptedException {
    for (int groups : new int[] {1, 4, 8}) {
      Latency latency = OperatorTimer.measure(network(groups), SessionSettings.standard(), SHORT);
      assertThat(latency.samplesMs()).hasSize(5).allMatch(ms -> ms > 0);
      assertThat(latency.median()).isPositive();
    }
  }

  @Test
  void anInterruptEndsIt() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> OperatorTimer.measure(network(1), SessionSettings.standard(), SHORT));
    assertThat(Thread.interrupted()).isFalse();
  }

  private static Network network(int groups) {
    var builder = new NetworkBuilder(new Shape(1, 8, 6, 6));
    builder.add(
        "conv",
        new Op.Conv(8, Extent.square(3), Extent.ONE, Padding.NONE, groups, Affine.NONE),
        Network.INPUT);
    return builder.build("conv");
  }
}
