package lightnet.ui.builder;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.block.BlockKind;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.edit.Edit;
import lightnet.edit.Gap;
import lightnet.edit.NewBlock;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Shape;
import lightnet.ui.network.Silhouette;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Palette;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/**
 * All kinds of blocks by family, each with its silhouette, what it does and its paper. A double
 * click or Enter inserts one behind what is selected; they can be dragged into the network.
 */
public final class BlockShelf extends VBox {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

  /** What the silhouettes show: blocks as they stand in the middle of a network. */
  private static final Shape USUAL = new Shape(1, 48, 28, 28);

  /** What the style sheet puts beside the words and the silhouette. */
  private static final double SIDES = 20;

  private static final Shape VECTOR = new Shape(1, 48, 1, 1);

  private final Consumer<BlockKind> insert;
  private final VBox column = new VBox(2);
  private final List<Silhouette> silhouettes = new ArrayList<>();
  private final List<Button> items = new ArrayList<>();
  private final Workspace workspace;
  private final Label words = Labels.muted("");
  private final TextField search = new TextField();

  /** The handler inserts a block. */
  public BlockShelf(Workspace workspace, Consumer<BlockKind> insert) {
    super(6);
    this.workspace = workspace;
    this.insert = insert;
    setId("shelf");
    words.setId("shelf-words");
    words.setWrapText(true);
    search.setId("shelf-search");
    search.setPromptText(Texts.text("shelf.search"));
    search.setAccessibleText(Texts.text("action.blocks"));
    search.addEventFilter(KeyEvent.KEY_PRESSED, this::onSearchKey);
    getChildren().addAll(search, words, column);
    search.textProperty().subscribe(this::find);
    workspace.theme().subscribe(theme -> silhouettes.forEach(one -> one.paint(theme.palette())));
  }

  /** Lets one type what to look for. */
  public void search() {
    search.requestFocus();
    search.selectAll();
  }

  /** Shows the kinds in whose names, words or papers all of these words stand. */
  private void find(String text) {
    List<String> wanted = List.of(text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1));
    column.getChildren().clear();
    silhouettes.clear();
    items.clear();
    for (ShelfFamily family : ShelfFamily.values()) {
      List<BlockKind> found =
          family.kinds().stream()
              .filter(kind -> wanted.stream().allMatch(searched(family, kind)::contains))
              .toList();
      if (!found.isEmpty()) {
        column.getChildren().add(heading(family));
        found.forEach(kind -> column.getChildren().add(item(kind)));
      }
    }
    words.setText(
        items.isEmpty() ? Texts.text("shelf.none", text.strip()) : Texts.text("shelf.hint"));
    markBest();
  }

  private void onSearchKey(KeyEvent event) {
    switch (event.getCode()) {
      case ESCAPE -> search.clear();
      case ENTER -> best().ifPresent(Button::fire);
      case DOWN -> items.stream().findFirst().ifPresent(Node::requestFocus);
      default -> {
        return;
      }
    }
    event.consume();
  }

  /** The kind that Enter inserts: one whose name begins with what is typed, if there is one. */
  private Optional<Button> best() {
    String typed = search.getText().toLowerCase(Locale.ROOT).strip();
    return items.stream()
        .filter(item -> item.getText().toLowerCase(Locale.ROOT).startsWith(typed))
        .findFirst()
        .or(() -> items.stream().findFirst());
  }

  private void markBest() {
    boolean isTyped = !search.getText().isBlank();
    Optional<Button> best = best();
    items.forEach(
        item -> item.pseudoClassStateChanged(SELECTED, isTyped && best.equals(Optional.of(item))));
  }

  private static String searched(ShelfFamily family, BlockKind kind) {
    return Stream.of(
            family.words(),
            Texts.text("kind." + kind.word()),
            Texts.text("kind." + kind.word() + ".words"),
            kind.word())
        .map(part -> part.toLowerCase(Locale.ROOT))
        .reduce("", (one, other) -> one + " " + other);
  }

  private static Node heading(ShelfFamily family) {
    Label heading = new Label(family.words());
    heading.getStyleClass().addAll(Styles.MUTED, "family");
    return heading;
  }

  private Button item(BlockKind kind) {
    var silhouette = new Silhouette();
    silhouettes.add(silhouette);
    silhouette.show(layers(kind), palette());
    String explained = Texts.text("kind." + kind.word() + ".words");
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var name = new Label(Texts.text("kind." + kind.word()));
    // a name that wraps is as high as if it had no width, in a list that is seen for the first time
    name.setMinWidth(0);
    silhouette.setMinWidth(Region.USE_PREF_SIZE);
    var line = new HBox(6, name, space, silhouette);
    line.setAlignment(Pos.CENTER_LEFT);
    var button = new Button(Texts.text("kind." + kind.word()), line);
    line.prefWidthProperty().bind(button.widthProperty().subtract(SIDES));
    button.setId("shelf-" + kind.word());
    button.getStyleClass().setAll("library-item", "shelf-item");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMnemonicParsing(false);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setTooltip(new Tooltip(explained));
    button.setAccessibleText(button.getText() + ". " + explained);
    button.focusedProperty().subscribe(focused -> tell(button, explained));
    button.setOnAction(_ -> insert.accept(kind));
    // one click explains, two insert
    button.addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() < 2) {
            button.disarm();
          }
        });
    button.setOnDragDetected(
        event -> {
          BlockDrag.start(button, kind);
          event.consume();
        });
    button.addEventHandler(KeyEvent.KEY_PRESSED, event -> onKey(button, event));
    items.add(button);
    return button;
  }

  private void tell(Button button, String explained) {
    if (button.isFocused()) {
      words.setText(explained);
    }
  }

  private void onKey(Button button, KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int at = items.indexOf(button);
    switch (event.getCode()) {
      case KeyCode.ENTER -> button.fire();
      case KeyCode.DOWN -> items.get(Math.min(items.size() - 1, at + 1)).requestFocus();
      case KeyCode.UP -> (at == 0 ? search : items.get(at - 1)).requestFocus();
      default -> {
        return;
      }
    }
    event.consume();
  }

  private Palette palette() {
    return workspace.theme().get().palette();
  }

  private static List<Layer> layers(BlockKind kind) {
    Shape in = kind == BlockKind.DENSE ? VECTOR : USUAL;
    var empty = new Design("", "", in, List.of(), Optional.empty());
    Design one =
        new Edit.Insert(Gap.end(empty), List.of(NewBlock.of(kind, empty, Gap.end(empty))))
            .applyTo(empty);
    return switch (one.expand()) {
      case Expansion.Expanded(Network network) -> network.layers();
      case Expansion.Broken(Network before, String _, String _) -> before.layers();
    };
  }
}
