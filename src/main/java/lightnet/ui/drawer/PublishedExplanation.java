package lightnet.ui.drawer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lightnet.cost.Explanation;
import lightnet.cost.Quantity;
import lightnet.cost.Reconciled;
import lightnet.cost.Verdict;
import lightnet.design.Preset;
import lightnet.design.PublishedFigure;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;

/** One published figure in words: how our counts lead to it, or how far they are from it. */
final class PublishedExplanation extends VBox {
  private final BiConsumer<Preset, Reconciled> open;

  /** An explanation; the handler opens the network that a figure is of. */
  PublishedExplanation(BiConsumer<Preset, Reconciled> open) {
    super(3);
    this.open = open;
    setId("published-explanation");
    getStyleClass().add("published-explanation");
    clear();
  }

  /** Says what the signs of the table mean. */
  void clear() {
    getChildren().setAll(Labels.muted(Texts.text("published.legend")));
  }

  /** Explains a figure; one of another network than the shown one can be opened. */
  void show(Preset preset, Reconciled row, boolean isShown) {
    PublishedFigure figure = row.figure();
    List<Node> lines = new ArrayList<>();
    Label source = Labels.heading(figure.source());
    source.setWrapText(true);
    lines.add(source);
    lines.add(Labels.muted(details(preset, figure)));
    if (!isShown) {
      lines.add(link(preset, row));
    }
    row.madds().ifPresent(verdict -> lines.addAll(total(verdict, Quantity.MADDS)));
    row.params().ifPresent(verdict -> lines.addAll(total(verdict, Quantity.PARAMS)));
    if (!figure.speeds().isEmpty()) {
      lines.add(Labels.muted(speeds(figure)));
    }
    getChildren().setAll(lines);
  }

  private static String details(Preset preset, PublishedFigure figure) {
    String parameters = PublishedParameters.words(preset, figure);
    String network = Texts.text("published.network", preset.name(), parameters);
    return figure.variant().isEmpty()
        ? network
        : Texts.text("published.variant", network, figure.variant());
  }

  private static List<Node> total(Verdict verdict, Quantity quantity) {
    Explanation words = Explanation.of(verdict, quantity, new PublishedWords());
    String id =
        switch (quantity) {
          case MADDS -> "published-madds";
          case PARAMS -> "published-params";
        };
    String caption =
        switch (quantity) {
          case MADDS -> Texts.text("published.madds", verdict.printed().text());
          case PARAMS -> Texts.text("published.params", verdict.printed().text());
        };
    Label conclusion = new Label(words.conclusion());
    conclusion.setId(id);
    conclusion.setWrapText(true);
    List<Node> lines = new ArrayList<>(List.of(Labels.caption(caption), conclusion));
    for (String step : words.steps()) {
      Label line = new Label(step);
      line.getStyleClass().add(Styles.MONO);
      line.setWrapText(true);
      lines.add(line);
    }
    return lines;
  }

  private static String speeds(PublishedFigure figure) {
    return figure.speeds().stream()
        .map(
            speed ->
                Texts.text(
                    "published.speed",
                    speed.value().toPlainString(),
                    speed.unit().sign(),
                    speed.device()))
        .collect(Collectors.joining("; "));
  }

  private Node link(Preset preset, Reconciled row) {
    var link =
        new Hyperlink(
            Texts.text(
                "published.open", preset.name(), PublishedParameters.words(preset, row.figure())));
    link.setMnemonicParsing(false);
    link.setId("published-open");
    link.setWrapText(true);
    link.setOnAction(_ -> open.accept(preset, row));
    return link;
  }
}
