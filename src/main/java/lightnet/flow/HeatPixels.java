package lightnet.flow;

import java.nio.IntBuffer;
import lightnet.arithmetic.HeatMap;
import lightnet.arithmetic.ValueRange;
import lightnet.drawing.Pixels;
import lightnet.drawing.Shade;

/**
 * A heat map to be laid over a photo: the more a place speaks for a class the brighter it is, what
 * speaks against it lies under a dark veil.
 */
public final class HeatPixels {
  private static final double THINNEST = 0.42;
  private static final double THICKEST = 0.66;

  private HeatPixels() {}

  /**
   * The map in pixels.
   *
   * @param side how many rows and columns
   */
  public static Pixels of(HeatMap map, int side) {
    ValueRange range = ValueRange.of(map.values().values());
    double low = Math.max(0, range.low());
    double span = range.high() - low;
    int[] argb = new int[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double value = map.at((x + 0.5) / side, (y + 0.5) / side);
        double level = span <= 0 ? 0 : Math.max(0, (value - low) / span);
        argb[y * side + x] = (alpha(level) << 24) | (Shade.level(level) & 0xFFFFFF);
      }
    }
    return new Pixels(side, side, IntBuffer.wrap(argb));
  }

  private static int alpha(double level) {
    double opacity = THINNEST + (THICKEST - THINNEST) * Math.clamp(level, 0, 1);
    return (int) Math.round(255 * opacity);
  }
}
