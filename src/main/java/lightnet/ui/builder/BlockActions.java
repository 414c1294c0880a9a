package lightnet.ui.builder;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lightnet.block.BlockKind;
import lightnet.block.ConvUnit;
import lightnet.design.Design;
import lightnet.design.DesignWriter;
import lightnet.design.PlacedBlock;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.design.Stage;
import lightnet.edit.Edit;
import lightnet.edit.Gap;
import lightnet.edit.NewBlock;
import lightnet.network.Activation;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.Workspace;

/** What one does with the selected blocks, each a step that can be undone. */
public final class BlockActions {
  private final Workspace workspace;
  private final Desk desk;
  private final Library library;
  private final MendSearch mends;

  /**
   * Actions on the shown document.
   *
   * @param library where more can be found
   * @param mends what would mend it
   */
  public BlockActions(Workspace workspace, Desk desk, Library library, MendSearch mends) {
    this.mends = mends;
    this.workspace = workspace;
    this.desk = desk;
    this.library = library;
  }

  /**
   * Where more can be found.
   *
   * @param searchBlocks lets one look for a block
   * @param searchNetworks lets one look for a network
   */
  public record Library(Runnable searchBlocks, Runnable searchNetworks) {}

  /** Lets one look for a block, which is inserted behind the selected ones. */
  public void searchShelf() {
    library.searchBlocks().run();
  }

  /** Lets one look for a network to begin with. */
  public void searchNetworks() {
    library.searchNetworks().run();
  }

  /** Begins a design as all of the papers do: a 3x3 convolution with stride 2. */
  public void begin() {
    desk.edit(
        new Edit.Insert(
            Gap.end(design()),
            List.of(new PlacedBlock("conv", new ConvUnit(24, 3, 2, Activation.RELU)))));
  }

  /** Makes an edit of the shown document. */
  public void edit(Edit edit) {
    desk.edit(edit);
  }

  /** What would mend the shown network, as far as it is known. */
  public ReadOnlyObjectProperty<List<Edit>> mends() {
    return mends.found();
  }

  private Design design() {
    return workspace.design();
  }

  private List<String> selected() {
    return workspace.selection().get().blocks();
  }

  /** Paths of all blocks, in the order of the data. */
  public List<String> paths() {
    return design().stages().stream()
        .flatMap(stage -> stage.blocks().stream().map(stage::pathOf))
        .toList();
  }

  /** Behind the selected blocks, or behind all if none is selected. */
  public Gap afterSelected() {
    List<String> selected = selected();
    return selected.isEmpty() ? Gap.end(design()) : Gap.after(design(), selected.getLast());
  }

  /** A new block of a kind behind the selected ones. */
  public void insert(BlockKind kind) {
    insert(kind, afterSelected());
  }

  /** A new block of a kind. */
  public void insert(BlockKind kind, Gap at) {
    desk.edit(new Edit.Insert(at, List.of(NewBlock.of(kind, design(), at))));
  }

  /** The selected blocks go; what stood behind them is selected. */
  public void remove() {
    List<String> gone = selected();
    if (gone.isEmpty()) {
      return;
    }
    List<String> all = paths();
    Optional<String> next =
        all.subList(all.indexOf(gone.getLast()) + 1, all.size()).stream()
            .filter(path -> !gone.contains(path))
            .findFirst();
    desk.edit(new Edit.Remove(Set.copyOf(gone)));
    workspace.selection().set(Selection.of(next.stream().toList()));
  }

  /** The selected blocks once more behind themselves. */
  public void duplicate() {
    List<PlacedBlock> blocks = placed(selected());
    if (!blocks.isEmpty()) {
      desk.edit(new Edit.Insert(afterSelected(), blocks));
    }
  }

  /** The selected block several times, the copies with stride 1. */
  public void repeat(int times) {
    if (selected().size() == 1) {
      desk.edit(new Edit.Repeat(selected().getFirst(), times));
    }
  }

  /** A stage of their own for the selected blocks. */
  public void gather() {
    List<String> blocks = selected();
    if (!blocks.isEmpty()) {
      String stage = blocks.getFirst().substring(0, blocks.getFirst().lastIndexOf('/'));
      List<PlacedBlock> placed = placed(blocks);
      desk.edit(new Edit.Gather(new LinkedHashSet<>(blocks), stage));
      select(placed);
    }
  }

  /** The selected blocks one place towards the input. */
  public void earlier() {
    List<String> all = paths();
    List<String> moving = selected();
    int first = moving.isEmpty() ? 0 : all.indexOf(moving.getFirst());
    if (first > 0) {
      move(moving, Gap.before(design(), all.get(first - 1)));
    }
  }

  /** The selected blocks one place towards the output. */
  public void later() {
    List<String> all = paths();
    List<String> moving = selected();
    int last = moving.isEmpty() ? all.size() : all.indexOf(moving.getLast());
    if (last + 1 < all.size()) {
      move(moving, Gap.after(design(), all.get(last + 1)));
    }
  }

  /** Blocks to another place; they stay selected. */
  public void move(List<String> paths, Gap to) {
    List<PlacedBlock> placed = placed(paths);
    desk.edit(new Edit.Move(new LinkedHashSet<>(paths), to));
    select(placed);
  }

  /** By name, which stays when the stage changes. */
  private void select(List<PlacedBlock> blocks) {
    Set<String> names = new LinkedHashSet<>(blocks.stream().map(PlacedBlock::name).toList());
    List<String> now = new ArrayList<>();
    for (Stage stage : design().stages()) {
      stage.blocks().stream()
          .filter(block -> names.contains(block.name()) && blocks.contains(block))
          .map(stage::pathOf)
          .forEach(now::add);
    }
    workspace.selection().set(Selection.of(now));
  }

  private List<PlacedBlock> placed(List<String> paths) {
    return design().stages().stream()
        .flatMap(
            stage -> stage.blocks().stream().filter(block -> paths.contains(stage.pathOf(block))))
        .toList();
  }

  /** The selected blocks as a text that files and other programs take. */
  public String text() {
    return DesignWriter.rows(placed(selected()));
  }

  /** Puts the selected blocks on the clipboard; whether there were any. */
  public boolean copy() {
    if (selected().isEmpty()) {
      return false;
    }
    var content = new ClipboardContent();
    content.putString(text());
    Clipboard.getSystemClipboard().setContent(content);
    return true;
  }

  /** Puts the selected blocks on the clipboard and takes them away. */
  public void cut() {
    if (copy()) {
      remove();
    }
  }

  /** Blocks of a text behind the selected ones; a text that is none is explained. */
  public void paste(String text) {
    try {
      List<PlacedBlock> blocks = Presets.rows(Texts.text("builder.clipboard"), text);
      desk.edit(new Edit.Insert(afterSelected(), blocks));
    } catch (PresetException e) {
      workspace.tell(String.valueOf(e.getMessage()));
    }
  }

  /** Opens a text as rows at a place, as when it is dropped there. */
  public void drop(String text, Gap at) {
    try {
      desk.edit(new Edit.Insert(at, Presets.rows(Texts.text("builder.clipboard"), text)));
    } catch (PresetException e) {
      workspace.tell(String.valueOf(e.getMessage()));
    }
  }
}
