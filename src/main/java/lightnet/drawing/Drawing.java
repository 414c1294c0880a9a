package lightnet.drawing;

import java.util.List;

/**
 * A picture as a value.
 *
 * @param width in units; on screen one unit is one pixel at 100 %
 * @param height in units
 * @param marks what lies on it, later ones over earlier ones
 */
public record Drawing(double width, double height, List<Mark> marks) {

  public Drawing {
    marks = List.copyOf(marks);
  }

  /** The same with a margin around it. */
  public Drawing within(double margin) {
    return new Drawing(
        width + 2 * margin,
        height + 2 * margin,
        marks.stream().map(mark -> mark.moved(margin, margin)).toList());
  }

  /** What the topmost mark at a place stands for. */
  public Spot at(Point place) {
    for (Mark mark : marks.reversed()) {
      boolean hit =
          switch (mark) {
            case Mark.Box box -> box.frame().contains(place);
            case Mark.Picture picture -> picture.frame().contains(place);
            case Mark.Line _, Mark.Words _ -> false;
          };
      if (hit && !(mark.spot() instanceof Spot.Nothing)) {
        return mark.spot();
      }
    }
    return new Spot.Nothing();
  }
}
