package lightnet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import lightnet.measure.MedianRatio.Difference;
import org.junit.jupiter.api.Test;

class MedianRatioTest {
  private final Random random = new Random(7);

  @Test
  void ratioIsThatOfTheMediansAndLiesInItsInterval() {
    var ratio = MedianRatio.ofRounds(List.of(2.0, 4.0, 6.0), List.of(1.0, 2.0, 3.0));

    assertThat(ratio.ratio()).isEqualTo(2);
    assertThat(ratio.low()).isLessThanOrEqualTo(2);
    assertThat(ratio.high()).isGreaterThanOrEqualTo(2);
  }

  @Test
  void clearDifferenceIsShownEitherWay() {
    List<Double> slow = noisy(12, 30);
    List<Double> fast = noisy(10, 30);

    assertThat(MedianRatio.ofRounds(slow, fast).difference()).isEqualTo(Difference.LONGER);
    assertThat(MedianRatio.ofRounds(fast, slow).difference()).isEqualTo(Difference.SHORTER);
    assertThat(MedianRatio.of(latency(slow), latency(fast)).difference())
        .isEqualTo(Difference.LONGER);
  }

  @Test
  void equalOnesAreSeldomSaidToDiffer() {
    long claimed =
        Stream.generate(() -> MedianRatio.ofRounds(noisy(10, 40), noisy(10, 40)).difference())
            .limit(200)
            .filter(difference -> difference != Difference.NOT_SHOWN)
            .count();

    assertThat(claimed).isLessThanOrEqualTo(20);
  }

  @Test
  void intervalHoldsTheTrueRatioMostOfTheTime() {
    long held =
        Stream.generate(() -> MedianRatio.of(latency(noisy(11, 40)), latency(noisy(10, 40))))
            .limit(200)
            .filter(ratio -> ratio.low() <= 1.1 && 1.1 <= ratio.high())
            .count();

    assertThat(held).isGreaterThanOrEqualTo(180);
  }

  @Test
  void roundsThatWereSlowForBothDoNotBlurTheRatio() {
    List<Double> load = noisy(10, 60);
    List<Double> first = load.stream().map(x -> x * x).toList();
    List<Double> second = first.stream().map(x -> x / 1.05).toList();

    assertThat(MedianRatio.ofRounds(first, second).width())
        .isLessThan(MedianRatio.of(latency(first), latency(second)).width());
  }

  @Test
  void inverseIsTheRatioOfTheOtherByThisOne() {
    var inverse = new MedianRatio(0.5, 0.4, 0.8).inverse();

    assertThat(inverse.ratio()).isEqualTo(2);
    assertThat(inverse.low()).isCloseTo(1.25, within(1e-12));
    assertThat(inverse.high()).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void samplesOfOtherRoundsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MedianRatio.ofRounds(List.of(1.0), List.of(1.0, 2.0)));
  }

  private List<Double> noisy(double median, int count) {
    List<Double> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      samples.add(median * Math.exp(0.05 * random.nextGaussian()));
    }
    return samples;
  }

  private static Latency latency(List<Double> samples) {
    return new Latency(samples, samples.getFirst(), 5);
  }
}
