package lightnet.flow;

import java.util.ArrayList;
import java.util.List;
import lightnet.flow.Graph.Step;

/** How a block's columns share the width: the input's slab, then operators and slabs in turn. */
final class Columns {
  static final double LEFT = 16;
  static final double RIGHT = 22;
  private static final double GAP = 8;
  private static final double GATE_GAP = 6;
  private static final double FORK_GAP = 18;
  private static final double WIDEST_GAP = 40;

  private final List<Column> columns = new ArrayList<>();
  private final double inputWidth;

  /** Places at a width. */
  private final List<Place> places = new ArrayList<>();

  private double inputX;

  /** What a column needs at least, and what its operator can use. */
  private record Column(double before, double operator, double most, double after, double slab) {
    double least() {
      return before + operator + after + slab;
    }
  }

  /**
   * A column's place.
   *
   * @param operator the left of the operators
   * @param width of the operators
   * @param slab the middle of the slabs
   */
  record Place(double operator, double width, double slab) {}

  Columns(BlockFlow flow, Rows rows, SlabSizes sizes) {
    inputWidth = sizes.width(flow.input());
    for (int at = 1; at <= flow.graph().columns(); at++) {
      int column = at;
      List<Step> steps = flow.steps().stream().filter(step -> step.column() == column).toList();
      boolean gate = steps.stream().allMatch(step -> step.operator().isInGate());
      boolean fork =
          steps.stream()
              .anyMatch(
                  step ->
                      OperatorForm.of(step) == OperatorForm.CARD
                          && rows.of(step.output()) != rows.of(step.inputs().getFirst()));
      double gap = gate ? GATE_GAP : GAP;
      columns.add(
          new Column(
              fork ? FORK_GAP : gap,
              steps.stream().mapToDouble(s -> OperatorForm.of(s).least()).max().orElse(0),
              steps.stream().mapToDouble(s -> OperatorForm.of(s).most()).max().orElse(0),
              gap,
              steps.stream().mapToDouble(s -> sizes.width(s.output())).max().orElse(0)));
    }
  }

  /** The width that everything needs. */
  double least() {
    return LEFT + inputWidth + columns.stream().mapToDouble(Column::least).sum() + RIGHT;
  }

  /** Shares a width: operators grow first, then gaps, the rest is left at both sides. */
  void spread(double width) {
    double extra = Math.max(0, width - least());
    double growth = columns.stream().mapToDouble(c -> c.most() - c.operator()).sum();
    double grown = Math.min(1, extra / Math.max(1, growth));
    extra -= grown * growth;
    double gapGrowth =
        columns.stream().mapToDouble(c -> 2 * WIDEST_GAP - c.before() - c.after()).sum();
    double widened = Math.clamp(extra / Math.max(1, gapGrowth), 0, 1);
    extra = Math.max(0, extra - widened * gapGrowth);
    places.clear();
    inputX = LEFT + extra / 2 + inputWidth / 2;
    double x = inputX + inputWidth / 2;
    for (Column column : columns) {
      double operator = column.operator() + grown * (column.most() - column.operator());
      x += column.before() + widened * (WIDEST_GAP - column.before());
      double left = x;
      x += operator + column.after() + widened * (WIDEST_GAP - column.after());
      places.add(new Place(left, operator, x + column.slab() / 2));
      x += column.slab();
    }
  }

  /** The middle of the input's slab. */
  double inputX() {
    return inputX;
  }

  /** The place of a column, from 1. */
  Place at(int column) {
    return places.get(column - 1);
  }
}
