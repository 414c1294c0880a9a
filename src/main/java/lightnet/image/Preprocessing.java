package lightnet.image;

/**
 * How a photo becomes the input of a network: it is resized until it covers a rectangle of the
 * input's form whose shorter side is {@code shortSide}, the rectangle in the middle is cut out,
 * then the colours become numbers. Sizes and offsets are rounded as torchvision's {@code Resize}
 * and {@code CenterCrop} do, pixels as Pillow does.
 *
 * @param shortSide shorter side of the rectangle that the resized photo covers, in pixels
 * @param rows of the input, in pixels
 * @param columns of the input, in pixels; neither is above {@code shortSide} on the shorter side
 * @param normalisation how the colours become numbers
 */
public record Preprocessing(int shortSide, int rows, int columns, Normalisation normalisation) {
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

  /** Refuses an input that does not fit. */
  public Preprocessing {
    if (Math.min(rows, columns) < 1 || shortSide < Math.min(rows, columns)) {
      throw new IllegalArgumentException(
          "%d x %d do not fit a short side of %d".formatted(rows, columns, shortSide));
    }
  }

  /** A square of {@code crop} pixels. */
  public Preprocessing(int shortSide, int crop, Normalisation normalisation) {
    this(shortSide, crop, crop, normalisation);
  }

  /** The shorter side of the input. */
  public int crop() {
    return Math.min(rows, columns);
  }

  /** The same recipe for another resolution: the short side keeps its ratio to the crop. */
  public Preprocessing withCrop(int resolution) {
    return withInput(resolution, resolution);
  }

  /** The same recipe for an input of another form: the short side keeps its ratio to it. */
  public Preprocessing withInput(int otherRows, int otherColumns) {
    int shorter = Math.min(otherRows, otherColumns);
    int side = Math.toIntExact(Math.round((double) shorter * shortSide / crop()));
    return new Preprocessing(side, otherRows, otherColumns, normalisation);
  }

  /** The same rectangle with other numbers for its colours. */
  public Preprocessing with(Normalisation other) {
    return new Preprocessing(shortSide, rows, columns, other);
  }

  /** The input tensor of shape (1, colours, rows, columns): planes in the order of the colours. */
  public float[] tensor(Photo photo) {
    return normalisation.planes(crop(photo).array());
  }

  /** What the network sees, not yet normalised. */
  public Photo crop(Photo photo) {
    Covering covering = covering(photo.width(), photo.height());
    return Resampler.resize(photo, covering.columns(), covering.rows());
  }

  private record Covering(Resampler.Span columns, Resampler.Span rows) {}

  /** The side that decides becomes exactly what must be covered, the other keeps the form. */
  private Covering covering(int width, int height) {
    long wide = Math.round((double) columns * shortSide / crop());
    long high = Math.round((double) rows * shortSide / crop());
    return width * high <= height * wide
        ? new Covering(span(wide, columns), span((long) ((double) wide * height / width), rows))
        : new Covering(span((long) ((double) high * width / height), columns), span(high, rows));
  }

  private static Resampler.Span span(long resized, int length) {
    return new Resampler.Span(resized, (long) Math.rint((resized - length) / 2.0), length);
  }

  /**
   * What a network saw, from what it was given.
   *
   * @param tensor that {@link #tensor} made
   */
  public Photo seen(float[] tensor) {
    int area = rows * columns;
    if (tensor.length != normalisation.colours() * area) {
      throw new IllegalArgumentException(
          "%,d values are not %d planes of %d x %d"
              .formatted(tensor.length, normalisation.colours(), rows, columns));
    }
    return new Photo("crop", columns, rows, normalisation.pixels(tensor));
  }

  /**
   * Where what the network sees lies on a photo.
   *
   * @param left of the photo's width, from 0 to 1
   * @param top of the photo's height
   * @param width of the photo's width
   * @param height of the photo's height
   */
  public record Place(double left, double top, double width, double height) {}

  /** Where what the network sees lies on a photo of this size. */
  public Place place(int width, int height) {
    Covering covering = covering(width, height);
    Resampler.Span across = covering.columns();
    Resampler.Span down = covering.rows();
    return new Place(
        (double) across.start() / across.size(),
        (double) down.start() / down.size(),
        (double) columns / across.size(),
        (double) rows / down.size());
  }
}
