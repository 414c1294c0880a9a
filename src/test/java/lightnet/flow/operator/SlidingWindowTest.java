package lightnet.flow.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import org.junit.jupiter.api.Test;

/** Where a window stands, what it covers, and what is drawn of it. */
class SlidingWindowTest {

  @Test
  void outputIsAsLargeAsPlacesOfTheWindow() {
    for (int input = 1; input <= 8; input++) {
      for (int kernel = 1; kernel <= 4; kernel++) {
        for (int stride = 1; stride <= 3; stride++) {
          for (int padding = 0; padding <= 2; padding++) {
            for (int dilation = 1; dilation <= 2; dilation++) {
              var window = new SlidingWindow(input, kernel, stride, padding, dilation);
              int places = 0;
              int reach = dilation * (kernel - 1);
              for (int at = -padding; at + reach < input + padding; at += stride) {
                places++;
              }
              assertThat(window.output().orElse(0)).isEqualTo(places);
            }
          }
        }
      }
    }
  }

  @Test
  void weightsMeetTheInputOrThePadding() {
    var window = new SlidingWindow(5, 3, 2, 1, 1);
    assertThat(window.output()).hasValue(3);
    assertThat(window.source(0, 0)).isEmpty();
    assertThat(window.source(0, 4)).isEqualTo(Optional.of(0));
    assertThat(window.source(4, 0)).isEqualTo(Optional.of(1 * 5 + 1));
    assertThat(window.source(8, 8)).isEmpty();
    var dilated = new SlidingWindow(5, 3, 1, 0, 2);
    assertThat(dilated.output()).hasValue(1);
    assertThat(dilated.source(0, 8)).isEqualTo(Optional.of(24));
  }

  /** A pointwise convolution's patches are the map itself. */
  @Test
  void patchesOfOneByOneAreTheInput() {
    var window = new SlidingWindow(4, 1, 1, 0, 1);
    for (int place = 0; place < 16; place++) {
      assertThat(window.source(place, 0)).isEqualTo(Optional.of(place));
    }
  }

  @Test
  void theWindowStandsAtThePlaceOfItsMoment() {
    var frames =
        new ConvolutionFrames(
            new SlidingWindow(5, 3, 1, 0, 1), new ConvolutionFrames.Captions("i", "o", "p"));
    assertThat(frames.last()).isEqualTo(8);
    Frame first = window(frames.frame(0, 700, 260));
    Frame second = window(frames.frame(1, 700, 260));
    Frame half = window(frames.frame(0.5, 700, 260));
    Frame below = window(frames.frame(3, 700, 260));
    assertThat(second.y()).isEqualTo(first.y());
    assertThat(half).isEqualTo(first.towards(second, 0.5));
    assertThat(below.x()).isEqualTo(first.x());
    assertThat(below.y()).isGreaterThan(first.y());
    assertThat(window(frames.frame(99, 700, 260))).isEqualTo(window(frames.frame(8, 700, 260)));
  }

  private static Frame window(Drawing drawing) {
    return drawing.marks().stream()
        .filter(Mark.Box.class::isInstance)
        .map(Mark.Box.class::cast)
        .filter(box -> box.thickness() == 2.5 && box.stroke() == Ink.Role.ACCENT)
        .findFirst()
        .orElseThrow()
        .frame();
  }
}
