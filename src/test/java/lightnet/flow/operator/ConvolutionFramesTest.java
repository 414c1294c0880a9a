package lightnet.flow.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Point;
import lightnet.flow.operator.ConvolutionFrames.Captions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the window is at the start, at each place, between two places and at the end. */
class ConvolutionFramesTest {
  private static final double WIDTH = 900;
  private static final double HEIGHT = 320;

  @ParameterizedTest
  @CsvSource({"5, 3, 1, 0, 1, 9", "5, 3, 2, 1, 1, 9", "7, 3, 1, 2, 2, 49", "3, 3, 1, 0, 1, 1"})
  void windowStandsAtEachPlaceOfTheOutput(
      int input, int kernel, int stride, int padding, int dilation, int places) {
    var window = new SlidingWindow(input, kernel, stride, padding, dilation);
    ConvolutionFrames frames = frames(window);
    int side = window.output().orElseThrow();
    double cell = cell(frames);
    assertThat(frames.last()).isEqualTo(places - 1);
    for (int place = 0; place < places; place++) {
      Frame at = window(frames, place);
      assertThat(at.x()).isCloseTo(place % side * stride * cell, within(1e-9));
      assertThat(at.y() - window(frames, 0).y())
          .isCloseTo(Math.floorDiv(place, side) * stride * cell, within(1e-9));
      assertThat(at.width()).isCloseTo(window.extent() * cell, within(1e-9));
    }
    Frame last = window(frames, places - 1);
    assertThat(last.right()).isLessThanOrEqualTo((input + 2 * padding) * cell + 1e-9);
  }

  @Test
  void betweenTwoPlacesItIsOnTheWay() {
    ConvolutionFrames frames = frames(new SlidingWindow(5, 3, 1, 0, 1));
    for (int place = 0; place < frames.last(); place++) {
      Frame half = window(frames, place + 0.5);
      Frame expected = window(frames, place).towards(window(frames, place + 1), 0.5);
      assertThat(distance(half, expected)).isLessThan(1e-9);
    }
  }

  @Test
  void aMomentBeforeAPlaceItHasAlmostArrived() {
    ConvolutionFrames frames = frames(new SlidingWindow(7, 3, 2, 1, 1));
    for (int place = 1; place <= frames.last(); place++) {
      assertThat(distance(window(frames, place - 1e-9), window(frames, place))).isLessThan(1e-5);
    }
  }

  /** What the patches' column says is what lies under the window's cells. */
  @Test
  void columnsOfPatchesAreWhatTheWindowCovers() {
    var window = new SlidingWindow(5, 3, 2, 1, 1);
    ConvolutionFrames frames = frames(window);
    for (int place = 0; place <= frames.last(); place++) {
      Drawing drawing = frames.frame(place, WIDTH, HEIGHT);
      List<Frame> cells = covering(drawing);
      Frame column = outlines(drawing).getLast();
      assertThat(cells).hasSize(9);
      for (int weight = 0; weight < 9; weight++) {
        double row = column.height() / 9;
        Point middle = new Point(column.middle().x(), column.y() + (weight + 0.5) * row);
        assertThat(wordAt(drawing, middle))
            .as("place %d, weight %d", place, weight)
            .isEqualTo(wordAt(drawing, cells.get(weight).middle()));
      }
    }
  }

  @Test
  void outputIsFilledUpToThePlaceOfTheWindow() {
    ConvolutionFrames frames = frames(new SlidingWindow(5, 3, 1, 0, 1));
    for (int place = 0; place <= frames.last(); place++) {
      Drawing drawing = frames.frame(place + 0.4, WIDTH, HEIGHT);
      assertThat(fills(drawing, Ink.Role.ACCENT)).as("the current one").isEqualTo(1);
      assertThat(fills(drawing, Ink.Role.ACCENT_GROUND))
          .as("outputs and columns of patches before")
          .isEqualTo(place + 9 * place);
    }
  }

  @Test
  void beforeTheStartAndAfterTheEndNothingMoves() {
    ConvolutionFrames frames = frames(new SlidingWindow(5, 3, 1, 0, 1));
    assertThat(frames.frame(-2, WIDTH, HEIGHT)).isEqualTo(frames.frame(0, WIDTH, HEIGHT));
    assertThat(frames.frame(99, WIDTH, HEIGHT)).isEqualTo(frames.frame(8, WIDTH, HEIGHT));
  }

  private static ConvolutionFrames frames(SlidingWindow window) {
    return new ConvolutionFrames(window, new Captions("in", "out", "patches"));
  }

  private static double cell(ConvolutionFrames frames) {
    return covering(frames.frame(0, WIDTH, HEIGHT)).getFirst().width();
  }

  private static Frame window(ConvolutionFrames frames, double t) {
    return outlines(frames.frame(t, WIDTH, HEIGHT)).getFirst();
  }

  /** The window, then the column of patches that it gives. */
  private static List<Frame> outlines(Drawing drawing) {
    return drawing.marks().stream()
        .filter(
            mark ->
                mark instanceof Box box
                    && box.fill() == Ink.Role.CLEAR
                    && box.stroke() == Ink.Role.ACCENT)
        .map(mark -> ((Box) mark).frame())
        .toList();
  }

  /** The cells of the window that are multiplied with weights. */
  private static List<Frame> covering(Drawing drawing) {
    return drawing.marks().stream()
        .filter(
            mark ->
                mark instanceof Box box
                    && box.fill().equals(Ink.Role.ACCENT.faded(0.3))
                    && box.stroke() == Ink.Role.ACCENT)
        .map(mark -> ((Box) mark).frame())
        .toList();
  }

  private static long fills(Drawing drawing, Ink ink) {
    return drawing.marks().stream()
        .filter(mark -> mark instanceof Box box && box.fill().equals(ink))
        .count();
  }

  private static String wordAt(Drawing drawing, Point at) {
    return drawing.marks().stream()
        .filter(Words.class::isInstance)
        .map(Words.class::cast)
        .filter(words -> distance(words.at(), at) < 0.01)
        .map(Words::text)
        .findFirst()
        .orElseThrow();
  }

  private static double distance(Frame a, Frame b) {
    return distance(a.middle(), b.middle());
  }

  private static double distance(Point a, Point b) {
    return Math.hypot(a.x() - b.x(), a.y() - b.y());
  }
}
