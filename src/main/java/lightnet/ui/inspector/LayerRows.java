package lightnet.ui.inspector;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.shape.Rectangle;
import lightnet.cost.CostTable;
import lightnet.network.Layer;
import lightnet.network.OperatorFamily;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.OperatorWords;
import lightnet.ui.style.Palette;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;

/** The layers of a block: name, product, multiply-adds and their share of the network. */
final class LayerRows extends GridPane {
  private static final double SWATCH = 9;

  private final CostTable costs;
  private final Palette palette;
  private final Consumer<Layer> select;

  LayerRows(List<Layer> layers, CostTable costs, Palette palette, Consumer<Layer> select) {
    this.costs = costs;
    this.palette = palette;
    this.select = select;
    setId("layers-of-block");
    setHgap(8);
    setVgap(1);
    var names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    var figures = new ColumnConstraints();
    figures.setHalignment(HPos.RIGHT);
    getColumnConstraints().addAll(names, figures, figures);
    addRow(
        0,
        Labels.caption(Texts.text("inspector.layers")),
        heading("layers.madds"),
        heading("layers.share"));
    layers.forEach(this::add);
  }

  private void add(Layer layer) {
    long madds = costs.of(layer).madds();
    var name = new Button(layer.name());
    name.setMnemonicParsing(false);
    name.setId("layer-" + layer.name().replaceAll("\\W+", "-"));
    name.getStyleClass().setAll("layer-link");
    name.setGraphic(new Rectangle(SWATCH, SWATCH, palette.of(OperatorFamily.of(layer))));
    name.setTooltip(new Tooltip(OperatorWords.of(layer)));
    name.setAccessibleText(
        Texts.text("layers.accessible", layer.name(), OperatorWords.of(layer), madds));
    name.setOnAction(_ -> select.accept(layer));
    int row = getRowCount();
    if (madds == 0) {
      add(name, 0, row);
      return;
    }
    double share = (double) madds / costs.totals().madds();
    addRow(row, name, figure(Numbers.brief(madds)), figure(Numbers.percent(share)));
    Label product = new Label(LayerWords.formula(layer));
    product.getStyleClass().addAll(Styles.MONO, "product-of-layer");
    add(product, 0, row + 1, 3, 1);
  }

  private static Label heading(String key) {
    Label label = Labels.caption(Texts.text(key));
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private static Label figure(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("fact");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
