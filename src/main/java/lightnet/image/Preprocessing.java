package lightnet.image;

/**
 * How a photo becomes the input of a network: the shorter side is resized to {@code shortSide}, the
 * square of {@code crop} pixels in the middle is cut out, values are scaled to 0..1, then the mean
 * is subtracted and the result divided by the standard deviation. Sizes and offsets are rounded as
 * torchvision's {@code Resize} and {@code CenterCrop} do, pixels as Pillow does.
 *
 * @param shortSide length of the shorter side after resizing, in pixels
 * @param crop side of the square that the network sees, in pixels, at most {@code shortSide}
 * @param mean of each colour, in units of 0..1
 * @param std standard deviation of each colour, in units of 0..1
 */
public record Preprocessing(int shortSide, int crop, Rgb mean, Rgb std) {
  /** The recipe of torchvision's ImageNet models: 256, 224, ImageNet's mean and deviation. */
  public static final Preprocessing IMAGENET =
      new Preprocessing(256, 224, new Rgb(0.485f, 0.456f, 0.406f), new Rgb(0.229f, 0.224f, 0.225f));

  /**
   * One number for each colour.
   *
   * @param red of the red channel
   * @param green of the green channel
   * @param blue of the blue channel
   */
  public record Rgb(float red, float green, float blue) {}

  /** Refuses a crop that does not fit and a deviation that is not positive. */
  public Preprocessing {
    if (crop < 1 || shortSide < crop) {
      throw new IllegalArgumentException(
          "A crop of %d does not fit a short side of %d".formatted(crop, shortSide));
    }
    if (!(std.red() > 0 && std.green() > 0 && std.blue() > 0)) {
      throw new IllegalArgumentException("The standard deviation must be positive, not " + std);
    }
  }

  /** The same recipe for another resolution: the short side keeps its ratio to the crop. */
  public Preprocessing withCrop(int resolution) {
    int side = Math.toIntExact(Math.round((double) resolution * shortSide / crop));
    return new Preprocessing(side, resolution, mean, std);
  }

  /** The input tensor of shape (1, 3, crop, crop), RGB planes by rows. */
  public float[] tensor(Photo photo) {
    var pixels = crop(photo).array();
    var tensor = new float[3 * pixels.length];
    fillPlane(tensor, 0, pixels, 16, mean.red(), std.red());
    fillPlane(tensor, pixels.length, pixels, 8, mean.green(), std.green());
    fillPlane(tensor, 2 * pixels.length, pixels, 0, mean.blue(), std.blue());
    return tensor;
  }

  private static void fillPlane(
      float[] tensor, int offset, int[] pixels, int shift, float mean, float std) {
    float[] normalised = new float[256];
    for (int level = 0; level < normalised.length; level++) {
      normalised[level] = (level / 255f - mean) / std;
    }
    for (int i = 0; i < pixels.length; i++) {
      tensor[offset + i] = normalised[pixels[i] >> shift & 255];
    }
  }

  /** The square that the network sees, crop x crop pixels, not yet normalised. */
  public Photo crop(Photo photo) {
    int shorter = Math.min(photo.width(), photo.height());
    return Resampler.resize(photo, span(photo.width(), shorter), span(photo.height(), shorter));
  }

  private Resampler.Span span(int side, int shorter) {
    long resized = side == shorter ? shortSide : (long) ((double) shortSide * side / shorter);
    long start = (long) Math.rint((resized - crop) / 2.0);
    return new Resampler.Span(resized, start, crop);
  }

  /**
   * The square that a network saw, from what it was given.
   *
   * @param tensor that {@link #tensor} made
   */
  public Photo seen(float[] tensor) {
    int area = crop * crop;
    if (tensor.length != 3 * area) {
      throw new IllegalArgumentException(
          "%,d values are not three planes of %d x %d".formatted(tensor.length, crop, crop));
    }
    int[] pixels = new int[area];
    for (int i = 0; i < area; i++) {
      pixels[i] =
          0xFF000000
              | level(tensor[i], mean.red(), std.red()) << 16
              | level(tensor[area + i], mean.green(), std.green()) << 8
              | level(tensor[2 * area + i], mean.blue(), std.blue());
    }
    return new Photo("crop", crop, crop, pixels);
  }

  private static int level(float value, float mean, float std) {
    return Math.clamp(Math.round((value * std + mean) * 255), 0, 255);
  }

  /**
   * Where the square that the network sees lies on a photo.
   *
   * @param left of the photo's width, from 0 to 1
   * @param top of the photo's height
   * @param width of the photo's width
   * @param height of the photo's height
   */
  public record Place(double left, double top, double width, double height) {}

  /** Where the square that the network sees lies on a photo of this size. */
  public Place place(int width, int height) {
    int shorter = Math.min(width, height);
    Resampler.Span columns = span(width, shorter);
    Resampler.Span rows = span(height, shorter);
    return new Place(
        (double) columns.start() / columns.size(),
        (double) rows.start() / rows.size(),
        (double) crop / columns.size(),
        (double) crop / rows.size());
  }
}
