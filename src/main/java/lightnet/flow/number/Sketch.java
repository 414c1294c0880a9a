package lightnet.flow.number;

import java.util.ArrayList;
import java.util.List;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Box;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.Shade;
import lightnet.drawing.Spot;

/** A drawing in the making: words that fit, cards with titles, cells. */
final class Sketch {
  static final double SMALL = 11;
  static final double USUAL = 12;
  static final double PADDING = 14;

  /** Of a letter's height, what it takes in width, on average and with something to spare. */
  private static final double WIDTH_OF_LETTER = 0.53;

  private static final double WIDTH_OF_DIGIT = 0.58;

  /** A cell that is narrower shows its colour alone. */
  private static final int FEWEST_SIGNS = 4;

  private static final double LINE = 16;
  private static final double TITLE = 14;
  private static final double BRIGHT = 0.45;
  private static final Ink DARK = new Ink.Level(0);

  private final List<Mark> marks = new ArrayList<>();

  Drawing drawing(double width, double height) {
    return new Drawing(width, height, marks);
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  /** A card with a title and a line below it; what is left of its inside. */
  Frame card(Frame frame, String title, String caption) {
    add(Box.card(frame, 8));
    double inner = frame.width() - 2 * PADDING;
    double x = frame.x() + PADDING;
    left(
        shortened(title, inner, TITLE), x, frame.y() + 19, TITLE, Words.Weight.BOLD, Ink.Role.TEXT);
    double y = frame.y() + 38;
    for (String line : caption.isEmpty() ? List.<String>of() : lines(caption, inner, USUAL)) {
      left(line, x, y, USUAL, Words.Weight.REGULAR, Ink.Role.MUTED);
      y += LINE;
    }
    double top = y - LINE / 2 + 6;
    return new Frame(x, top, inner, Math.max(1, frame.bottom() - PADDING - top));
  }

  void left(String text, double x, double y, double size, Words.Weight weight, Ink ink) {
    add(new Words(text, new Point(x, y), size, weight, Align.LEFT, ink, new Spot.Nothing()));
  }

  void right(String text, double x, double y, double size, Words.Weight weight, Ink ink) {
    add(new Words(text, new Point(x, y), size, weight, Align.RIGHT, ink, new Spot.Nothing()));
  }

  void middle(String text, double x, double y, double size, Words.Weight weight, Ink ink) {
    add(new Words(text, new Point(x, y), size, weight, Align.CENTRE, ink, new Spot.Nothing()));
  }

  /** A cell with its number, if there is room for it. */
  void cell(Frame frame, Part.Cell cell) {
    add(
        Box.filled(frame, 3, cell.ground())
            .hatched(cell.pattern())
            .stroked(Ink.Role.BORDER, 1)
            .of(cell.spot()));
    int signs = (int) ((frame.width() - 3) / (SMALL * WIDTH_OF_DIGIT));
    String figure = signs < FEWEST_SIGNS ? "" : Figures.fitting(cell.value(), signs);
    Point centre = frame.middle();
    middle(figure, centre.x(), centre.y(), SMALL, Words.Weight.REGULAR, over(cell.ground()));
  }

  /** Words cut to a width. */
  static String shortened(String text, double width, double size) {
    int signs = (int) (width / (size * WIDTH_OF_LETTER));
    return text.length() <= signs ? text : text.substring(0, Math.max(0, signs - 1)) + "…";
  }

  /** Words in lines of a width. */
  static List<String> lines(String text, double width, double size) {
    int signs = Math.max(8, (int) (width / (size * WIDTH_OF_LETTER)));
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > signs) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /** Ink that is legible on a ground: colours of values are the same in every theme. */
  static Ink over(Ink ground) {
    if (ground instanceof Ink.Role) {
      return Ink.Role.TEXT;
    }
    int argb = Shade.LIGHT.argb(ground);
    double light =
        (0.2126 * (argb >> 16 & 0xFF) + 0.7152 * (argb >> 8 & 0xFF) + 0.0722 * (argb & 0xFF)) / 255;
    return light > BRIGHT ? DARK : Ink.Role.ON_COLOUR;
  }
}
