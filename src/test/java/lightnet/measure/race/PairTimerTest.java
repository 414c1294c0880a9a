package lightnet.measure.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lightnet.measure.Paired;
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

class PairTimerTest {
  private static final RacePlan SHORT =
      new RacePlan(
          Duration.ofMillis(20), 5, 30, Duration.ofMillis(20), Duration.ofMinutes(1), 0.02);

  @Test
  void bothAreRunAsOftenAndProgressIsTold() throws InferenceException, InterruptedException {
    List<Double> told = new ArrayList<>();
    Paired paired =
        PairTimer.measure(network(1), network(8), SessionSettings.standard(), SHORT, told::add);

    assertThat(paired.first().samplesMs()).hasSizeGreaterThanOrEqualTo(30).allMatch(ms -> ms > 0);
    assertThat(paired.second().samplesMs()).hasSizeGreaterThanOrEqualTo(30).allMatch(ms -> ms > 0);
    assertThat(paired.ratio()).isEqualTo(paired.second().median() / paired.first().median());
    assertThat(told).isSorted().last().isEqualTo(1.0);
  }

  @Test
  void anInterruptEndsIt() {
    Thread.currentThread().interrupt();
    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(
            () ->
                PairTimer.measure(
                    network(1), network(8), SessionSettings.standard(), SHORT, _ -> {}));
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
