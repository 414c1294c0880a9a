package lightnet.ui.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.OpenDocument;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A tab for each open document. Where they do not fit they get narrower, then they scroll, and a
 * menu lists all of them.
 */
public final class DocumentTabs extends HBox {
  private final Desk desk;
  private final Documents documents;
  private final Runnable rename;
  private final HBox row = new HBox(2);
  private final ScrollPane scroll = new ScrollPane(row);
  private final MenuButton all = new MenuButton();
  private final Map<OpenDocument, DocumentTab> tabs = new LinkedHashMap<>();

  /**
   * Tabs for what lies on a desk.
   *
   * @param rename lets one write another name of the shown network
   */
  public DocumentTabs(Desk desk, Documents documents, Runnable rename) {
    super(4);
    this.rename = rename;
    this.desk = desk;
    this.documents = documents;
    setId("document-tabs");
    getStyleClass().add("document-tabs");
    setAlignment(Pos.CENTER_LEFT);
    row.setId("tabs");
    row.setAlignment(Pos.CENTER_LEFT);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinWidth(0);
    scroll.getStyleClass().add("document-scroll");
    scroll.addEventFilter(ScrollEvent.SCROLL, this::scroll);
    all.setId("all-documents");
    all.setAccessibleText(Texts.text("document.all"));
    all.setTooltip(new Tooltip(Texts.text("document.all")));
    all.getStyleClass().add("flat");
    all.managedProperty().bind(all.visibleProperty());
    all.setOnShowing(_ -> listAll());
    var more = new Button("", new FontIcon(Feather.PLUS));
    more.setId("new-document");
    more.setAccessibleText(Texts.text("action.new"));
    more.setTooltip(new Tooltip(Texts.text("document.new.tip")));
    more.getStyleClass().add("flat");
    more.setMinWidth(USE_PREF_SIZE);
    more.setOnAction(_ -> desk.begin());
    getChildren().addAll(scroll, all, more);
    desk.documents().subscribe(this::fill);
    desk.shown().subscribe(this::mark);
    row.layoutBoundsProperty().subscribe(this::reveal);
    scroll.viewportBoundsProperty().subscribe(this::reveal);
    fill();
  }

  private void fill() {
    tabs.keySet().retainAll(desk.documents());
    for (OpenDocument open : desk.documents()) {
      tabs.computeIfAbsent(open, this::tab);
    }
    row.getChildren().setAll(desk.documents().stream().map(tabs::get).toList());
    mark();
  }

  private DocumentTab tab(OpenDocument open) {
    var tab =
        new DocumentTab(
            open,
            new DocumentTab.Acts(() -> desk.select(open), rename, () -> documents.close(open)));
    tab.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(open, event));
    return tab;
  }

  private void mark() {
    tabs.forEach((open, tab) -> tab.mark(desk.shown().get()));
    reveal();
  }

  private void onKey(OpenDocument open, KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int at = desk.documents().indexOf(open);
    switch (event.getCode()) {
      case LEFT -> show(Math.max(0, at - 1));
      case RIGHT -> show(Math.min(desk.documents().size() - 1, at + 1));
      case HOME -> show(0);
      case END -> show(desk.documents().size() - 1);
      case DELETE -> documents.close(open);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void show(int index) {
    OpenDocument next = desk.documents().get(index);
    desk.select(next);
    // after the view that comes, which asks for the focus in a moment
    Platform.runLater(
        () -> Optional.ofNullable(tabs.get(next)).ifPresent(DocumentTab::requestFocus));
  }

  /** Scrolls to the shown one. */
  private void reveal() {
    double width = row.getWidth();
    double seen = scroll.getViewportBounds().getWidth();
    all.setVisible(width > seen + 1 && seen > 0);
    DocumentTab tab = tabs.get(desk.shown().get());
    if (tab == null || width <= seen) {
      return;
    }
    double left = tab.getBoundsInParent().getMinX();
    double right = tab.getBoundsInParent().getMaxX();
    double offset = scroll.getHvalue() * (width - seen);
    if (left < offset) {
      scroll.setHvalue(left / (width - seen));
    } else if (right > offset + seen) {
      scroll.setHvalue((right - seen) / (width - seen));
    }
  }

  private void scroll(ScrollEvent event) {
    double hidden = row.getWidth() - scroll.getViewportBounds().getWidth();
    double delta = event.getDeltaX() == 0 ? event.getDeltaY() : event.getDeltaX();
    if (hidden > 0) {
      scroll.setHvalue(Math.clamp(scroll.getHvalue() - delta / hidden, 0, 1));
    }
    event.consume();
  }

  private void listAll() {
    List<MenuItem> items =
        desk.documents().stream()
            .map(
                open -> {
                  var item = new MenuItem(DocumentNames.marked(open.now()));
                  item.setMnemonicParsing(false);
                  item.setOnAction(_ -> desk.select(open));
                  return item;
                })
            .toList();
    all.getItems().setAll(items);
  }
}
