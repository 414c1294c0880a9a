package lightnet.drawing;

import java.util.List;

/**
 * How a part of a view grows into all of it.
 *
 * @param part where it starts
 * @param whole where it ends
 */
public record Zoom(Frame part, Frame whole) {

  /** How many frames lie around it. */
  public static final int SIDES = 4;

  /** How far it has grown at t, between 0 and 1: fast at first, slowly at last. */
  public Frame at(double t) {
    double left = 1 - Math.clamp(t, 0, 1);
    return part.towards(whole, 1 - left * left * left);
  }

  /** What of the whole lies around that: above, below, left and right of it. */
  public List<Frame> around(double t) {
    Frame grown = at(t);
    double top = Math.clamp(grown.y(), whole.y(), whole.bottom());
    double bottom = Math.clamp(grown.bottom(), top, whole.bottom());
    double left = Math.clamp(grown.x(), whole.x(), whole.right());
    double right = Math.clamp(grown.right(), left, whole.right());
    return List.of(
        new Frame(whole.x(), whole.y(), whole.width(), top - whole.y()),
        new Frame(whole.x(), bottom, whole.width(), whole.bottom() - bottom),
        new Frame(whole.x(), top, left - whole.x(), bottom - top),
        new Frame(right, top, whole.right() - right, bottom - top));
  }
}
