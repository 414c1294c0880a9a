package lightnet.flow;

import java.nio.IntBuffer;
import lightnet.arithmetic.HeatMap;
import lightnet.arithmetic.ValueRange;
import lightnet.drawing.Pixels;
import lightnet.drawing.Shade;

/**
 * A heat map to be laid over a photo: what speaks for a class is bright and nearly opaque, what
 * says nothing or speaks against it lets the photo through under a dark veil.
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
    double largest = ValueRange.of(map.values().values()).high();
    int[] argb = new int[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double value = map.at((x + 0.5) / side, (y + 0.5) / side);
        double level = largest <= 0 ? 0 : Math.max(0, value / largest);
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
