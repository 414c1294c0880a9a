package lightnet.flow.operator;

import java.nio.IntBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lightnet.arithmetic.FeatureMaps;
import lightnet.arithmetic.ValueRange;
import lightnet.drawing.Pixels;
import lightnet.flow.MapColours;

/**
 * Small pictures of a tensor's channels, all on one scale of colours.
 *
 * @param pictures by channel
 * @param lowest value of these channels
 * @param highest value of these channels
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
    ValueRange range =
        channels.stream()
            .map(channel -> ValueRange.of(maps.channel(channel)))
            .reduce(ValueRange::with)
            .orElse(new ValueRange(0, 0));
    MapColours colours = MapColours.between(range);
    Map<Integer, Pixels> pictures = new HashMap<>();
    for (int channel : channels) {
      pictures.put(channel, picture(maps, channel, colours));
    }
    return new Thumbnails(pictures, range.low(), range.high());
  }

  /** The picture of a channel, if there is one. */
  public Optional<Pixels> of(int channel) {
    return Optional.ofNullable(pictures.get(channel));
  }

  private static Pixels picture(FeatureMaps maps, int channel, MapColours colours) {
    int h = maps.shape().h();
    int w = maps.shape().w();
    int step = Math.max(1, Math.ceilDiv(Math.max(h, w), LONGEST_SIDE));
    int rows = Math.ceilDiv(h, step);
    int columns = Math.ceilDiv(w, step);
    IntBuffer argb = IntBuffer.allocate(rows * columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        argb.put(colours.argb((float) mean(maps, channel, row * step, column * step, step)));
      }
    }
    return new Pixels(columns, rows, argb.flip());
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
