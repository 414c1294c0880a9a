package lightnet.onnx;

import java.util.List;
import java.util.stream.Collectors;

/**
 * How a photo becomes the input of a network, as its file says it: the shorter side is resized, the
 * square in the middle cut out, from each colour its mean is subtracted, and the result divided by
 * its deviation.
 *
 * @param shortSide length of the shorter side after resizing, in pixels
 * @param crop side of the square, in pixels, at most {@code shortSide}
 * @param mean of the three colours in the order in which the network reads them, in units of {@code
 *     range}
 * @param std standard deviation of these, above 0
 * @param order of the colours in the input
 * @param range of a colour's values before the mean is subtracted
 */
public record InputRecipe(
    int shortSide, int crop, List<Float> mean, List<Float> std, ColourOrder order, Range range) {
  private static final int COLOURS = 3;

  /** Which colour comes first. */
  public enum ColourOrder {
    /** Red, green, blue. */
    RGB,
    /** Blue, green, red. */
    BGR
  }

  /** Between which values a colour lies. */
  public enum Range {
    /** From 0 to 1. */
    UNIT("0..1"),
    /** From 0 to 255. */
    BYTES("0..255");

    private final String words;

    Range(String words) {
      this.words = words;
    }

    /** As it is written in files. */
    public String words() {
      return words;
    }
  }

  public InputRecipe {
    mean = List.copyOf(mean);
    std = List.copyOf(std);
    if (crop < 1 || shortSide < crop) {
      throw new IllegalArgumentException(
          "a square of %d does not fit a short side of %d".formatted(crop, shortSide));
    }
    if (mean.size() != COLOURS || std.size() != COLOURS) {
      throw new IllegalArgumentException("there are three colours");
    }
    if (!mean.stream().allMatch(Float::isFinite)
        || !std.stream().allMatch(value -> Float.isFinite(value) && value > 0)) {
      throw new IllegalArgumentException("mean %s and deviation %s".formatted(mean, std));
    }
  }

  /** In a sentence. */
  public String words() {
    return "%s, shorter side %d, the middle %d x %d, values %s, minus (%s), divided by (%s)"
        .formatted(order, shortSide, crop, crop, range.words(), joined(mean), joined(std));
  }

  /** Numbers with commas between them, each so that it is read again as the same. */
  static String joined(List<Float> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
