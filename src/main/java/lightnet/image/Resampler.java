package lightnet.image;

import java.util.stream.IntStream;

/**
 * Resizes with a triangle filter that widens as the picture shrinks, to the same bits as Pillow's
 * {@code Image.resize(size, BILINEAR)}: rows first, then columns, each rounded to 8 bits, with
 * fixed-point weights of 22 bits ({@code Resample.c}).
 */
final class Resampler {
  private Resampler() {}

  /**
   * The wanted part of one resized side.
   *
   * @param size length of the whole resized side
   * @param start first wanted position
   * @param length number of wanted positions
   */
  record Span(long size, long start, int length) {}

  /** Only the rows and columns that the two spans need are read and computed. */
  static Photo resize(Photo photo, Span columns, Span rows) {
    var horizontal = FilterWeights.triangle(photo.width(), columns);
    var vertical = FilterWeights.triangle(photo.height(), rows);
    int top = vertical.first();
    var narrow = shrinkRows(photo, horizontal, top, vertical.last() - top);
    var pixels = shrinkColumns(narrow, columns.length(), vertical, top);
    return new Photo(photo.name(), columns.length(), rows.length(), pixels);
  }

  private static int[] shrinkRows(Photo photo, FilterWeights weights, int top, int height) {
    int width = weights.count();
    var result = new int[height * width];
    IntStream.range(0, height)
        .parallel()
        .forEach(
            y -> {
              int row = (top + y) * photo.width();
              for (int x = 0; x < width; x++) {
                result[y * width + x] = weights.sum(x, photo.array(), row, 1);
              }
            });
    return result;
  }

  private static int[] shrinkColumns(int[] source, int width, FilterWeights weights, int top) {
    var result = new int[weights.count() * width];
    IntStream.range(0, weights.count())
        .parallel()
        .forEach(
            y -> {
              for (int x = 0; x < width; x++) {
                result[y * width + x] = weights.sum(y, source, x - top * width, width);
              }
            });
    return result;
  }
}
