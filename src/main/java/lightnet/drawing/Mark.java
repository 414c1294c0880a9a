package lightnet.drawing;

import java.util.List;

/** One thing in a drawing. Later marks lie over earlier ones. */
public sealed interface Mark {

  /** What it stands for. */
  Spot spot();

  /** The same at another place. */
  default Mark moved(double right, double down) {
    return switch (this) {
      case Box box ->
          new Box(
              box.frame().moved(right, down),
              box.corner(),
              box.fill(),
              box.pattern(),
              box.stroke(),
              box.thickness(),
              box.spot());
      case Line line ->
          new Line(
              line.points().stream().map(point -> point.moved(right, down)).toList(),
              line.shape(),
              line.stroke(),
              line.thickness(),
              line.dash(),
              line.ending(),
              line.spot());
      case Words words ->
          new Words(
              words.text(),
              words.at().moved(right, down),
              words.size(),
              words.weight(),
              words.align(),
              words.ink(),
              words.spot());
      case Picture picture ->
          new Picture(picture.frame().moved(right, down), picture.pixels(), picture.spot());
    };
  }

  /**
   * A rectangle with round corners.
   *
   * @param corner radius of the corners
   * @param fill of its inside
   * @param pattern over the fill, in the colour of the ground
   * @param stroke of its border
   * @param thickness of the border
   */
  record Box(
      Frame frame,
      double corner,
      Ink fill,
      Pattern pattern,
      Ink stroke,
      double thickness,
      Spot spot)
      implements Mark {

    /** Filled, without a border. */
    public static Box filled(Frame frame, double corner, Ink fill) {
      return new Box(frame, corner, fill, Pattern.PLAIN, Ink.Role.CLEAR, 0, new Spot.Nothing());
    }

    /** Filled, with a thin border. */
    public static Box card(Frame frame, double corner) {
      return new Box(
          frame, corner, Ink.Role.SURFACE, Pattern.PLAIN, Ink.Role.BORDER, 1, new Spot.Nothing());
    }

    /** The same, standing for something. */
    public Box of(Spot meant) {
      return new Box(frame, corner, fill, pattern, stroke, thickness, meant);
    }

    /** The same with a border. */
    public Box stroked(Ink ink, double width) {
      return new Box(frame, corner, fill, pattern, ink, width, spot);
    }

    /** The same with a pattern. */
    public Box hatched(Pattern with) {
      return new Box(frame, corner, fill, with, stroke, thickness, spot);
    }
  }

  /**
   * A line through points: straight, or smooth as a cubic curve whose ends lie flat.
   *
   * @param points two or more
   * @param shape of the line between them
   * @param ending what stands at its end
   */
  record Line(
      List<Point> points,
      Shape shape,
      Ink stroke,
      double thickness,
      Dash dash,
      Ending ending,
      Spot spot)
      implements Mark {

    public Line {
      points = List.copyOf(points);
    }

    /** A straight, solid line. */
    public static Line straight(Point from, Point to, Ink stroke, double thickness) {
      return new Line(
          List.of(from, to),
          Shape.STRAIGHT,
          stroke,
          thickness,
          Dash.SOLID,
          Ending.PLAIN,
          new Spot.Nothing());
    }

    /** An arrow. */
    public static Line arrow(Point from, Point to, Ink stroke) {
      return new Line(
          List.of(from, to),
          Shape.STRAIGHT,
          stroke,
          1.5,
          Dash.SOLID,
          Ending.ARROW,
          new Spot.Nothing());
    }

    /** A curve that leaves and arrives lying flat. */
    public static Line curve(Point from, Point to, Ink stroke, double thickness, Spot spot) {
      return new Line(
          List.of(from, to), Shape.FLAT, stroke, thickness, Dash.SOLID, Ending.PLAIN, spot);
    }

    /** How the points are joined. */
    public enum Shape {
      /** By straight lines. */
      STRAIGHT,
      /** By curves that are horizontal at each point. */
      FLAT
    }

    /** Whether a line is broken. */
    public enum Dash {
      /** It is not. */
      SOLID,
      /** It is. */
      DASHED
    }

    /** What stands at the end of a line. */
    public enum Ending {
      /** Nothing. */
      PLAIN,
      /** An arrow's head. */
      ARROW
    }
  }

  /**
   * A line of words.
   *
   * @param at the middle of the line's height, at its left, middle or right
   * @param size of the letters
   */
  record Words(String text, Point at, double size, Weight weight, Align align, Ink ink, Spot spot)
      implements Mark {

    /** Words of usual weight that stand for nothing. */
    public static Words plain(String text, Point at, double size, Align align, Ink ink) {
      return new Words(text, at, size, Weight.REGULAR, align, ink, new Spot.Nothing());
    }

    /** Bold words that stand for nothing. */
    public static Words bold(String text, Point at, double size, Align align, Ink ink) {
      return new Words(text, at, size, Weight.BOLD, align, ink, new Spot.Nothing());
    }

    /** How heavy words are. */
    public enum Weight {
      /** Usual. */
      REGULAR,
      /** For what is read first. */
      BOLD,
      /** Usual, all signs of one width. */
      MONO
    }

    /** Where the place of words lies. */
    public enum Align {
      /** At their left. */
      LEFT,
      /** In their middle. */
      CENTRE,
      /** At their right. */
      RIGHT
    }
  }

  /** A picture whose pixels stay sharp when it is enlarged. */
  record Picture(Frame frame, Pixels pixels, Spot spot) implements Mark {}
}
