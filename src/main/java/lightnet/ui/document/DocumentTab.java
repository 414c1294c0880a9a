package lightnet.ui.document;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lightnet.edit.Document;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.OpenDocument;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tab of one document: its name, a sign if it is not saved, a button that closes it. */
final class DocumentTab extends HBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final OpenDocument open;
  private final Label name = new Label();
  private final Label unsaved = new Label(Texts.text("document.mark"));
  private final Button close = new Button("", new FontIcon(Feather.X));
  private final Tooltip tip = new Tooltip();

  /** What one can do with a document at its tab. */
  record Acts(Runnable select, Runnable rename, Runnable remove) {}

  DocumentTab(OpenDocument open, Acts acts) {
    super(4);
    this.open = open;
    setId("document-" + open.id());
    getStyleClass().add("document-tab");
    setAlignment(Pos.CENTER_LEFT);
    setAccessibleRole(AccessibleRole.TAB_ITEM);
    name.setMinWidth(0);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    unsaved.getStyleClass().add("unsaved-mark");
    unsaved.setMinWidth(USE_PREF_SIZE);
    unsaved.managedProperty().bind(unsaved.visibleProperty());
    close.setId("close-" + open.id());
    close.getStyleClass().setAll("document-close");
    close.setFocusTraversable(false);
    close.setMinWidth(USE_PREF_SIZE);
    close.setOnAction(_ -> acts.remove().run());
    getChildren().addAll(name, unsaved, close);
    Tooltip.install(this, tip);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> onPress(event, acts));
    open.document().subscribe(this::show);
  }

  private void onPress(MouseEvent event, Acts acts) {
    if (event.getButton() == MouseButton.MIDDLE) {
      acts.remove().run();
    } else if (event.getButton() == MouseButton.PRIMARY) {
      acts.select().run();
      requestFocus();
      if (event.getClickCount() == 2) {
        acts.rename().run();
      }
    }
    event.consume();
  }

  private void show(Document document) {
    name.setText(DocumentNames.of(document));
    unsaved.setVisible(document.isUnsaved());
    setAccessibleText(DocumentNames.spoken(document));
    close.setAccessibleText(Texts.text("document.close", DocumentNames.of(document)));
    tip.setText(DocumentNames.spoken(document) + "\n" + DocumentNames.place(document));
  }

  /** Marks it if its document is shown, which is where Tab comes to. */
  void mark(OpenDocument shown) {
    pseudoClassStateChanged(SELECTED, shown == open);
    setFocusTraversable(shown == open);
  }
}
