package lightnet.ui.snapshot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;
import lightnet.design.Design;
import lightnet.design.FieldValue;
import lightnet.design.ModelReference;
import lightnet.design.PlacedBlock;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.edit.Document;
import lightnet.edit.Edit;
import lightnet.edit.Gap;
import lightnet.edit.NewBlock;
import lightnet.edit.SharedField;
import lightnet.edit.Version;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.Selection;
import lightnet.ui.workspace.Workspace;
import org.jspecify.annotations.Nullable;

/** Makes gestures, on the JavaFX thread. */
final class Hand {
  private final List<Preset> presets;
  private final Workspace workspace;
  private final Desk desk;
  private final Supplier<Scene> scene;

  Hand(List<Preset> presets, Workspace workspace, Desk desk, Supplier<Scene> scene) {
    this.presets = presets;
    this.workspace = workspace;
    this.desk = desk;
    this.scene = scene;
  }

  /**
   * Makes a gesture.
   *
   * @throws SnapshotException if there is nothing that it could be made on
   */
  void make(Gesture gesture) throws SnapshotException, PresetException {
    laidOut();
    switch (gesture) {
      case Gesture.Begin _ -> desk.begin();
      case Gesture.Open(ModelReference model) ->
          desk.add(Document.of(Version.of(model.preset(presets), model.parameters())));
      case Gesture.Turn(int number) -> turn(number);
      case Gesture.Set(String block, String field, String value) ->
          desk.edit(
              new Edit.Change(Set.of(block), field, FieldValue.of(field(block, field), value)));
      case Gesture.Everywhere(String field, String value) ->
          desk.edit(new Edit.Everywhere(field, FieldValue.of(shared(field).field(), value)));
      case Gesture.Add(BlockKind kind, Optional<String> behind) -> add(kind, behind);
      case Gesture.Remove(String block) -> {
        check(block);
        desk.edit(new Edit.Remove(Set.of(block)));
      }
      case Gesture.Repeat(String block, int times) -> {
        check(block);
        desk.edit(new Edit.Repeat(block, times));
      }
      case Gesture.Undo _ -> desk.undo();
      case Gesture.Redo _ -> desk.redo();
      case Gesture.Keep _ -> desk.keep();
      case Gesture.Select(List<String> blocks) -> {
        for (String block : blocks) {
          check(block);
        }
        workspace.selection().set(Selection.of(blocks));
      }
      case Gesture.Show(Gesture.Part part) -> show(part);
      case Gesture.Ask(var guideline) -> ask(guideline.code());
    }
  }

  private Design design() {
    return workspace.network().get().design();
  }

  private PlacedBlock check(String path) throws SnapshotException {
    return design().stages().stream()
        .flatMap(stage -> stage.blocks().stream().filter(b -> stage.pathOf(b).equals(path)))
        .findFirst()
        .orElseThrow(
            () ->
                new SnapshotException(
                    "%s has no block '%s'; 'lightnet show' lists them."
                        .formatted(design().name(), path)));
  }

  private BlockField field(String path, String name) throws SnapshotException {
    BlockKind kind = BlockKind.of(check(path).block());
    return kind.fields().stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new SnapshotException(
                    "%s has no %s; it has %s."
                        .formatted(
                            path,
                            name,
                            String.join(
                                ", ", kind.fields().stream().map(BlockField::name).toList()))));
  }

  private SharedField shared(String field) throws SnapshotException {
    return SharedField.of(design(), field)
        .orElseThrow(
            () ->
                new SnapshotException("No block of %s has %s.".formatted(design().name(), field)));
  }

  private void turn(int number) throws SnapshotException {
    int open = desk.documents().size();
    if (number > open) {
      throw new SnapshotException("There is no tab %d; %d are open.".formatted(number, open));
    }
    desk.select(desk.documents().get(number - 1));
  }

  private void add(BlockKind kind, Optional<String> behind) throws SnapshotException {
    if (behind.isPresent()) {
      check(behind.get());
    }
    Gap gap = behind.map(path -> Gap.after(design(), path)).orElseGet(() -> Gap.end(design()));
    desk.edit(new Edit.Insert(gap, List.of(NewBlock.of(kind, design(), gap))));
  }

  private void show(Gesture.Part part) throws SnapshotException {
    for (Node pane : laidOut().getRoot().lookupAll(".tab-pane")) {
      for (Tab tab : ((TabPane) pane).getTabs()) {
        if (part.id().equals(tab.getId())) {
          tab.getTabPane().getSelectionModel().select(tab);
          return;
        }
      }
    }
    if (!(find(part.id()) instanceof ToggleButton button)) {
      throw new SnapshotException(
          "There is no %s in this view; most parts are in --view window.".formatted(part));
    }
    if (!button.isSelected()) {
      button.fire();
    }
    if (part == Gesture.Part.ROOFLINE) {
      measureMachine();
    }
  }

  /** What the machine can do is measured once and then known. */
  private void measureMachine() {
    boolean isUnknown =
        find("profile-empty") instanceof Label reason && !reason.getText().isEmpty();
    if (isUnknown && find("measure-machine") instanceof Button measure) {
      measure.fire();
    }
  }

  private void ask(String code) throws SnapshotException {
    if (!(find("finding-" + code) instanceof TitledPane finding)) {
      throw new SnapshotException(
          "The coach has nothing to say on %s here; select a block first that breaks it,"
                  .formatted(code)
              + " with --do 'select BLOCK', in --view window.");
    }
    finding.setExpanded(true);
    if (find("measure-" + code) instanceof Button measure) {
      measure.fire();
    }
  }

  private @Nullable Node find(String id) {
    return laidOut().getRoot().lookup("#" + id);
  }

  /** Controls have parts and places once they were laid out. */
  private Scene laidOut() {
    Scene all = scene.get();
    all.snapshot(null);
    return all;
  }
}
