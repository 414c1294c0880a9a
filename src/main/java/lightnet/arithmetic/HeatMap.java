package lightnet.arithmetic;

/**
 * Values over a square picture, at places that lie evenly apart; between them they are
 * interpolated.
 *
 * @param values (1, 1, rows, columns)
 * @param first where the first place lies on each side, from 0 to 1
 * @param step from a place to the next one, of the picture's side
 */
public record HeatMap(FeatureMaps values, double first, double step) {

  /** The map whose values each stand for a tile of the picture. */
  public static HeatMap ofTiles(FeatureMaps values) {
    double side = Math.max(values.shape().h(), values.shape().w());
    return new HeatMap(values, 0.5 / side, 1 / side);
  }

  /** The value at a place of the picture, both from 0 to 1; beyond the last places it stays. */
  public double at(double x, double y) {
    double column = Math.clamp((x - first) / step, 0, values.shape().w() - 1);
    double row = Math.clamp((y - first) / step, 0, values.shape().h() - 1);
    int left = Math.min((int) column, Math.max(0, values.shape().w() - 2));
    int top = Math.min((int) row, Math.max(0, values.shape().h() - 2));
    int right = Math.min(left + 1, values.shape().w() - 1);
    int bottom = Math.min(top + 1, values.shape().h() - 1);
    double above = between(values.at(0, top, left), values.at(0, top, right), column - left);
    double below = between(values.at(0, bottom, left), values.at(0, bottom, right), column - left);
    return between(above, below, row - top);
  }

  private static double between(double one, double other, double part) {
    return part == 0 ? one : one + (other - one) * part;
  }

  /** The mean of the values. */
  public double mean() {
    double sum = 0;
    for (int i = 0; i < values.values().remaining(); i++) {
      sum += values.values().get(i);
    }
    return sum / values.values().remaining();
  }
}
