package lightnet.ui.library;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lightnet.design.Preset;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** The presets under the headings of their families, with a field that finds some of them. */
final class PresetList extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  private final Workspace workspace;
  private final Consumer<Preset> open;
  private final TextField search = new TextField();
  private final VBox column = new VBox(1);
  private final List<Item> items = new ArrayList<>();

  /** A preset with what is said of it. */
  private record Entry(String id, Preset preset, String details) {}

  /** A preset as it is listed. */
  private record Item(Preset preset, Button button) {}

  /** Lists the workspace's presets; the handler is told which one is wanted. */
  PresetList(Workspace workspace, Consumer<Preset> open) {
    super(6);
    this.workspace = workspace;
    this.open = open;
    setId("presets");
    search.setId("library-search");
    search.setPromptText(Texts.text("library.search"));
    search.setAccessibleText(Texts.text("library.search"));
    search.textProperty().subscribe((_, _) -> fill());
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
    getChildren().addAll(search, column);
    workspace.ownNetworks().subscribe(this::fill);
    workspace.network().subscribe(this::markOpen);
    fill();
  }

  /** Lets one type what to look for. */
  void search() {
    search.requestFocus();
    search.selectAll();
  }

  private void fill() {
    items.clear();
    column.getChildren().clear();
    families()
        .forEach(
            (family, entries) -> {
              List<Entry> found = entries.stream().filter(e -> isFound(family, e)).toList();
              if (!found.isEmpty()) {
                column.getChildren().add(heading(family));
                found.forEach(entry -> column.getChildren().add(item(entry)));
              }
            });
    if (items.isEmpty()) {
      Label none = Labels.muted(Texts.text("library.none", search.getText().strip()));
      none.setId("library-none");
      column.getChildren().add(none);
    }
    markOpen();
  }

  private Map<String, List<Entry>> families() {
    Map<String, List<Entry>> families = new LinkedHashMap<>();
    for (Preset preset : workspace.presets()) {
      families
          .computeIfAbsent(preset.family(), _ -> new ArrayList<>())
          .add(new Entry("preset-" + preset.id(), preset, preset.source()));
    }
    List<Entry> own =
        workspace.ownNetworks().stream()
            .map(n -> new Entry("own-" + n.preset().id(), n.preset(), n.file().toString()))
            .toList();
    families.put(Texts.text("library.own-networks"), own);
    return families;
  }

  private boolean isFound(String family, Entry entry) {
    Preset preset = entry.preset();
    String words =
        String.join(" ", family, preset.name(), preset.id(), preset.source(), entry.details())
            .toLowerCase(Locale.ROOT)
            .replace('×', 'x');
    return Stream.of(
            search.getText().toLowerCase(Locale.ROOT).replace('×', 'x').strip().split("\\s+", -1))
        .allMatch(words::contains);
  }

  private static Node heading(String family) {
    Label heading = new Label(family);
    heading.getStyleClass().addAll(Styles.MUTED, "family");
    return heading;
  }

  private Button item(Entry entry) {
    var button = new Button(entry.preset().name());
    button.setMnemonicParsing(false);
    button.setId(entry.id());
    button.getStyleClass().setAll("library-item");
    button.setMaxWidth(Double.MAX_VALUE);
    if (!entry.preset().trained().isEmpty()) {
      var trained = new Label(Texts.text("library.trained"));
      trained.getStyleClass().add("small");
      button.setGraphic(trained);
      button.setContentDisplay(ContentDisplay.RIGHT);
      button.setGraphicTextGap(8);
      button.setAccessibleText(entry.preset().name() + ", " + trained.getText());
    }
    button.setTooltip(new Tooltip(entry.details()));
    button.setOnAction(_ -> open.accept(entry.preset()));
    button.addEventHandler(KeyEvent.KEY_PRESSED, event -> onItemKey(button, event));
    items.add(new Item(entry.preset(), button));
    return button;
  }

  /** Marks the open one, which is where Tab comes to. */
  private void markOpen() {
    Preset shown = workspace.network().get().preset();
    boolean listed = items.stream().anyMatch(item -> item.preset().equals(shown));
    for (Item item : items) {
      boolean open = item.preset().equals(shown);
      item.button().pseudoClassStateChanged(SELECTED, open);
      item.button().setFocusTraversable(open || (!listed && item.equals(items.getFirst())));
    }
  }

  private void onSearchKey(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> {
        if (search.getText().isEmpty()) {
          focus(0);
        }
        search.clear();
      }
      case DOWN -> focus(0);
      case ENTER -> items.stream().findFirst().ifPresent(item -> open.accept(item.preset()));
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void onItemKey(Button button, KeyEvent event) {
    int at = items.stream().map(Item::button).toList().indexOf(button);
    if (event.isShortcutDown() || event.isAltDown() || at < 0) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      button.fire();
    } else if (event.getCode() == KeyCode.UP && at == 0) {
      search.requestFocus();
    } else if (event.getCode() == KeyCode.UP) {
      focus(at - 1);
    } else if (event.getCode() == KeyCode.DOWN) {
      focus(at + 1);
    } else if (event.getCode() == KeyCode.HOME) {
      focus(0);
    } else if (event.getCode() == KeyCode.END) {
      focus(items.size() - 1);
    } else {
      return;
    }
    event.consume();
  }

  private void focus(int index) {
    if (index >= 0 && index < items.size()) {
      items.get(index).button().requestFocus();
    }
  }
}
