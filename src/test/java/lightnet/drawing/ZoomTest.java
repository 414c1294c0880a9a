package lightnet.drawing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a part that grows into the whole is at each moment. */
class ZoomTest {
  private static final Frame PART = new Frame(120, 80, 60, 40);
  private static final Frame WHOLE = new Frame(0, 0, 900, 600);
  private static final Zoom ZOOM = new Zoom(PART, WHOLE);

  @Test
  void startsAtThePartAndEndsAtTheWhole() {
    assertThat(ZOOM.at(0)).isEqualTo(PART);
    assertThat(ZOOM.at(1)).isEqualTo(WHOLE);
    assertThat(ZOOM.at(-1)).isEqualTo(PART);
    assertThat(ZOOM.at(2)).isEqualTo(WHOLE);
  }

  @Test
  void growsAllTheTimeAndMoreAtFirst() {
    double before = PART.width();
    for (double t = 0.05; t <= 1; t += 0.05) {
      assertThat(ZOOM.at(t).width()).isGreaterThan(before);
      before = ZOOM.at(t).width();
    }
    assertThat(ZOOM.at(0.5).width()).isGreaterThan((PART.width() + WHOLE.width()) / 2);
  }

  @Test
  void whatLiesAroundAndThePartMakeUpTheWhole() {
    for (double t = 0; t <= 1; t += 0.1) {
      List<Frame> around = ZOOM.around(t);
      assertThat(around).hasSize(Zoom.SIDES);
      double area = around.stream().mapToDouble(ZoomTest::area).sum() + area(ZOOM.at(t));
      assertThat(area).isCloseTo(area(WHOLE), within(1e-6));
      assertThat(around).noneMatch(frame -> frame.contains(PART.middle()));
    }
    assertThat(ZOOM.around(1)).allMatch(frame -> area(frame) == 0);
  }

  @Test
  void aPartThatReachesBeyondTheWholeIsCut() {
    Zoom low = new Zoom(new Frame(800, 580, 200, 100), WHOLE);
    for (Frame frame : low.around(0)) {
      assertThat(frame.width()).isNotNegative();
      assertThat(frame.height()).isNotNegative();
    }
    double area = low.around(0).stream().mapToDouble(ZoomTest::area).sum();
    assertThat(area).isEqualTo(900 * 600 - 100 * 20);
  }

  private static double area(Frame frame) {
    return frame.width() * frame.height();
  }
}
