package lightnet.ui.network;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lightnet.ui.builder.BlockActions;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;

/** Where the cards would be: three ways to begin. */
final class EmptyDesign extends VBox {

  EmptyDesign(BlockActions actions) {
    super(14);
    setId("empty-design");
    getStyleClass().add("empty-design");
    getChildren()
        .addAll(
            Labels.heading(Texts.text("empty.title")),
            new HBox(
                12,
                way("block", actions::searchShelf),
                way("stem", actions::begin),
                way("network", actions::searchNetworks)));
  }

  private static VBox way(String id, Runnable handler) {
    var button = new Button(Texts.text("empty." + id));
    button.setId("begin-" + id);
    button.setMnemonicParsing(false);
    button.setOnAction(_ -> handler.run());
    Label words = Labels.muted(Texts.text("empty." + id + ".words"));
    words.setWrapText(true);
    var way = new VBox(8, button, words);
    way.getStyleClass().add("way");
    return way;
  }
}
