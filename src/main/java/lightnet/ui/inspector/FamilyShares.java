package lightnet.ui.inspector;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import lightnet.cost.CostTable;
import lightnet.cost.ParamsConvention;
import lightnet.cost.Totals;
import lightnet.network.Layer;
import lightnet.network.OperatorFamily;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Palette;
import lightnet.ui.style.Texts;

/**
 * What each operator family takes of a network's multiply-adds, params and time: the multiply-adds
 * as one bar, and all of them as figures.
 */
final class FamilyShares extends VBox {
  private static final double THICKNESS = 12;
  private static final double SWATCH = 9;

  private final Pane bar = new Pane();
  private final GridPane figures = new GridPane(8, 3);
  private final Map<OperatorFamily, Line> lines = new EnumMap<>(OperatorFamily.class);

  FamilyShares() {
    super(6);
    setId("family-shares");
    bar.setMinHeight(THICKNESS);
    var names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    var numbers = new ColumnConstraints();
    numbers.setHalignment(HPos.RIGHT);
    figures.getColumnConstraints().addAll(names, numbers, numbers, numbers);
    figures.addRow(
        0,
        new Label(),
        Labels.caption(Texts.text("families.madds")),
        Labels.caption(Texts.text("families.params")),
        Labels.caption(Texts.text("families.time")));
    getChildren().addAll(Labels.caption(Texts.text("inspector.families")), bar, figures);
  }

  void show(CostTable costs, Measured measured, ParamsConvention convention, Palette palette) {
    Map<OperatorFamily, Totals> parts = costs.byFamily();
    if (!parts.keySet().equals(lines.keySet())) {
      rebuild(parts);
    }
    Totals whole = costs.totals();
    double before = 0;
    for (var entry : parts.entrySet()) {
      OperatorFamily family = entry.getKey();
      Totals part = entry.getValue();
      Line line = Objects.requireNonNull(lines.get(family));
      double share = share(part.madds(), whole.madds());
      line.paint(palette);
      line.place(before, share);
      line.params.setText(
          words(Optional.of(share(part.params(convention), whole.params(convention)))));
      line.time.setText(words(measured.share(layersOf(family, costs))));
      before += share;
    }
  }

  private void rebuild(Map<OperatorFamily, Totals> parts) {
    lines.values().forEach(line -> figures.getChildren().removeAll(line.figures()));
    bar.getChildren().clear();
    lines.clear();
    for (OperatorFamily family : parts.keySet()) {
      var line = new Line(family, bar);
      figures.addRow(lines.size() + 1, line.figures().toArray(Node[]::new));
      bar.getChildren().add(line.part);
      lines.put(family, line);
    }
  }

  /** A family's part of the bar, and its figures. */
  private static final class Line {
    private final OperatorFamily family;
    private final Rectangle part = new Rectangle(0, THICKNESS);
    private final Rectangle swatch = new Rectangle(SWATCH, SWATCH);
    private final Tooltip tooltip = new Tooltip();
    private final Label name = new Label();
    private final Label madds = figure();
    private final Label params = figure();
    private final Label time = figure();
    private final DoubleProperty before = new SimpleDoubleProperty();
    private final DoubleProperty share = new SimpleDoubleProperty();

    Line(OperatorFamily family, Pane bar) {
      this.family = family;
      part.xProperty().bind(bar.widthProperty().multiply(before));
      part.widthProperty().bind(bar.widthProperty().multiply(share));
      Tooltip.install(part, tooltip);
      name.setText(Texts.text("family." + family));
      name.setGraphic(swatch);
      name.getStyleClass().add("fact");
    }

    List<Node> figures() {
      return List.of(name, madds, params, time);
    }

    void paint(Palette palette) {
      part.setFill(palette.of(family));
      swatch.setFill(palette.of(family));
    }

    void place(double start, double width) {
      before.set(start);
      share.set(width);
      tooltip.setText(Texts.text("family." + family) + "  " + Numbers.percent(width));
      madds.setText(words(Optional.of(width)));
    }

    private static Label figure() {
      Label label = new Label();
      label.getStyleClass().add("fact");
      label.setMinWidth(USE_PREF_SIZE);
      return label;
    }
  }

  private static String words(Optional<Double> share) {
    return share
        .filter(s -> s > 0)
        .map(Numbers::briefPercent)
        .orElse(Texts.text("total.unmeasured"));
  }

  private static List<Layer> layersOf(OperatorFamily family, CostTable costs) {
    return costs.network().layers().stream()
        .filter(layer -> OperatorFamily.of(layer) == family)
        .toList();
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
