package lightnet.ui.inspector;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.HPos;
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

  private final CostTable costs;
  private final Measured measured;
  private final ParamsConvention convention;
  private final Palette palette;

  FamilyShares(CostTable costs, Measured measured, ParamsConvention convention, Palette palette) {
    super(6);
    this.costs = costs;
    this.measured = measured;
    this.convention = convention;
    this.palette = palette;
    setId("family-shares");
    getChildren().addAll(Labels.caption(Texts.text("inspector.families")), bar(), figures());
  }

  private Pane bar() {
    var bar = new Pane();
    bar.setMinHeight(THICKNESS);
    double before = 0;
    for (Map.Entry<OperatorFamily, Totals> entry : costs.byFamily().entrySet()) {
      double share = share(entry.getValue().madds(), costs.totals().madds());
      if (share > 0) {
        bar.getChildren().add(part(bar, entry.getKey(), before, share));
        before += share;
      }
    }
    return bar;
  }

  private Rectangle part(Pane bar, OperatorFamily family, double before, double share) {
    var part = new Rectangle(0, THICKNESS, palette.of(family));
    part.xProperty().bind(bar.widthProperty().multiply(before));
    part.widthProperty().bind(bar.widthProperty().multiply(share));
    Tooltip.install(
        part, new Tooltip(Texts.text("family." + family) + "  " + Numbers.percent(share)));
    return part;
  }

  private GridPane figures() {
    var grid = new GridPane(8, 3);
    var names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    var numbers = new ColumnConstraints();
    numbers.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(names, numbers, numbers, numbers);
    grid.addRow(
        0,
        new Label(),
        Labels.caption(Texts.text("families.madds")),
        Labels.caption(Texts.text("families.params")),
        Labels.caption(Texts.text("families.time")));
    Totals whole = costs.totals();
    costs
        .byFamily()
        .forEach(
            (family, part) ->
                grid.addRow(
                    grid.getRowCount(),
                    name(family),
                    figure(Optional.of(share(part.madds(), whole.madds()))),
                    figure(Optional.of(share(part.params(convention), whole.params(convention)))),
                    figure(measured.share(layersOf(family)))));
    return grid;
  }

  private List<Layer> layersOf(OperatorFamily family) {
    return costs.network().layers().stream()
        .filter(layer -> OperatorFamily.of(layer) == family)
        .toList();
  }

  private Label name(OperatorFamily family) {
    Label name = new Label(Texts.text("family." + family));
    name.setGraphic(new Rectangle(SWATCH, SWATCH, palette.of(family)));
    name.getStyleClass().add("fact");
    return name;
  }

  private static Label figure(Optional<Double> share) {
    Label label =
        new Label(
            share
                .filter(s -> s > 0)
                .map(Numbers::briefPercent)
                .orElse(Texts.text("total.unmeasured")));
    label.getStyleClass().add("fact");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
