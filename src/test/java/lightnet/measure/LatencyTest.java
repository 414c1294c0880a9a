package lightnet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatencyTest {

  @Test
  void medianIsTheMiddleSampleOrTheMeanOfTheTwo() {
    assertThat(latency(9.0, 1.0, 5.0).median()).isEqualTo(5);
    assertThat(latency(9.0, 1.0, 5.0, 2.0).median()).isCloseTo(3.5, within(1e-12));
  }

  @Test
  void quantilesLieBetweenTheSamplesAroundThem() {
    var latency = latency(10.0, 9.0, 8.0, 7.0, 6.0, 5.0, 4.0, 3.0, 2.0, 1.0);

    assertThat(latency.quantile(0)).isEqualTo(1);
    assertThat(latency.quantile(0.9)).isBetween(9.0, 10.0);
    assertThat(latency.quantile(0.1) + latency.quantile(0.9)).isCloseTo(11, within(1e-9));
    assertThat(latency.quantile(1)).isEqualTo(10);
  }

  @Test
  void oneSlowRunMovesTheLastPercentileAndNotTheMedian() {
    var latency = latency(5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 500.0);

    assertThat(latency.median()).isEqualTo(5);
    assertThat(latency.quantile(0.99)).isGreaterThan(400);
  }

  @Test
  void samplesKeepTheOrderOfTheRuns() {
    var latency = latency(3.0, 1.0, 2.0);

    assertThat(latency.median()).isEqualTo(2);
    assertThat(latency.samplesMs()).containsExactly(3.0, 1.0, 2.0);
  }

  private static Latency latency(Double... samples) {
    return new Latency(List.of(samples), 50, 5);
  }
}
