package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import lightnet.drawing.Point;

/**
 * What ReLU loses (Sandler et al. 2018, MobileNetV2, Figure 1): the points of a spiral are put into
 * n dimensions by a random matrix T, ReLU is applied there, and the pseudo-inverse of T brings them
 * back.
 *
 * @param dimensions n, at least 2
 * @param seed of T
 * @param before the spiral
 * @param after what came back
 */
public record Spiral(int dimensions, long seed, List<Point> before, List<Point> after) {
  private static final int POINTS = 240;
  private static final double TURNS = 2;

  public Spiral {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Through n dimensions and back, with n at least 2. */
  public static Spiral through(int dimensions, long seed) {
    List<Point> spiral = spiral();
    Matrix matrix = Matrix.random(dimensions, seed);
    return new Spiral(
        dimensions,
        seed,
        spiral,
        spiral.stream().map(point -> matrix.back(matrix.rectified(point))).toList());
  }

  /**
   * The part of the spiral's squared lengths that is lost: what remains of the distance when what
   * came back is scaled as well as it can be, between 0 and 1. Scaling is granted because ReLU cuts
   * about half of every sum, which a next layer's weights make up for.
   */
  public double loss() {
    double product = 0;
    double lengthBefore = 0;
    double lengthAfter = 0;
    for (int i = 0; i < before.size(); i++) {
      Point x = before.get(i);
      Point y = after.get(i);
      product += x.x() * y.x() + x.y() * y.y();
      lengthBefore += x.x() * x.x() + x.y() * x.y();
      lengthAfter += y.x() * y.x() + y.y() * y.y();
    }
    return lengthAfter == 0 ? 1 : 1 - product * product / (lengthBefore * lengthAfter);
  }

  private static List<Point> spiral() {
    return IntStream.range(0, POINTS)
        .mapToObj(
            i -> {
              double part = (i + 1.0) / POINTS;
              double angle = part * TURNS * 2 * Math.PI;
              return new Point(part * Math.cos(angle), part * Math.sin(angle));
            })
        .toList();
  }

  /**
   * A matrix of two columns.
   *
   * @param rows each as a point
   */
  record Matrix(List<Point> rows) {
    Matrix {
      rows = List.copyOf(rows);
    }

    /** Independent normal values; the first rows are the same for every n. */
    static Matrix random(int dimensions, long seed) {
      RandomGenerator random = new SplittableRandom(seed);
      List<Point> rows = new ArrayList<>();
      for (int i = 0; i < dimensions; i++) {
        rows.add(new Point(random.nextGaussian(), random.nextGaussian()));
      }
      return new Matrix(rows);
    }

    /** T x. */
    List<Double> times(Point x) {
      return rows.stream().map(row -> row.x() * x.x() + row.y() * x.y()).toList();
    }

    /** ReLU(T x). */
    List<Double> rectified(Point x) {
      return times(x).stream().map(value -> Math.max(0, value)).toList();
    }

    /** The pseudo-inverse (TᵀT)⁻¹Tᵀ by a vector of n. */
    Point back(List<Double> vector) {
      double a = 0;
      double b = 0;
      double d = 0;
      double u = 0;
      double v = 0;
      for (int i = 0; i < rows.size(); i++) {
        Point row = rows.get(i);
        a += row.x() * row.x();
        b += row.x() * row.y();
        d += row.y() * row.y();
        u += row.x() * vector.get(i);
        v += row.y() * vector.get(i);
      }
      double determinant = a * d - b * b;
      return new Point((d * u - b * v) / determinant, (a * v - b * u) / determinant);
    }
  }
}
