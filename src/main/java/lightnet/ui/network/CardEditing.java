package lightnet.ui.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Subscription;
import lightnet.design.Design;
import lightnet.edit.Edit;
import lightnet.edit.Gap;
import lightnet.ui.builder.BlockActions;
import lightnet.ui.builder.BlockDrag;
import lightnet.ui.builder.MendWords;
import lightnet.ui.network.CardRows.Card;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.Workspace;

/** What one can do with cards besides looking: select several, drag, drop between, menu. */
final class CardEditing {
  private static final List<Integer> REPEATS = List.of(2, 3, 4, 6, 8);

  private final Workspace workspace;
  private final BlockActions actions;
  private final Supplier<List<Card>> cards;

  /**
   * Editing of the workspace's network.
   *
   * @param cards all that there are, of which one may stand for several blocks
   */
  CardEditing(Workspace workspace, BlockActions actions, Supplier<List<Card>> cards) {
    this.workspace = workspace;
    this.actions = actions;
    this.cards = cards;
  }

  BlockActions actions() {
    return actions;
  }

  /** The blocks of one card; with Shortcut more or less by those, with Shift all up to there. */
  void click(Card card, MouseEvent event) {
    List<String> now = workspace.selection().get().blocks();
    List<String> all = actions.paths();
    if (event.isShortcutDown()) {
      Set<String> changed = new HashSet<>(now);
      if (!changed.removeAll(card.paths())) {
        changed.addAll(card.paths());
      }
      select(all.stream().filter(changed::contains).toList());
    } else if (event.isShiftDown() && !now.isEmpty()) {
      int from = all.indexOf(now.getFirst());
      int first = all.indexOf(card.path());
      int last = all.indexOf(card.paths().getLast());
      select(all.subList(Math.min(from, first), Math.max(from, last) + 1));
    } else {
      select(card.paths());
    }
  }

  /** One card more or less at the end of the selection; whether the key means that. */
  boolean extend(KeyCode key) {
    List<String> now = workspace.selection().get().blocks();
    List<Card> all = cards.get();
    if (now.isEmpty()) {
      return false;
    }
    int first = cardOf(now.getFirst(), all);
    int last = cardOf(now.getLast(), all);
    return switch (key) {
      case RIGHT, DOWN -> {
        select(paths(all.subList(first, Math.min(all.size(), last + 2))));
        yield true;
      }
      case LEFT, UP -> {
        select(paths(all.subList(first, Math.max(first + 1, last))));
        yield true;
      }
      default -> false;
    };
  }

  private static int cardOf(String block, List<Card> all) {
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).paths().contains(block))
        .findFirst()
        .orElse(0);
  }

  private static List<String> paths(List<Card> of) {
    return of.stream().flatMap(card -> card.paths().stream()).toList();
  }

  /** Selects all blocks of a card, unless they are among what is selected. */
  private void take(Card card) {
    if (!Set.copyOf(workspace.selection().get().blocks()).containsAll(card.paths())) {
      select(card.paths());
    }
  }

  private void select(List<String> paths) {
    workspace.selection().set(Selection.of(paths));
  }

  /** Lets a card be dragged, blocks be dropped before and behind it, and gives it a menu. */
  void install(BlockCard card) {
    card.setOnDragDetected(
        event -> {
          take(card.card());
          BlockDrag.start(card, workspace.selection().get().blocks());
          event.consume();
        });
    card.setOnDragOver(
        event -> {
          if (BlockDrag.isOne(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            open(card, side(card, event));
            event.consume();
          }
        });
    card.setOnDragExited(_ -> grid(card).ifPresent(CardGrid::close));
    card.setOnDragDropped(
        event -> {
          grid(card).ifPresent(CardGrid::close);
          if (BlockDrag.isOne(event.getDragboard())) {
            drop(event, gap(card, side(card, event)));
          }
        });
    card.setOnContextMenuRequested(
        event -> {
          take(card.card());
          var menu = menu();
          menu.getItems().addAll(0, mends(card));
          menu.show(card, event.getScreenX(), event.getScreenY());
          event.consume();
        });
    card.mend()
        .setOnAction(
            event -> {
              select(List.of(card.card().path()));
              var menu = new ContextMenu();
              menu.setId("mend-menu");
              // they may still be looked for
              Subscription coming =
                  actions.mends().subscribe(_ -> menu.getItems().setAll(mends(card)));
              menu.setOnHidden(_ -> coming.unsubscribe());
              menu.show(card.mend(), javafx.geometry.Side.BOTTOM, 0, 0);
              event.consume();
            });
  }

  /** What would mend the block, if it does not fit. */
  private List<MenuItem> mends(BlockCard card) {
    if (card.card().problem().isEmpty()) {
      return List.of();
    }
    if (actions.mends().get().isEmpty()) {
      var looking = new MenuItem(Texts.text("builder.looking"));
      looking.setDisable(true);
      return List.of(looking);
    }
    List<MenuItem> items = new ArrayList<>();
    for (Edit edit : actions.mends().get()) {
      var item = new MenuItem(MendWords.of(edit, card.card().path()));
      item.setOnAction(_ -> actions.edit(edit));
      items.add(item);
    }
    return items;
  }

  /** Lets blocks be dropped beside the cards, behind all of them. */
  void acceptAtEnd(Node around) {
    around.setOnDragOver(
        event -> {
          if (BlockDrag.isOne(event.getDragboard())) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            event.consume();
          }
        });
    around.setOnDragDropped(
        event -> {
          if (BlockDrag.isOne(event.getDragboard())) {
            drop(event, Gap.end(design()));
          }
        });
  }

  private void drop(DragEvent event, Gap at) {
    event.setDropCompleted(BlockDrag.drop(event.getDragboard(), actions, at));
    event.consume();
  }

  private Design design() {
    return workspace.design();
  }

  private Gap gap(BlockCard card, Side side) {
    return switch (side) {
      case BEFORE -> Gap.before(design(), card.card().path());
      case BEHIND -> Gap.after(design(), card.card().paths().getLast());
    };
  }

  private enum Side {
    BEFORE,
    BEHIND
  }

  private static Side side(BlockCard card, DragEvent event) {
    return event.getX() < card.getWidth() / 2 ? Side.BEFORE : Side.BEHIND;
  }

  /** The gap into which the block would fall opens. */
  private static void open(BlockCard card, Side side) {
    grid(card)
        .ifPresent(
            grid -> {
              switch (side) {
                case BEFORE -> grid.openBefore(card);
                case BEHIND -> grid.openBehind(card);
              }
            });
  }

  private static Optional<CardGrid> grid(BlockCard card) {
    return card.getParent() instanceof CardGrid grid ? Optional.of(grid) : Optional.empty();
  }

  private ContextMenu menu() {
    var menu = new ContextMenu();
    menu.setId("card-menu");
    menu.getItems()
        .setAll(
            insert(),
            item("duplicate", actions::duplicate),
            repeat(),
            item("gather", actions::gather),
            new SeparatorMenuItem(),
            item("earlier", actions::earlier),
            item("later", actions::later),
            new SeparatorMenuItem(),
            item("cut", actions::cut),
            item("copy", actions::copy),
            item("delete", actions::remove));
    return menu;
  }

  private MenuItem insert() {
    var item = new MenuItem(Texts.text("builder.insert"));
    item.setId("menu-insert");
    item.setOnAction(_ -> actions.searchShelf());
    return item;
  }

  private Menu repeat() {
    var menu = new Menu(Texts.text("builder.repeat"));
    menu.setId("menu-repeat");
    menu.setDisable(workspace.selection().get().blocks().size() != 1);
    REPEATS.stream()
        .map(
            times -> {
              var item = new MenuItem(Texts.text("builder.times", times));
              item.setOnAction(_ -> actions.repeat(times));
              return item;
            })
        .forEach(menu.getItems()::add);
    return menu;
  }

  private static MenuItem item(String action, Runnable handler) {
    var item = new MenuItem(Texts.text("action." + action));
    item.setId("menu-" + action);
    item.setOnAction(_ -> handler.run());
    return item;
  }
}
