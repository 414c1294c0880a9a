package lightnet.ui.drawer;

/**
 * Where things lie in the chart of time and cost, in pixels.
 *
 * @param width of the whole chart
 * @param height of the whole chart
 * @param bars layers shown, the rest that belongs to none included
 * @param largest share at the top of the scale
 * @param textScale factor on the size of the labels
 */
record ChartGeometry(double width, double height, int bars, double largest, double textScale) {
  private static final double LEFT = 46;
  private static final double RIGHT = 62;
  static final double TOP = 10;
  static final double BOTTOM = 6;

  /** Room for the labels of the axis on the left. */
  double labels() {
    return LEFT * textScale;
  }

  double plotWidth() {
    return Math.max(1, width - (LEFT + RIGHT) * textScale);
  }

  double plotHeight() {
    return Math.max(1, height - TOP - BOTTOM);
  }

  /** Room for one layer: its two bars and a gap. */
  double slot() {
    return plotWidth() / Math.max(1, bars);
  }

  double left(int bar) {
    return labels() + bar * slot();
  }

  double timeWidth() {
    return Math.max(1.5, slot() * 0.5);
  }

  double costWidth() {
    return Math.max(1, slot() * 0.28);
  }

  double y(double share) {
    return TOP + plotHeight() * (1 - share / largest);
  }

  /** The height of a share of the whole, for which 1 is at the top. */
  double part(double share) {
    return TOP + plotHeight() * (1 - share);
  }

  /** The bar at a position, or -1. */
  int barAt(double x) {
    int bar = (int) Math.floor((x - labels()) / slot());
    return x >= labels() && bar < bars ? bar : -1;
  }
}
