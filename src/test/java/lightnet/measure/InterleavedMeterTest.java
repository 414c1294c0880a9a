package lightnet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lightnet.measure.InterleavedMeter.Candidate;
import lightnet.measure.InterleavedMeter.Plan;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxWriter;
import lightnet.runtime.InferenceException;
import lightnet.runtime.InferenceSession;
import lightnet.runtime.SmallModel;
import lightnet.weights.RandomWeights;
import org.junit.jupiter.api.Test;

class InterleavedMeterTest {
  private static final Shape INPUT = new Shape(1, 8, 32, 32);
  private static final Duration SHORT = Duration.ofMillis(30);

  @Test
  void everyCandidateRunsOnceInEveryRound() throws Exception {
    List<Double> progress = new ArrayList<>();

    List<List<Double>> samples = measure(new Plan(SHORT, 12, Duration.ZERO, 0), progress);

    assertThat(samples).hasSize(2).allSatisfy(times -> assertThat(times).hasSize(12));
    assertThat(progress).hasSize(12).isSorted();
    assertThat(samples.getFirst()).allSatisfy(time -> assertThat(time).isPositive());
  }

  @Test
  void roundsEndWhenTheIntervalIsNarrowEnough() throws Exception {
    var plan = new Plan(SHORT, 10, Duration.ofMinutes(5), Double.MAX_VALUE);

    assertThat(measure(plan, new ArrayList<>()).getFirst()).hasSize(10);
  }

  @Test
  void interruptEndsItBetweenTwoRuns() {
    Thread.currentThread().interrupt();

    assertThatExceptionOfType(InterruptedException.class)
        .isThrownBy(() -> measure(new Plan(SHORT, 10, Duration.ZERO, 0), new ArrayList<>()));
  }

  private static List<List<Double>> measure(Plan plan, List<Double> progress)
      throws InferenceException, InterruptedException {
    try (var narrow = open(4);
        var wide = open(64);
        var narrowInput = narrow.ready(Noise.of(INPUT), INPUT.toArray());
        var wideInput = wide.ready(Noise.of(INPUT), INPUT.toArray())) {
      return InterleavedMeter.measure(
          List.of(new Candidate(wide, wideInput), new Candidate(narrow, narrowInput)),
          plan,
          progress::add);
    }
  }

  private static InferenceSession open(int channels) throws InferenceException {
    var builder = new NetworkBuilder(INPUT);
    Extent kernel = Extent.square(3);
    builder.add(
        "conv",
        new Op.Conv(channels, kernel, Extent.ONE, Padding.around(kernel), 1, Affine.BIAS),
        Network.INPUT);
    return InferenceSession.open(
        OnnxWriter.write(builder.build("net"), new RandomWeights(1), BatchNorm.FOLDED),
        SmallModel.ONE_THREAD);
  }
}
