package lightnet.image;

/** For some output positions of one side: the input pixels under the filter and their weights. */
final class FilterWeights {
  private static final int OPAQUE = 0xFF000000;
  private static final int PRECISION_BITS = 32 - 8 - 2;
  private static final long HALF = 1L << (PRECISION_BITS - 1);
  private static final long BOTH_HALVES = HALF << 32 | HALF;

  private final int[] from;
  private final int[][] weights;

  private FilterWeights(int[] from, int[][] weights) {
    this.from = from;
    this.weights = weights;
  }

  static FilterWeights triangle(int inputSize, Resampler.Span span) {
    var from = new int[span.length()];
    var weights = new int[span.length()][];
    double scale = (double) inputSize / span.size();
    double support = Math.max(scale, 1);
    for (int i = 0; i < span.length(); i++) {
      double centre = (span.start() + i + 0.5) * scale;
      from[i] = Math.max((int) (centre - support + 0.5), 0);
      int to = Math.min((int) (centre + support + 0.5), inputSize);
      weights[i] = fixedPoint(from[i], to, centre, 1 / support);
    }
    return new FilterWeights(from, weights);
  }

  private static int[] fixedPoint(int from, int to, double centre, double step) {
    var exact = new double[to - from];
    double total = 0;
    for (int i = 0; i < exact.length; i++) {
      exact[i] = Math.max(1 - Math.abs((i + from - centre + 0.5) * step), 0);
      total += exact[i];
    }
    var weights = new int[exact.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (int) (0.5 + exact[i] / total * (1 << PRECISION_BITS));
    }
    return weights;
  }

  int count() {
    return from.length;
  }

  /** First input position that any output position needs. */
  int first() {
    return from[0];
  }

  /** One past the last input position that any output position needs. */
  int last() {
    return from[count() - 1] + weights[count() - 1].length;
  }

  /** The weighted sum for one output position; red and blue share one multiplication. */
  int sum(int position, int[] pixels, int offset, int stride) {
    int[] row = weights[position];
    int at = offset + from[position] * stride;
    long redAndBlue = BOTH_HALVES;
    long green = HALF;
    for (int weight : row) {
      int pixel = pixels[at];
      redAndBlue += ((pixel & 0xFF0000L) << 16 | (pixel & 0xFFL)) * weight;
      green += (long) (pixel >> 8 & 0xFF) * weight;
      at += stride;
    }
    return OPAQUE
        | clip(redAndBlue >>> 32) << 16
        | clip(green) << 8
        | clip(redAndBlue & 0xFFFFFFFFL);
  }

  private static int clip(long sum) {
    return (int) Math.min(sum >> PRECISION_BITS, 255);
  }
}
