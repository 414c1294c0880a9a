package lightnet.ui.shell;

import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;
import org.controlsfx.control.NotificationPane;

/** Shows what the user should know below a part of the window, until it is dismissed. */
final class Messages extends NotificationPane {
  private static final double CLOSE_BUTTON = 70;

  private final Label words = new Label();

  /**
   * Messages below a part.
   *
   * @param id of the words
   */
  Messages(String id, Workspace workspace, Node content) {
    super(content);
    setId(id + "s");
    setShowFromTop(false);
    words.setId(id);
    words.setWrapText(true);
    words.prefWidthProperty().bind(widthProperty().subtract(CLOSE_BUTTON));
    words.setMinHeight(Region.USE_PREF_SIZE);
    Hyperlink more = new Hyperlink(Texts.text("message.details"));
    more.setId(id + "-details");
    more.setOnAction(
        _ -> {
          workspace
              .messageDetails()
              .get()
              .ifPresent(details -> words.setText(words.getText() + "\n" + details));
          hide(more);
        });
    setGraphic(new VBox(2, words, more));
    words.textProperty().subscribe(this::fit);
    words.prefWidthProperty().subscribe(this::fit);
    words.skinProperty().subscribe(this::fit);
    workspace
        .message()
        .subscribe(
            message -> {
              message.ifPresent(words::setText);
              more.setVisited(false);
              more.setVisible(workspace.messageDetails().get().isPresent());
              more.setManaged(more.isVisible());
              if (message.isPresent()) {
                show();
              } else if (isShowing()) {
                hide();
              }
            });
    setOnHidden(_ -> workspace.dismissMessage());
  }

  /** The bar asks how high its words are without saying how wide they may be. */
  private void fit() {
    words.setPrefHeight(Region.USE_COMPUTED_SIZE);
    words.applyCss();
    words.setPrefHeight(words.prefHeight(words.getPrefWidth()));
  }

  private static void hide(Node node) {
    node.setVisible(false);
    node.setManaged(false);
  }
}
