package lightnet.flow.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;
import lightnet.arithmetic.FeatureMaps;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Line;
import lightnet.flow.operator.SeparableFrames.Captions;
import lightnet.flow.operator.SeparableFrames.Maps;
import lightnet.flow.operator.SeparableFrames.Progress;
import lightnet.network.Extent;
import lightnet.network.OperatorFamily;
import lightnet.network.Padding;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which channels are there at the start, at each step, between two steps and at the end. */
class SeparableFramesTest {
  private static final double WIDTH = 700;
  private static final double HEIGHT = 420;
  private static final Ink DEPTHWISE = new Ink.Family(OperatorFamily.DEPTHWISE);
  private static final Ink POINTWISE = new Ink.Family(OperatorFamily.POINTWISE);
  private static final Ink STANDARD = new Ink.Family(OperatorFamily.SPATIAL);

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 0",
    "0.2, 0, 1, 0",
    "0.5, 1, 2, 0",
    "1, 3, 5, 0",
    "1.5, 5, 5, 3",
    "2, 7, 5, 7"
  })
  void channelsAreDoneOneAfterTheOther(double t, int standard, int depthwise, int pointwise) {
    assertThat(frames(Maps.NONE).progress(t))
        .isEqualTo(new Progress(standard, depthwise, pointwise));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.5, 3", "1, 8", "1.5, 13", "2, 19"})
  void whatIsDoneIsFilledBesideTheInputs(double t, int done) {
    assertThat(cells(frame(t), Ink.Role.ACCENT_GROUND)).hasSize(5 + 5 + done);
    assertThat(cells(frame(t), Ink.Role.SURFACE)).hasSize(19 - done);
  }

  @Test
  void channelsStayInTheirPlacesAllTheTime() {
    List<Frame> start = cells(frame(0));
    assertThat(start).hasSize(5 + 7 + 5 + 5 + 7).doesNotHaveDuplicates();
    for (double t = 0; t <= SeparableFrames.LAST; t += 0.125) {
      assertThat(cells(frame(t))).isEqualTo(start);
    }
    assertThat(start).allMatch(f -> f.x() >= 0 && f.right() <= WIDTH && f.bottom() <= HEIGHT);
  }

  @Test
  void depthwiseReadsOneChannelEachAndPointwiseAll() {
    assertThat(links(frame(0), DEPTHWISE)).hasSize(1);
    assertThat(links(frame(0), POINTWISE)).isEmpty();
    assertThat(links(frame(1), DEPTHWISE)).hasSize(5);
    assertThat(links(frame(1), POINTWISE)).hasSize(5);
    assertThat(links(frame(2), POINTWISE)).hasSize(5 * 7);
    assertThat(links(frame(1), STANDARD)).hasSize(5);
    assertThat(links(frame(2), STANDARD)).hasSize(5 * 7);
    for (Line line : links(frame(1), DEPTHWISE)) {
      assertThat(line.points().getFirst().y()).isEqualTo(line.points().getLast().y());
    }
  }

  @Test
  void barsAreTheMultiplyAddsThatAreDone() {
    for (double t = 0; t <= SeparableFrames.LAST; t += 0.25) {
      List<Double> bars =
          frame(t).marks().stream()
              .filter(mark -> mark instanceof Box box && box.fill() == Ink.Role.ACCENT)
              .map(mark -> ((Box) mark).frame().width())
              .toList();
      assertThat(bars.getFirst()).isCloseTo(WIDTH * t / 2, within(1e-9));
      double first = 9.0 / (9 + 64);
      double done = t < 1 ? t * first : first + (t - 1) * (1 - first);
      double whole = WIDTH * (1.0 / 64 + 1.0 / 9);
      assertThat(bars.getLast()).isCloseTo(whole * done, within(1e-6));
    }
  }

  @Test
  void mapsRideOnTheChannelsThatAreThere() {
    SeparableFrames frames = frames(new Maps(maps(5), maps(5), maps(7)));
    assertThat(pictures(frames, 0)).isEqualTo(5 + 5);
    assertThat(pictures(frames, 1)).isEqualTo(5 + 5 + 5);
    assertThat(pictures(frames, 2)).isEqualTo(5 + 5 + 5 + 7);
  }

  @Test
  void beforeTheStartAndAfterTheEndNothingMoves() {
    assertThat(frame(-1)).isEqualTo(frame(0));
    assertThat(frame(7)).isEqualTo(frame(2));
  }

  private static SeparableFrames frames(Maps maps) {
    var convolution =
        Convolution.square(new Shape(1, 16, 8, 8), 64, 3, Padding.around(Extent.square(3)));
    return new SeparableFrames(convolution, new Captions("standard", "separable", "MAdds"), maps);
  }

  private static Drawing frame(double t) {
    return frames(Maps.NONE).frame(t, WIDTH, HEIGHT);
  }

  private static Thumbnails maps(int channels) {
    var shape = new Shape(1, channels, 2, 2);
    var values = new FeatureMaps(shape, FloatBuffer.wrap(new float[channels * 4]));
    return Thumbnails.of(values, IntStream.range(0, channels).boxed().toList());
  }

  private static long pictures(SeparableFrames frames, double t) {
    return frames.frame(t, WIDTH, HEIGHT).marks().stream()
        .filter(Mark.Picture.class::isInstance)
        .count();
  }

  /** The channels: boxes as high as wide. */
  private static List<Frame> cells(Drawing drawing) {
    return drawing.marks().stream()
        .filter(Box.class::isInstance)
        .map(mark -> ((Box) mark).frame())
        .filter(frame -> frame.width() == frame.height())
        .toList();
  }

  private static List<Frame> cells(Drawing drawing, Ink fill) {
    return drawing.marks().stream()
        .filter(mark -> mark instanceof Box box && box.fill().equals(fill))
        .map(mark -> ((Box) mark).frame())
        .filter(frame -> frame.width() == frame.height())
        .toList();
  }

  private static List<Line> links(Drawing drawing, Ink ink) {
    return drawing.marks().stream()
        .filter(mark -> mark instanceof Line line && line.stroke().equals(ink))
        .map(mark -> (Line) mark)
        .toList();
  }
}
