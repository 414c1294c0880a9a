package lightnet.drawing;

import java.util.function.DoubleFunction;

/**
 * A picture that moves: a drawing for each moment from 0 to the last stop. Whole moments are stops.
 *
 * @param last stop
 * @param speed stops for each second
 * @param sizer gives the drawings of a size
 */
public record Film(int last, double speed, Sizer sizer) {
  private static final double MARGIN = 16;

  /** Makes the drawings of a size. */
  public interface Sizer {
    /** The drawing of each moment, as large as this or as large as it must be. */
    DoubleFunction<Drawing> in(double width, double height);
  }

  /** Makes a drawing of a moment in a size. */
  public interface Frames {
    /** The drawing. */
    Drawing frame(double moment, double width, double height);
  }

  /** A film whose drawings fill their size, with a margin around them. */
  public static Film framed(int last, double speed, Frames frames) {
    return new Film(
        last,
        speed,
        (width, height) ->
            moment -> frames.frame(moment, width - 2 * MARGIN, height - 2 * MARGIN).within(MARGIN));
  }
}
