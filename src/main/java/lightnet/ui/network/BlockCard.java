package lightnet.ui.network;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lightnet.cost.ParamsConvention;
import lightnet.flow.NetworkTrace.Direction;
import lightnet.flow.NetworkTrace.Share;
import lightnet.network.Shape;
import lightnet.ui.network.CardRows.Card;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Palette;
import lightnet.ui.style.Texts;
import lightnet.ui.trace.TraceWords;
import lightnet.ui.workspace.Coaching;

/**
 * A block: kind, output shape, silhouette, params and multiply-adds, shares of cost and of time.
 */
final class BlockCard extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass MISFIT = PseudoClass.getPseudoClass("misfit");
  private static final PseudoClass UNREACHED = PseudoClass.getPseudoClass("unreached");
  private static final PseudoClass UNTOUCHED = PseudoClass.getPseudoClass("untouched");
  private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");

  /** What the style sheet gives: the pixels of the kind's letters, and of what is beside it. */
  static final double KIND_SIZE = 10.5;

  static final double SIDES = 17;

  /** What is around the number of equal blocks beside the kind. */
  static final double BESIDE_REPEATS = 24;

  private static final double MARKS_INSET = 7;

  /** Clear of the kind's letters. */
  private static final double MARKS_ABOVE = 2;

  private final Label kind = new Label();
  private final Button repeats = new Button();
  private final Label shape = small();
  private final Label params = small();
  private final Label madds = small();
  private final GuidelineMarks marks = new GuidelineMarks();
  private final Hyperlink mend = new Hyperlink(Texts.text("card.mend"));
  private final Silhouette silhouette = new Silhouette();
  private final Tooltip tooltip = new Tooltip();
  private final ShareBar cost = new ShareBar("cost-fill");
  private final ShareBar time = new ShareBar("time-fill");
  private final VBox shares = new VBox(1, cost, time);
  private final TraceStrip trace = new TraceStrip();
  private String words = "";
  private String timeWords = "";
  private String traceWords = "";

  private Card card;

  BlockCard(Card card, Palette palette) {
    this.card = card;
    getStyleClass().add("block-card");
    kind.getStyleClass().add("kind");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    mend.getStyleClass().add("card-mend");
    repeats.getStyleClass().add("repeats");
    repeats.setMinWidth(Region.USE_PREF_SIZE);
    repeats.setFocusTraversable(false);
    getChildren().addAll(head(), middle(), new StackPane(shares, trace, mend), marks);
    StackPane.setAlignment(mend, Pos.CENTER_LEFT);
    Tooltip.install(this, tooltip);
    show(card, palette);
  }

  /** The marks stand on the upper edge, where they take no room. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    marks.autosize();
    marks.relocate(
        getWidth() - marks.getWidth() - MARKS_INSET, -marks.getHeight() / 2 - MARKS_ABOVE);
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
    name(card.path().replace('/', '-'));
    kind.setText(card.kind());
    showRepeats();
    boolean isReached = card.outShape().isPresent();
    shape.setText(card.outShape().map(Numbers::shape).orElse(outOfReach()));
    madds.setText(Texts.text("card.madds", Numbers.brief(card.totals().madds())));
    params.setVisible(isReached);
    madds.setVisible(isReached);
    shares.setVisible(isReached);
    pseudoClassStateChanged(MISFIT, card.problem().isPresent());
    pseudoClassStateChanged(UNREACHED, !isReached && card.problem().isEmpty());
    mend.setVisible(card.problem().isPresent());
    mend.setManaged(card.problem().isPresent());
    marks.show(card.findings());
    requestLayout();
    silhouette.show(card.layers(), palette);
    time.setVisible(false);
    timeWords = "";
    words = exactWords();
    tell();
  }

  private void name(String path) {
    setId(id(path));
    mend.setId("mend-" + path);
    mend.setAccessibleText(Texts.text("card.mend.accessible", card.path()));
    repeats.setId("repeats-" + path);
    trace.name("trace-of-" + path);
  }

  /** How many equal blocks a card stands for, or which of them it is; empty if there are none. */
  private static String repeats(Card card) {
    return repeats(card, card.run().paths().indexOf(card.path()) + 1);
  }

  /** The widest of these words for the cards of its run. */
  static String widestRepeats(Card card) {
    return repeats(card, card.run().count());
  }

  private static String repeats(Card card, int number) {
    if (card.isFolded()) {
      return "×" + card.run().count();
    }
    return card.isUnfolded() ? Texts.text("card.repeat", number, card.run().count()) : "";
  }

  private void showRepeats() {
    repeats.setText(repeats(card));
    repeats.setVisible(!repeats.getText().isEmpty());
    repeats.setManaged(repeats.isVisible());
    repeats.setAccessibleText(
        Texts.text(card.isFolded() ? "card.unfold" : "card.fold", card.run().count()));
    pseudoClassStateChanged(FOLDED, card.isFolded());
  }

  /** What folds and unfolds a run of equal blocks. */
  Button repeats() {
    return repeats;
  }

  /** Where what would mend the block is shown. */
  Hyperlink mend() {
    return mend;
  }

  /** Shows marks of guidelines, or hides them. */
  void coach(Coaching coaching) {
    marks.show(coaching);
    tell();
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
    timeWords = ", " + Texts.text("card.time", Numbers.percent(share));
    tell();
  }

  /** Dims the time where it is not that of the block as it is. */
  void dimTime(double opacity) {
    time.setOpacity(opacity);
  }

  /** Shows what a trace lights of the block's output, in the place of the shares. */
  void showTrace(Share share) {
    shares.setVisible(false);
    trace.show(share);
    traceWords = "\n" + TraceWords.exact(share);
    pseudoClassStateChanged(UNTOUCHED, share.direction() == Direction.NONE);
    tell();
  }

  void hideTrace() {
    shares.setVisible(card.outShape().isPresent());
    trace.hide();
    traceWords = "";
    pseudoClassStateChanged(UNTOUCHED, false);
    tell();
  }

  private void tell() {
    tooltip.setText(words + marks.words() + traceWords);
    setAccessibleText(words + timeWords + marks.words() + traceWords);
  }

  void setSelected(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  private Region head() {
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    kind.setMinWidth(0);
    var row = new HBox(kind, space, repeats);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
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

  private String outOfReach() {
    return Texts.text(card.problem().isPresent() ? "card.misfit" : "card.unreached");
  }

  private String exactWords() {
    return card.outShape()
        .map(this::exactWords)
        .orElseGet(
            () ->
                card.path()
                    + "\n"
                    + card.problem()
                        .map(reason -> Texts.text("builder.misfit", reason))
                        .orElse(Texts.text("inspector.not-reached")));
  }

  private String exactWords(Shape out) {
    return Texts.text(
        "card.exact",
        card.path(),
        kindInWords(),
        Numbers.shape(card.layers().getFirst().inShape()),
        Numbers.shape(out),
        Numbers.exact(card.totals().paramsTrainable()),
        Numbers.exact(card.totals().madds()),
        Numbers.percent(card.costShare()));
  }

  private String kindInWords() {
    return card.isFolded()
        ? Texts.text("card.run", card.paths().size(), card.kind(), lastName())
        : card.kind();
  }

  private String lastName() {
    String last = card.paths().getLast();
    return last.substring(last.lastIndexOf('/') + 1);
  }

  private static Label small() {
    Label label = new Label();
    label.getStyleClass().add("small");
    return label;
  }
}
