package lightnet.ui.network;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.cost.ParamsConvention;
import lightnet.ui.network.CardRows.Card;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Palette;
import lightnet.ui.style.Texts;

/**
 * A block: kind, output shape, silhouette, params and multiply-adds, shares of cost and of time.
 */
final class BlockCard extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  /** What the style sheet gives: the pixels of the kind's letters, and of what is beside it. */
  static final double KIND_SIZE = 10.5;

  static final double SIDES = 17;

  private final Card card;
  private final Silhouette silhouette;
  private final Label params = small("");
  private final ShareBar cost = new ShareBar("cost-fill");
  private final ShareBar time = new ShareBar("time-fill");

  BlockCard(Card card) {
    this.card = card;
    silhouette = new Silhouette(card.layers());
    setId("block-" + card.path().replace('/', '-'));
    getStyleClass().add("block-card");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    time.setVisible(false);
    getChildren().addAll(kind(), middle(), cost, time);
    Tooltip.install(this, new Tooltip(exactWords()));
    setAccessibleText(exactWords());
  }

  Card card() {
    return card;
  }

  void paint(Palette palette) {
    silhouette.paint(palette);
  }

  void showParams(ParamsConvention convention) {
    params.setText(Texts.text("card.params", Numbers.brief(card.totals().params(convention))));
  }

  void showCost(double largest) {
    cost.show(card.costShare(), largest);
  }

  void showTime(double share, double largest) {
    time.setVisible(true);
    time.show(share, largest);
    setAccessibleText(exactWords() + ", " + Texts.text("card.time", Numbers.percent(share)));
  }

  void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  private Label kind() {
    Label kind = new Label(card.kind());
    kind.getStyleClass().add("kind");
    return kind;
  }

  private Region middle() {
    Label shape = small(Numbers.shape(card.outShape()));
    Label madds = small(Texts.text("card.madds", Numbers.brief(card.totals().madds())));
    var figures = new VBox(1, shape, params, madds);
    figures.setMinWidth(Region.USE_PREF_SIZE);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var row = new HBox(figures, space, silhouette);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private String exactWords() {
    return Texts.text(
        "card.exact",
        card.path(),
        card.kind(),
        Numbers.shape(card.layers().getFirst().inShape()),
        Numbers.shape(card.outShape()),
        Numbers.exact(card.totals().paramsTrainable()),
        Numbers.exact(card.totals().madds()),
        Numbers.percent(card.costShare()));
  }

  private static Label small(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("small");
    return label;
  }
}
