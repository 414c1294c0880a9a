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

  private final Label kind = new Label();
  private final Label shape = small();
  private final Label params = small();
  private final Label madds = small();
  private final Silhouette silhouette = new Silhouette();
  private final Tooltip tooltip = new Tooltip();
  private final ShareBar cost = new ShareBar("cost-fill");
  private final ShareBar time = new ShareBar("time-fill");

  private Card card;

  BlockCard(Card card, Palette palette) {
    this.card = card;
    setId(id(card.path()));
    getStyleClass().add("block-card");
    kind.getStyleClass().add("kind");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    getChildren().addAll(kind, middle(), cost, time);
    Tooltip.install(this, tooltip);
    show(card, palette);
  }

  static String id(String block) {
    return "block-" + block.replace('/', '-');
  }

  Card card() {
    return card;
  }

  /** Shows another block, without its time, which is not known yet. */
  void show(Card next, Palette palette) {
    card = next;
    kind.setText(card.kind());
    shape.setText(Numbers.shape(card.outShape()));
    madds.setText(Texts.text("card.madds", Numbers.brief(card.totals().madds())));
    silhouette.show(card.layers(), palette);
    time.setVisible(false);
    tooltip.setText(exactWords());
    setAccessibleText(exactWords());
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

  private Region middle() {
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

  private static Label small() {
    Label label = new Label();
    label.getStyleClass().add("small");
    return label;
  }
}
