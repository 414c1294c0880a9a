package lightnet.ui;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import lightnet.block.Block;
import lightnet.block.ConvUnit;
import lightnet.block.GlobalPool;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV1Unit.FirstPointwise;
import lightnet.block.WindowPool;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.PlacedBlock;
import lightnet.file.StateFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A network from nothing: the first stage of ShuffleNet V1 with three groups. */
@WindowTest
@Timeout(240)
class BuildTest {
  private static final int MOST_TABS = 60;
  private static final int MOST_CLICKS = 12;

  @Test
  void byKeyboardAlone(OpenWindow window, @TempDir Path folder) {
    window.openModel();
    window.openFiles(window.sample("espresso.png"));
    window.awaitClass("espresso");

    window.push(KeyCode.SHORTCUT, KeyCode.N);
    window.await("an empty network", () -> window.has("empty-design"));
    insert(window, "convolution", "stage1/conv");
    setNumber(window, "channels", 24);
    choose(window, "stride", "2");
    insert(window, "pooling", "stage1/pool");
    insert(window, "shufflenet unit", "stage1/shufflenet-v1-unit");
    window.push(KeyCode.SHORTCUT, KeyCode.I);
    setNumber(window, "channels", 240);
    choose(window, "first", "ungrouped");
    choose(window, "stride", "2");
    insert(window, "shufflenet unit", "stage1/shufflenet-v1-unit2");
    window.push(KeyCode.SHORTCUT, KeyCode.I);
    choose(window, "first", "grouped");
    window.push(KeyCode.SHORTCUT, KeyCode.D);
    window.awaitBlock("stage1/shufflenet-v1-unit3");
    window.push(KeyCode.SHORTCUT, KeyCode.D);
    window.awaitBlock("stage1/shufflenet-v1-unit4");
    insert(window, "global", "stage1/global-average-pool");
    insert(window, "dense", "stage1/dense");

    isTheStage(window);
    isClassifiedUntrained(window);
    undoesAndRedoesAll(
        window,
        () -> window.push(KeyCode.SHORTCUT, KeyCode.Z),
        () -> window.push(KeyCode.SHORTCUT, KeyCode.Y));
    isTheSameAfterSavingClosingAndOpening(
        window, folder.resolve("stage.yaml"), new Keyboard(window));
  }

  @Test
  void byMouseAlone(OpenWindow window, @TempDir Path folder) {
    window.remember(new StateFolder(folder.resolve("state")));
    window.openModel();
    window.openFiles(window.sample("espresso.png"));
    window.awaitClass("espresso");

    window.click("new-document");
    window.await("an empty network", () -> window.has("empty-design"));
    window.click("begin-stem");
    window.awaitBlock("stage1/conv");
    window.click("library-blocks");
    insertByMouse(window, "pool", "stage1/pool");
    insertByMouse(window, "shufflenet-v1-unit", "stage1/shufflenet-v1-unit");
    clickValue(window, "field-stride-2");
    clickValue(window, "field-first-ungrouped");
    setNumberByMouse(window, "channels", 240);
    clickValue(window, "field-groups-3");
    insertByMouse(window, "shufflenet-v1-unit", "stage1/shufflenet-v1-unit2");
    clickValue(window, "field-first-grouped");
    duplicateByMouse(window, "stage1/shufflenet-v1-unit2");
    window.awaitBlock("stage1/shufflenet-v1-unit3");
    duplicateByMouse(window, "stage1/shufflenet-v1-unit3");
    window.awaitBlock("stage1/shufflenet-v1-unit4");
    insertByMouse(window, "global-average-pool", "stage1/global-average-pool");
    insertByMouse(window, "dense", "stage1/dense");

    isTheStage(window);
    isClassifiedUntrained(window);
    undoesAndRedoesAll(
        window, () -> window.click("undo-button"), () -> window.click("redo-button"));
    isTheSameAfterSavingClosingAndOpening(window, folder.resolve("stage.yaml"), new Mouse(window));
  }

  private static void insert(OpenWindow window, String search, String path) {
    window.write("/");
    window.await("the shelf", () -> window.node("shelf-search").isFocused());
    window.write(search);
    window.push(KeyCode.ENTER);
    window.awaitBlock(path);
    window.push(KeyCode.ESCAPE);
    window.push(KeyCode.TAB);
  }

  private static void clickValue(OpenWindow window, String id) {
    window.click(id);
    window.await(id, () -> isChosen(window, id));
  }

  private static void insertByMouse(OpenWindow window, String kind, String path) {
    window.run(() -> scrollTo(window, "shelf-" + kind));
    window.doubleClickOn("#shelf-" + kind);
    window.awaitBlock(path);
  }

  private static void duplicateByMouse(OpenWindow window, String path) {
    window.rightClickOn(window.node(cardOf(path)));
    window.clickOn("#menu-duplicate");
  }

  /** Along the slider until the number is on it, near it on the slider, then step by step. */
  private static void setNumberByMouse(OpenWindow window, String field, int value) {
    for (int i = 0; i < MOST_CLICKS && slider(window, field).getMax() < value; i++) {
      double highest = slider(window, field).getMax();
      pressOnTrack(window, field, highest);
      window.moveBy(30, 0).release(MouseButton.PRIMARY);
      window.await("more room", () -> slider(window, field).getMax() > highest);
    }
    pressOnTrack(window, field, value);
    window.release(MouseButton.PRIMARY);
    double near = 0.1 * slider(window, field).getMax();
    window.await("a value near it", () -> Math.abs(number(window, field) - value) < near);
    for (int i = 0; i < MOST_CLICKS && number(window, field) != value; i++) {
      window.click("field-" + field + (number(window, field) < value ? "-more" : "-less"));
    }
    assertThat(number(window, field)).isEqualTo(value);
  }

  private static Slider slider(OpenWindow window, String field) {
    return (Slider) window.node("field-" + field);
  }

  private static int number(OpenWindow window, String field) {
    return Integer.parseInt(
        window.on(() -> ((TextInputControl) window.node("field-" + field + "-value")).getText()));
  }

  private static void pressOnTrack(OpenWindow window, String field, double value) {
    Slider slider = slider(window, field);
    Bounds track =
        window.on(
            () -> {
              Node bar = slider.lookup(".track");
              return bar.localToScreen(bar.getLayoutBounds());
            });
    double share = (value - slider.getMin()) / (slider.getMax() - slider.getMin());
    window
        .moveTo(track.getMinX() + share * (track.getWidth() - 1), track.getCenterY())
        .press(MouseButton.PRIMARY);
  }

  /** As the wheel does, which is not there without a display. */
  private static void scrollTo(OpenWindow window, String id) {
    var library = (ScrollPane) window.node("library");
    double top =
        library
            .getContent()
            .sceneToLocal(window.node(id).localToScene(window.node(id).getBoundsInLocal()))
            .getMinY();
    double hidden =
        library.getContent().getBoundsInLocal().getHeight()
            - library.getViewportBounds().getHeight();
    library.setVvalue(hidden <= 0 ? 0 : Math.clamp((top - 100) / hidden, 0, 1));
  }

  private static void setNumber(OpenWindow window, String field, int value) {
    tabTo(window, ("field-" + field + "-value")::equals);
    window.run(() -> ((TextInputControl) window.node("field-" + field + "-value")).selectAll());
    window.write(Integer.toString(value));
    window.push(KeyCode.ENTER);
  }

  /** Tab comes to the value that is chosen, the arrows go to those beside it. */
  private static void choose(OpenWindow window, String field, String value) {
    String id = "field-" + field + "-";
    tabTo(window, owner -> owner.startsWith(id) && !owner.endsWith("-value"));
    for (KeyCode arrow : List.of(KeyCode.RIGHT, KeyCode.LEFT)) {
      for (int i = 0; i < 8 && !isChosen(window, id + value); i++) {
        window.push(arrow);
      }
    }
    window.await(field + " " + value, () -> isChosen(window, id + value));
  }

  private static boolean isChosen(OpenWindow window, String id) {
    return ((ToggleButton) window.node(id)).isSelected();
  }

  private static void tabTo(OpenWindow window, Predicate<String> isThere) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (isThere.test(focused(window))) {
        return;
      }
      window.push(KeyCode.TAB);
    }
    throw new AssertionError("Tab never came there, last to " + focused(window));
  }

  private static String focused(OpenWindow window) {
    return window.on(
        () ->
            Optional.ofNullable(window.node("network-view").getScene().getFocusOwner())
                .map(owner -> String.valueOf(owner.getId()))
                .orElse(""));
  }

  private static List<Block> blocks(OpenWindow window) {
    Design design = window.on(() -> window.workspace().design());
    return design.stages().stream()
        .flatMap(stage -> stage.blocks().stream())
        .map(PlacedBlock::block)
        .toList();
  }

  private static void isTheStage(OpenWindow window) {
    Design paper = BundledModels.design("shufflenet-v1");
    window.await("eight blocks", () -> blocks(window).size() == 8);
    List<Block> built = blocks(window);
    assertThat(built.getFirst()).isInstanceOf(ConvUnit.class);
    assertThat(built.get(1)).isInstanceOf(WindowPool.class);
    assertThat(built.subList(2, 6))
        .isEqualTo(paper.stages().get(1).blocks().stream().map(PlacedBlock::block).toList())
        .startsWith(new ShuffleNetV1Unit(240, 3, FirstPointwise.UNGROUPED, 2));
    assertThat(built.get(6)).isInstanceOf(GlobalPool.class);
    assertThat(window.on(() -> window.workspace().network().get().misfit())).isEmpty();
  }

  private static void isClassifiedUntrained(OpenWindow window) {
    window.await(
        "a class without a name",
        () -> window.has("prediction-1") && window.text("prediction-1").matches("class \\d+"));
    window.await("the notice", () -> window.node("untrained").isVisible());
  }

  /** How one saves, closes and opens. */
  private interface Hand {
    void save();

    void close();

    void open(Path file);
  }

  private record Keyboard(OpenWindow window) implements Hand {
    @Override
    public void save() {
      window.push(KeyCode.SHORTCUT, KeyCode.S);
    }

    @Override
    public void close() {
      window.push(KeyCode.SHORTCUT, KeyCode.W);
    }

    @Override
    public void open(Path file) {
      window.willPick(file);
      window.push(KeyCode.SHORTCUT, KeyCode.O);
    }
  }

  private record Mouse(OpenWindow window) implements Hand {
    @Override
    public void save() {
      window.click("save-button");
    }

    @Override
    public void close() {
      window.clickOn("#close-" + window.on(() -> window.desk().shown().get().id()));
    }

    @Override
    public void open(Path file) {
      window.click("recent-button");
      window.clickOn("#recent-0");
    }
  }

  private static void isTheSameAfterSavingClosingAndOpening(
      OpenWindow window, Path file, Hand hand) {
    Design built = window.on(() -> window.workspace().design());
    window.willSaveAs(Optional.of(file));
    hand.save();
    window.await("the file", () -> Files.exists(file));
    window.await("nothing unsaved", () -> !window.desk().document().getValue().isUnsaved());
    hand.close();
    window.await("another network", () -> !window.workspace().design().equals(built));

    hand.open(file);

    window.await("the same", () -> window.workspace().design().stages().equals(built.stages()));
    assertThat(window.on(() -> window.workspace().design().name())).isEqualTo(built.name());
    isClassifiedUntrained(window);
  }

  private static void undoesAndRedoesAll(OpenWindow window, Runnable undo, Runnable redo) {
    List<Block> all = blocks(window);
    int steps = window.on(() -> window.desk().document().getValue().history().at());
    for (int i = 0; i < steps; i++) {
      undo.run();
    }
    window.await("nothing left", () -> window.has("empty-design"));
    for (int i = 0; i < steps; i++) {
      redo.run();
    }
    window.await("all of it", () -> blocks(window).equals(all));
  }
}
