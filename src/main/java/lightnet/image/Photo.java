package lightnet.image;

import java.nio.IntBuffer;
import java.util.Objects;

/** An immutable opaque picture of 8-bit sRGB pixels, stored by rows from the top left. */
public final class Photo {
  private static final int OPAQUE = 0xFF000000;

  private final String name;
  private final int width;
  private final int height;
  private final int[] pixels;

  /** Takes the array over without a copy; every pixel must be opaque already. */
  Photo(String name, int width, int height, int[] pixels) {
    this.name = name;
    this.width = width;
    this.height = height;
    this.pixels = pixels;
  }

  /**
   * Makes a photo from pixels, for instance pasted ones; what is transparent is laid over white.
   *
   * @param name what messages call the photo, usually the file's name
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   * @param argb 0xAARRGGBB by rows, colours not premultiplied; copied
   * @throws IllegalArgumentException if the sides are not positive or do not fit the array
   */
  public static Photo of(String name, int width, int height, int[] argb) {
    if (width < 1 || height < 1 || (long) width * height != argb.length) {
      throw new IllegalArgumentException(
          "%s: %d x %d pixels do not fit an array of %d"
              .formatted(name, width, height, argb.length));
    }
    var opaque = new int[argb.length];
    for (int i = 0; i < opaque.length; i++) {
      opaque[i] = overWhite(argb[i]);
    }
    return new Photo(Objects.requireNonNull(name), width, height, opaque);
  }

  /** Lays one 0xAARRGGBB pixel over white. */
  static int overWhite(int argb) {
    int alpha = argb >>> 24;
    if (alpha == 255) {
      return argb;
    }
    int red = blend(argb >> 16 & 255, alpha);
    int green = blend(argb >> 8 & 255, alpha);
    int blue = blend(argb & 255, alpha);
    return OPAQUE | red << 16 | green << 8 | blue;
  }

  private static int blend(int value, int alpha) {
    return (value * alpha + 255 * (255 - alpha) + 127) / 255;
  }

  /** What messages call the photo, usually the file's name. */
  public String name() {
    return name;
  }

  /** Width in pixels, at least 1. */
  public int width() {
    return width;
  }

  /** Height in pixels, at least 1. */
  public int height() {
    return height;
  }

  /**
   * One pixel as 0xFFRRGGBB.
   *
   * @throws IndexOutOfBoundsException if it lies outside the picture
   */
  public int rgb(int x, int y) {
    return pixels[Objects.checkIndex(y, height) * width + Objects.checkIndex(x, width)];
  }

  /** All pixels as 0xFFRRGGBB by rows: a read-only view, not a copy. */
  public IntBuffer pixels() {
    return IntBuffer.wrap(pixels).asReadOnlyBuffer();
  }

  /**
   * Copies all pixels as 0xFFRRGGBB by rows.
   *
   * @throws IndexOutOfBoundsException if the target is shorter than width times height
   */
  public void copyInto(int[] target) {
    System.arraycopy(pixels, 0, target, 0, pixels.length);
  }

  /**
   * The same picture, shrunk so that its longer side is at most {@code maxSide}; a picture that
   * fits is returned as it is.
   */
  public Photo scaledToFit(int maxSide) {
    if (maxSide < 1) {
      throw new IllegalArgumentException("The longest side must be at least 1, not " + maxSide);
    }
    int longest = Math.max(width, height);
    if (longest <= maxSide) {
      return this;
    }
    int newWidth = scaledSide(width, maxSide, longest);
    int newHeight = scaledSide(height, maxSide, longest);
    return Resampler.resize(
        this,
        new Resampler.Span(newWidth, 0, newWidth),
        new Resampler.Span(newHeight, 0, newHeight));
  }

  private static int scaledSide(int side, int maxSide, int longest) {
    return (int) Math.max(1, Math.round((double) side * maxSide / longest));
  }

  /** The pixels themselves, for the resampler alone; never written to. */
  int[] array() {
    return pixels;
  }

  @Override
  public String toString() {
    return "%s (%d x %d)".formatted(name, width, height);
  }
}
