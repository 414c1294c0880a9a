package lightnet.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.HPos;
import javafx.scene.Node;
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
  private static final int LINES_OF_ROW = 2;

  /** More than any block of the papers has; a group of a file may have thousands. */
  private static final int MOST = 120;

  private final Consumer<Layer> select;
  private final List<Row> rows = new ArrayList<>();
  private final Label more = Labels.muted("");

  LayerRows(Consumer<Layer> select) {
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
    more.setId("more-layers");
    more.managedProperty().bind(more.visibleProperty());
    add(more, 0, 1, 3, 1);
  }

  /** Shows other layers; rows that are there already are filled again, which is faster. */
  void show(List<Layer> all, CostTable costs, Palette palette) {
    List<Layer> layers = all.subList(0, Math.min(MOST, all.size()));
    while (rows.size() > layers.size()) {
      getChildren().removeAll(rows.removeLast().nodes());
    }
    while (rows.size() < layers.size()) {
      var row = new Row();
      int line = 1 + LINES_OF_ROW * rows.size();
      addRow(line, row.name, row.madds, row.share);
      add(row.product, 0, line + 1, 3, 1);
      rows.add(row);
    }
    for (int i = 0; i < layers.size(); i++) {
      rows.get(i).show(layers.get(i), costs, palette);
    }
    more.setText(Texts.text("layers.more", all.size() - layers.size()));
    more.setVisible(all.size() > layers.size());
    setRowIndex(more, 1 + LINES_OF_ROW * rows.size());
  }

  private static Label heading(String key) {
    Label label = Labels.caption(Texts.text(key));
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private final class Row {
    private final Button name = new Button();
    private final Rectangle swatch = new Rectangle(SWATCH, SWATCH);
    private final Tooltip tooltip = new Tooltip();
    private final Label madds = figure();
    private final Label share = figure();
    private final Label product = new Label();

    Row() {
      name.setMnemonicParsing(false);
      name.getStyleClass().setAll("layer-link");
      name.setGraphic(swatch);
      name.setTooltip(tooltip);
      product.getStyleClass().addAll(Styles.MONO, "product-of-layer");
      List.of(madds, share, product)
          .forEach(label -> label.managedProperty().bind(label.visibleProperty()));
    }

    List<Node> nodes() {
      return List.of(name, madds, share, product);
    }

    void show(Layer layer, CostTable costs, Palette palette) {
      long count = costs.of(layer).madds();
      name.setText(layer.name());
      name.setId("layer-" + layer.name().replaceAll("\\W+", "-"));
      name.setAccessibleText(
          Texts.text("layers.accessible", layer.name(), OperatorWords.of(layer), count));
      name.setOnAction(_ -> select.accept(layer));
      swatch.setFill(palette.of(OperatorFamily.of(layer)));
      tooltip.setText(OperatorWords.of(layer));
      List.of(madds, share, product).forEach(label -> label.setVisible(count > 0));
      if (count > 0) {
        madds.setText(Numbers.brief(count));
        share.setText(Numbers.percent((double) count / costs.totals().madds()));
        product.setText(LayerWords.formula(layer));
      }
    }
  }

  private static Label figure() {
    Label label = new Label();
    label.getStyleClass().add("fact");
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }
}
