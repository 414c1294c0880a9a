package lightnet.measure.roofline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TogetherTest {
  private static final Duration MOMENT = Duration.ofMillis(5);

  private final AtomicInteger opened = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();
  private final AtomicInteger steps = new AtomicInteger();

  @Test
  void allThreadsMakeEveryRound() throws InterruptedException {
    List<Long> rounds = Together.time(3, MOMENT, () -> new Counting(Integer.MAX_VALUE));

    assertThat(rounds).hasSizeGreaterThanOrEqualTo(3).allSatisfy(t -> assertThat(t).isPositive());
    assertThat(steps).hasValue(3 * rounds.size());
    assertThat(opened).hasValue(3);
    assertThat(closed).hasValue(3);
  }

  @Test
  void oneThatFailsEndsTheOthersToo() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> Together.time(2, Duration.ofDays(1), () -> new Counting(5)))
        .withMessageContaining("out of steps");
    assertThat(closed).hasValue(2);
  }

  @Test
  void oneThatCannotBeMadeEndsTheOthersToo() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () ->
                Together.time(
                    2,
                    Duration.ofDays(1),
                    () -> {
                      if (opened.get() > 0) {
                        throw new IllegalStateException("no room");
                      }
                      return new Counting(Integer.MAX_VALUE);
                    }))
        .withMessageContaining("no room");
  }

  @Test
  void interruptedThreadStopsMeasuring() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(
            () -> Together.time(2, Duration.ofDays(1), () -> new Counting(Integer.MAX_VALUE)));
    assertThat(Thread.interrupted()).isFalse();
    assertThat(closed.get()).isEqualTo(opened.get());
  }

  private final class Counting implements Together.Worker {
    private final int most;

    Counting(int most) {
      this.most = most;
      opened.incrementAndGet();
    }

    @Override
    public void step() {
      if (steps.incrementAndGet() > most) {
        throw new IllegalStateException("out of steps");
      }
    }

    @Override
    public void close() {
      closed.incrementAndGet();
    }
  }
}
