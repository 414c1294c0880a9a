package lightnet.ui.network;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lightnet.ui.builder.BlockActions;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Where the cards would be: three ways to begin. */
final class EmptyDesign extends VBox {
  private static final double GAP = 12;

  EmptyDesign(BlockActions actions) {
    super(6);
    setId("empty-design");
    getStyleClass().add("empty-design");
    VBox first = way("stem", Feather.ZAP, actions::begin);
    first.getStyleClass().add("first-way");
    var ways =
        new FlowPane(
            GAP,
            GAP,
            first,
            way("block", Feather.GRID, actions::searchShelf),
            way("network", Feather.COPY, actions::searchNetworks));
    ways.getStyleClass().add("ways");
    getChildren()
        .addAll(
            Labels.heading(Texts.text("empty.title")),
            Labels.muted(Texts.text("empty.words")),
            ways);
  }

  private static VBox way(String id, Ikon sign, Runnable handler) {
    var button = new Button(Texts.text("empty." + id), new FontIcon(sign));
    button.setId("begin-" + id);
    button.setMnemonicParsing(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(_ -> handler.run());
    Label words = Labels.muted(Texts.text("empty." + id + ".words"));
    var way = new VBox(10, button, words);
    way.getStyleClass().add("way");
    return way;
  }
}
