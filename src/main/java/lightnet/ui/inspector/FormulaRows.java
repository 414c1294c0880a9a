package lightnet.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.cost.FilledFormula;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;

/** Formulas as the papers have them, below each the same with numbers, and what it gives. */
public final class FormulaRows extends VBox {

  private final List<FilledFormula> shown = new ArrayList<>();

  FormulaRows() {
    super(8);
    setId("formulas");
    managedProperty().bind(visibleProperty());
    getChildren().add(Labels.caption(Texts.text("inspector.formulas")));
  }

  /** Shows other formulas; nothing at all where there are none. */
  void show(List<FilledFormula> formulas) {
    setVisible(!formulas.isEmpty());
    if (!formulas.equals(shown)) {
      shown.clear();
      shown.addAll(formulas);
      getChildren().remove(1, getChildren().size());
      formulas.forEach(formula -> getChildren().add(row(formula)));
    }
  }

  /** A formula, below it the same with numbers, and its source. */
  public static Node row(FilledFormula formula) {
    Label name = new Label(Texts.text("formula." + formula.formula()));
    name.getStyleClass().add("fact");
    Label value = new Label(value(formula));
    value.getStyleClass().add("fact-strong");
    value.setMinWidth(Region.USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label source = Labels.muted(formula.formula().source());
    source.getStyleClass().add("source-of-formula");
    return new VBox(
        1,
        new HBox(8, name, space, value),
        mono(formula.formula().symbols()),
        mono(Texts.text("formula.filled", formula.filled())),
        source);
  }

  private static Label mono(String text) {
    Label label = new Label(text);
    label.getStyleClass().add(Styles.MONO);
    label.setWrapText(true);
    return label;
  }

  private static String value(FilledFormula formula) {
    return switch (formula.formula().quantity()) {
      case MADDS -> Texts.text("formula.madds", Numbers.exact(Math.round(formula.value())));
      case ELEMENTS -> Texts.text("formula.elements", Numbers.exact(Math.round(formula.value())));
      case RATIO -> Numbers.percent(formula.value());
    };
  }
}
