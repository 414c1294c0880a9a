package lightnet.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.DoubleStream;
import lightnet.runtime.ProfiledRuns;
import org.junit.jupiter.api.Test;

class SamplingPlanTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final long NANOS = SECOND.toNanos();

  @Test
  void roundsAreMadeHoweverLongTheyTake() {
    var plan = new SamplingPlan(SECOND, 3);

    assertThat(plan.goesOn(2, Long.MAX_VALUE)).isTrue();
    assertThat(plan.goesOn(3, 0)).isFalse();
  }

  @Test
  void furtherRoundsAreMadeWithinTheBudget() {
    var plan = new SamplingPlan(SECOND, 3, 9, SECOND);

    assertThat(plan.goesOn(2, NANOS)).isTrue();
    assertThat(plan.goesOn(8, NANOS - 1)).isTrue();
    assertThat(plan.goesOn(3, NANOS)).isFalse();
    assertThat(plan.goesOn(9, 0)).isFalse();
  }

  @Test
  void doneIsAsMuchAsIsMissingLeast() {
    assertThat(new SamplingPlan(SECOND, 4).done(runs(100, 100))).isEqualTo(0.5);
    var within = new SamplingPlan(SECOND, 2, 10, SECOND);
    assertThat(within.done(runs(100))).isEqualTo(0.1);
    assertThat(within.done(runs(300, 200))).isEqualTo(0.5);
    assertThat(within.done(runs(2000))).isEqualTo(0.5);
    assertThat(within.done(runs(2000, 2000))).isEqualTo(1);
  }

  private static Latency runs(double... milliseconds) {
    return new Latency(DoubleStream.of(milliseconds).boxed().toList(), 1, 1);
  }

  @Test
  void budgetIsSharedOut() {
    var plan = ProfilingPlan.within(Duration.ofSeconds(10));

    assertThat(plan.latency())
        .isEqualTo(
            new SamplingPlan(Duration.ofSeconds(2), 3, Integer.MAX_VALUE, Duration.ofSeconds(5)));
    assertThat(plan.profiled()).isEqualTo(new ProfiledRuns(1, 3, 20, Duration.ofSeconds(3)));
  }
}
