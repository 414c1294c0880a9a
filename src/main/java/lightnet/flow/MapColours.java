package lightnet.flow;

import java.nio.IntBuffer;
import lightnet.arithmetic.FeatureMaps;
import lightnet.arithmetic.ValueRange;
import lightnet.drawing.Pixels;
import lightnet.drawing.Shade;

/**
 * How the values of a tensor become colours: viridis from 0 to the largest where none is negative,
 * else from orange over white at 0 to blue. What is infinite or not a number has a colour of its
 * own.
 *
 * @param scale which colours
 * @param reach the magnitude at the end of the scale, above 0
 */
public record MapColours(Scale scale, float reach) {

  /** Which colours. */
  public enum Scale {
    /** From 0. */
    LEVEL,
    /** White at 0. */
    SIGNED
  }

  /** The colours for numbers in a range. */
  public static MapColours between(ValueRange range) {
    float reach = (float) range.largest();
    return new MapColours(range.low() < 0 ? Scale.SIGNED : Scale.LEVEL, reach > 0 ? reach : 1);
  }

  /** The colours for numbers between two bounds. */
  public static MapColours between(float least, float most) {
    return between(new ValueRange(least, most));
  }

  /** The colours for a tensor. */
  public static MapColours of(FeatureMaps maps) {
    return between(ValueRange.of(maps.values()));
  }

  /** The colour of a value as 0xAARRGGBB. */
  public int argb(float value) {
    double shown = Float.isFinite(value) ? value / reach : Double.NaN;
    return switch (scale) {
      case LEVEL -> Shade.level(shown);
      case SIGNED -> Shade.signed(shown);
    };
  }

  /** A channel in its colours, pixel by pixel; a map larger than a size is thinned out. */
  public Pixels pixels(FeatureMaps maps, int channel, int widest, int highest) {
    int width = Math.min(widest, maps.shape().w());
    int height = Math.min(highest, maps.shape().h());
    IntBuffer argb = IntBuffer.allocate(width * height);
    for (int y = 0; y < height; y++) {
      int row = (int) ((y + 0.5) * maps.shape().h() / height);
      for (int x = 0; x < width; x++) {
        int column = (int) ((x + 0.5) * maps.shape().w() / width);
        argb.put(argb(maps.at(channel, row, column)));
      }
    }
    return new Pixels(width, height, argb.flip());
  }
}
