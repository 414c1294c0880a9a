package lightnet.image;

/**
 * How a photo becomes the input of a network: the shorter side is resized to {@code shortSide}, the
 * square of {@code crop} pixels in the middle is cut out, then the colours become numbers. Sizes
 * and offsets are rounded as torchvision's {@code Resize} and {@code CenterCrop} do, pixels as
 * Pillow does.
 *
 * @param shortSide length of the shorter side after resizing, in pixels
 * @param crop side of the square that the network sees, in pixels, at most {@code shortSide}
 * @param normalisation how the colours become numbers
 */
public record Preprocessing(int shortSide, int crop, Normalisation normalisation) {
  /** The recipe of torchvision's ImageNet models: 256, 224, ImageNet's mean and deviation. */
  public static final Preprocessing IMAGENET = new Preprocessing(256, 224, Normalisation.IMAGENET);

  /** That of torchvision's later ImageNet models, trained by its new recipe: 232, 224. */
  public static final Preprocessing IMAGENET_232 =
      new Preprocessing(232, 224, Normalisation.IMAGENET);

  /**
   * That of the models of TensorFlow and Keras: 7/8 of the shorter side, values from -1 to 1. Keras
   * prescribes no cut; this is the one with which TensorFlow's authors evaluated the same weights.
   */
  public static final Preprocessing TENSORFLOW =
      new Preprocessing(256, 224, Normalisation.MINUS_ONE_TO_ONE);

  /** That of the ShuffleNets' authors: 256, 224, the levels as OpenCV reads them. */
  public static final Preprocessing MEGVII = new Preprocessing(256, 224, Normalisation.BGR_LEVELS);

  /** Refuses a crop that does not fit. */
  public Preprocessing {
    if (crop < 1 || shortSide < crop) {
      throw new IllegalArgumentException(
          "A crop of %d does not fit a short side of %d".formatted(crop, shortSide));
    }
  }

  /** The same recipe for another resolution: the short side keeps its ratio to the crop. */
  public Preprocessing withCrop(int resolution) {
    int side = Math.toIntExact(Math.round((double) resolution * shortSide / crop));
    return new Preprocessing(side, resolution, normalisation);
  }

  /** The same square with other numbers for its colours. */
  public Preprocessing with(Normalisation other) {
    return new Preprocessing(shortSide, crop, other);
  }

  /** The input tensor of shape (1, 3, crop, crop): planes by rows, in the order of the colours. */
  public float[] tensor(Photo photo) {
    return normalisation.planes(crop(photo).array());
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
    return new Photo("crop", crop, crop, normalisation.pixels(tensor));
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
