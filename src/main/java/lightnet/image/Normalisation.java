package lightnet.image;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How the colours of pixels become the numbers that a network takes: a level is brought into the
 * range, then the mean is subtracted and the result divided by the standard deviation.
 *
 * @param order which colour's plane comes first
 * @param range what the levels 0 to 255 become first
 * @param mean of each colour, in units of the range
 * @param std standard deviation of each colour, in units of the range
 */
public record Normalisation(ColourOrder order, Range range, Rgb mean, Rgb std) {
  private static final int LEVELS = 256;
  private static final int COLOURS = 3;

  /** Shares of the colours in 65536ths, as Pillow has them. */
  private static final int RED = 19595;

  private static final int GREEN = 38470;
  private static final int BLUE = 7471;
  private static final int HALF = 0x8000;
  private static final int SHIFT = 16;

  /** ImageNet's mean and deviation, as torchvision takes them. */
  public static final Normalisation IMAGENET =
      new Normalisation(
          ColourOrder.RGB,
          Range.UNIT,
          new Rgb(0.485f, 0.456f, 0.406f),
          new Rgb(0.229f, 0.224f, 0.225f));

  /** From -1 to 1, as TensorFlow's and Keras' MobileNets take them: x / 127.5 - 1. */
  public static final Normalisation MINUS_ONE_TO_ONE =
      new Normalisation(ColourOrder.RGB, Range.LEVELS, Rgb.of(127.5f), Rgb.of(127.5f));

  /** From 0 to 1. */
  public static final Normalisation ZERO_TO_ONE =
      new Normalisation(ColourOrder.RGB, Range.UNIT, Rgb.of(0), Rgb.of(1));

  /** From 0 to 255. */
  public static final Normalisation LEVELS_AS_THEY_ARE =
      new Normalisation(ColourOrder.RGB, Range.LEVELS, Rgb.of(0), Rgb.of(1));

  /** From 0 to 255 with blue first, as OpenCV reads them: the ShuffleNets' authors take these. */
  public static final Normalisation BGR_LEVELS = LEVELS_AS_THEY_ARE.in(ColourOrder.BGR);

  /** Which colour's plane comes first. */
  public enum ColourOrder {
    /** Red, green, blue. */
    RGB,
    /** Blue, green, red: OpenCV's order, and Caffe's. */
    BGR,
    /** One plane, as bright as the colours are together (ITU-R BT.601); red's mean serves it. */
    GREY
  }

  /** What the levels 0 to 255 of a colour become before the mean is subtracted. */
  public enum Range {
    /** 0 to 1. */
    UNIT(255),
    /** 0 to 255: they stay as they are. */
    LEVELS(1);

    private final float divisor;

    Range(float divisor) {
      this.divisor = divisor;
    }
  }

  /**
   * One number for each colour.
   *
   * @param red of the red channel
   * @param green of the green channel
   * @param blue of the blue channel
   */
  public record Rgb(float red, float green, float blue) {

    /** The same for all three. */
    public static Rgb of(float all) {
      return new Rgb(all, all, all);
    }

    private float at(int colour) {
      return switch (colour) {
        case 0 -> red;
        case 1 -> green;
        default -> blue;
      };
    }
  }

  /** Refuses a deviation that is not positive. */
  public Normalisation {
    if (!(std.red() > 0 && std.green() > 0 && std.blue() > 0)) {
      throw new IllegalArgumentException("The standard deviation must be positive, not " + std);
    }
  }

  /** The same numbers with the planes in another order. */
  public Normalisation in(ColourOrder other) {
    return new Normalisation(other, range, mean, std);
  }

  /** How many planes there are. */
  public int colours() {
    return switch (order) {
      case RGB, BGR -> COLOURS;
      case GREY -> 1;
    };
  }

  /** For each plane the number of a middle grey: the mean, where one is subtracted. */
  public List<Float> neutral() {
    float middle = (float) (LEVELS - 1) / 2 / range.divisor;
    return IntStream.range(0, colours())
        .mapToObj(plane -> mean.at(plane(plane)) > 0 ? 0f : middle / std.at(plane(plane)))
        .toList();
  }

  /** What comes of the numbers if a shift is subtracted from them and they are multiplied. */
  public Normalisation scaled(double shift, double factor) {
    return new Normalisation(
        order,
        range,
        new Rgb(
            (float) (mean.red() + shift * std.red()),
            (float) (mean.green() + shift * std.green()),
            (float) (mean.blue() + shift * std.blue())),
        new Rgb(
            (float) (std.red() / factor),
            (float) (std.green() / factor),
            (float) (std.blue() / factor)));
  }

  /** Planes of numbers, from pixels of 0xAARRGGBB. */
  float[] planes(int[] pixels) {
    return switch (order) {
      case RGB, BGR -> coloured(pixels);
      case GREY -> grey(pixels);
    };
  }

  private float[] grey(int[] pixels) {
    float[] numbers = numbers(mean.red(), std.red());
    float[] plane = new float[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      int red = pixels[i] >> 16 & 255;
      int green = pixels[i] >> 8 & 255;
      int blue = pixels[i] & 255;
      plane[i] = numbers[(RED * red + GREEN * green + BLUE * blue + HALF) >> SHIFT];
    }
    return plane;
  }

  private float[] coloured(int[] pixels) {
    float[] planes = new float[COLOURS * pixels.length];
    for (int colour = 0; colour < COLOURS; colour++) {
      float[] numbers = numbers(mean.at(colour), std.at(colour));
      int shift = shift(colour);
      int from = plane(colour) * pixels.length;
      for (int i = 0; i < pixels.length; i++) {
        planes[from + i] = numbers[pixels[i] >> shift & 255];
      }
    }
    return planes;
  }

  private float[] numbers(float mean, float std) {
    float[] numbers = new float[LEVELS];
    for (int level = 0; level < LEVELS; level++) {
      numbers[level] = (level / range.divisor - mean) / std;
    }
    return numbers;
  }

  /** The pixels that {@link #planes} were made of. */
  int[] pixels(float[] planes) {
    int[] pixels = new int[planes.length / colours()];
    for (int colour = 0; colour < COLOURS; colour++) {
      int from = plane(colour) * pixels.length;
      for (int i = 0; i < pixels.length; i++) {
        int level = level(planes[from + i], mean.at(statistic(colour)), std.at(statistic(colour)));
        pixels[i] |= 0xFF000000 | level << shift(colour);
      }
    }
    return pixels;
  }

  private int level(float value, float mean, float std) {
    return Math.clamp(Math.round((value * std + mean) * range.divisor), 0, LEVELS - 1);
  }

  /** Whose mean and deviation serve a colour. */
  private int statistic(int colour) {
    return order == ColourOrder.GREY ? 0 : colour;
  }

  private static int shift(int colour) {
    return 8 * (COLOURS - 1 - colour);
  }

  private int plane(int colour) {
    return switch (order) {
      case RGB -> colour;
      case BGR -> COLOURS - 1 - colour;
      case GREY -> 0;
    };
  }
}
