package lightnet.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Films and what is done to their drawings. */
class FilmTest {

  @Test
  void framesHaveAMarginAndFillTheirSize() {
    Film film =
        Film.framed(
            2,
            1,
            (t, width, height) ->
                new Drawing(
                    width,
                    height,
                    List.of(Mark.Box.filled(new Frame(0, t, width, height), 0, Ink.Role.TEXT))));
    Drawing drawing = film.sizer().in(300, 200).apply(1.5);
    assertThat(drawing.width()).isEqualTo(300);
    assertThat(drawing.height()).isEqualTo(200);
    assertThat(((Mark.Box) drawing.marks().getFirst()).frame())
        .isEqualTo(new Frame(16, 17.5, 268, 168));
  }

  @Test
  void everyKindOfMarkMovesWithTheMargin() {
    Point at = new Point(3, 4);
    Spot spot = new Spot.OfLayer("layer");
    Drawing drawing =
        new Drawing(
                50,
                50,
                List.of(
                    Mark.Box.card(new Frame(3, 4, 5, 6), 2).of(spot),
                    Mark.Line.straight(at, new Point(8, 9), Ink.Role.TEXT, 2),
                    Mark.Words.bold("words", at, 11, Mark.Words.Align.CENTRE, Ink.Role.MUTED)))
            .within(10);
    assertThat(drawing.width()).isEqualTo(70);
    assertThat(drawing.marks())
        .containsExactly(
            Mark.Box.card(new Frame(13, 14, 5, 6), 2).of(spot),
            Mark.Line.straight(new Point(13, 14), new Point(18, 19), Ink.Role.TEXT, 2),
            Mark.Words.bold(
                "words", new Point(13, 14), 11, Mark.Words.Align.CENTRE, Ink.Role.MUTED));
  }
}
