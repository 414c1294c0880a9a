package lightnet.flow.number;

import lightnet.arithmetic.Position;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Mark;
import lightnet.drawing.Pixels;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;

/** What a place in a drawing with maps stands for: also the single values of a map. */
public final class Clicked {

  private Clicked() {}

  /** The value or whatever else lies there. */
  public static Spot at(Drawing drawing, Point place) {
    for (Mark mark : drawing.marks().reversed()) {
      if (mark instanceof Mark.Picture picture && picture.frame().contains(place)) {
        return inside(picture, place);
      }
    }
    return drawing.at(place);
  }

  private static Spot inside(Mark.Picture picture, Point place) {
    Frame frame = picture.frame();
    Pixels pixels = picture.pixels();
    int column = (int) ((place.x() - frame.x()) / frame.width() * pixels.width());
    int row = (int) ((place.y() - frame.y()) / frame.height() * pixels.height());
    return switch (picture.spot()) {
      case Spot.OfChannel(String tensor, int channel) ->
          new Spot.OfValue(tensor, new Position(channel, row, column));
      case Spot.OfTensor(String tensor) when isSet(pixels, row, column) ->
          new Spot.OfChannel(tensor, row * pixels.width() + column);
      case Spot.OfTensor _ -> new Spot.Nothing();
      case Spot.Nothing _, Spot.OfLayer _, Spot.OfGroup _, Spot.OfValue _, Spot.OfFigure _ ->
          picture.spot();
    };
  }

  private static boolean isSet(Pixels pixels, int row, int column) {
    return pixels.argb().get(row * pixels.width() + column) != 0;
  }
}
