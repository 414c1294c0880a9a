package lightnet.flow.operator;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lightnet.arithmetic.FeatureMaps;
import lightnet.drawing.Pixels;
import lightnet.drawing.Shade;

/**
 * Small pictures of a tensor's channels, all on one scale of colours.
 *
 * @param pictures by channel
 * @param lowest value of these channels, the dark end of the scale
 * @param highest value of these channels, the bright end
 */
public record Thumbnails(Map<Integer, Pixels> pictures, double lowest, double highest) {

  /** Without values. */
  public static final Thumbnails NONE = new Thumbnails(Map.of(), 0, 0);

  private static final int LONGEST_SIDE = 28;

  public Thumbnails {
    pictures = Map.copyOf(pictures);
  }

  /** Pictures of some channels; values that are no numbers are shown as such. */
  public static Thumbnails of(FeatureMaps maps, Collection<Integer> channels) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (int channel : channels) {
      FloatBuffer values = maps.channel(channel);
      for (int i = 0; i < values.remaining(); i++) {
        float value = values.get(i);
        if (Float.isFinite(value)) {
          lowest = Math.min(lowest, value);
          highest = Math.max(highest, value);
        }
      }
    }
    Map<Integer, Pixels> pictures = new HashMap<>();
    for (int channel : channels) {
      pictures.put(channel, picture(maps, channel, lowest, highest));
    }
    return lowest > highest
        ? new Thumbnails(pictures, Double.NaN, Double.NaN)
        : new Thumbnails(pictures, lowest, highest);
  }

  /** The picture of a channel, if there is one. */
  public Optional<Pixels> of(int channel) {
    return Optional.ofNullable(pictures.get(channel));
  }

  private static Pixels picture(FeatureMaps maps, int channel, double lowest, double highest) {
    int h = maps.shape().h();
    int w = maps.shape().w();
    int step = Math.max(1, Math.ceilDiv(Math.max(h, w), LONGEST_SIDE));
    int rows = Math.ceilDiv(h, step);
    int columns = Math.ceilDiv(w, step);
    IntBuffer colours = IntBuffer.allocate(rows * columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double mean = mean(maps, channel, row * step, column * step, step);
        double range = highest - lowest;
        colours.put(Shade.level(range == 0 ? 0 : (mean - lowest) / range));
      }
    }
    return new Pixels(columns, rows, colours.flip());
  }

  private static double mean(FeatureMaps maps, int channel, int top, int left, int step) {
    int bottom = Math.min(top + step, maps.shape().h());
    int right = Math.min(left + step, maps.shape().w());
    double sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += maps.at(channel, y, x);
      }
    }
    return sum / ((bottom - top) * (right - left));
  }
}
