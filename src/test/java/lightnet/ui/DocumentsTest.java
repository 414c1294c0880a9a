package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.WindowEvent;
import lightnet.design.Design;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.design.Stage;
import lightnet.edit.Edit;
import lightnet.file.DesignFile;
import lightnet.file.Disk;
import lightnet.file.StateFolder;
import lightnet.ui.workspace.OpenDocument;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.Selection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks in tabs, saved in files, closed without losing anything. */
@WindowTest
class DocumentsTest {
  private static final String BLOCK = "stage3/bottleneck5";

  @TempDir private Path folder;

  private static void edit(OpenWindow window, int expansion) {
    window.run(() -> window.desk().edit(new Edit.Change(Set.of(BLOCK), "expansion", expansion)));
  }

  private static OpenDocument shown(OpenWindow window) {
    return window.on(() -> window.desk().shown().get());
  }

  private static boolean isSelected(OpenWindow window, int tab) {
    return window
        .on(() -> Set.copyOf(window.tab(tab).getPseudoClassStates()))
        .contains(PseudoClass.getPseudoClass("selected"));
  }

  private static int tabs(OpenWindow window) {
    return window.on(() -> window.desk().documents().size());
  }

  private void saveAs(OpenWindow window, Path file) {
    window.willSaveAs(Optional.of(file));
    window.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
    window.await("saved", () -> isSavedIn(window, file));
  }

  private static boolean isSavedIn(OpenWindow window, Path file) {
    var now = window.desk().shown().get().now();
    return !now.isUnsaved() && now.file().filter(f -> f.path().equals(file)).isPresent();
  }

  @Test
  void tabsAreChosenByMouseAndByKeyboardAndClosed(OpenWindow window) {
    edit(window, 3);
    window.click("new-document");
    window.push(KeyCode.SHORTCUT, KeyCode.N);
    assertThat(tabs(window)).isEqualTo(3);
    assertThat(isSelected(window, 2)).isTrue();
    window.push(KeyCode.CONTROL, KeyCode.TAB);
    assertThat(isSelected(window, 0)).isTrue();
    window.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.TAB);
    window.push(KeyCode.CONTROL, KeyCode.PAGE_UP);
    assertThat(isSelected(window, 1)).isTrue();
    window.clickOn(window.tab(0));
    assertThat(window.text("network-name")).isEqualTo("MobileNet V2, edited");
    assertThat(window.on(() -> window.scene().getFocusOwner())).isSameAs(window.tab(0));
    window.push(KeyCode.RIGHT);
    window.await("the second tab", () -> isSelected(window, 1) && window.tab(1).isFocused());
    window.push(KeyCode.SHORTCUT, KeyCode.W);
    assertThat(tabs(window)).isEqualTo(2);
    window.clickOn(window.tab(1), MouseButton.MIDDLE);
    assertThat(tabs(window)).isEqualTo(1);
    assertThat(window.has("question-sentence") && window.node("question").isVisible()).isFalse();
  }

  @Test
  void eachTabHasItsOwnPlaceAndSelection(OpenWindow window) {
    edit(window, 3);
    window.run(() -> window.workspace().goTo(new Place.InBlock(BLOCK)));
    window.push(KeyCode.SHORTCUT, KeyCode.N);
    assertThat(window.on(() -> window.workspace().place().get()))
        .isEqualTo(new Place.WholeNetwork());
    window.push(KeyCode.CONTROL, KeyCode.TAB);
    assertThat(window.on(() -> window.workspace().place().get()))
        .isEqualTo(new Place.InBlock(BLOCK));
    window.awaitSelection(new Selection.OfBlock(BLOCK));
  }

  @Test
  void unsavedIsMarkedAndSaid(OpenWindow window) throws PresetException {
    assertThat(window.on(() -> window.tab(0).getAccessibleText())).isEqualTo("MobileNet V2");
    edit(window, 3);
    assertThat(window.on(() -> window.tab(0).getAccessibleText()))
        .isEqualTo("MobileNet V2, edited, changes are not saved");
    assertThat(window.on(() -> window.tab(0).lookup(".unsaved-mark").isVisible())).isTrue();
    Path file = folder.resolve("mine.yaml");
    window.willSaveAs(Optional.of(file));
    window.push(KeyCode.SHORTCUT, KeyCode.S);
    window.await("saved", () -> isSavedIn(window, file));
    assertThat(window.on(() -> window.tab(0).getAccessibleText())).isEqualTo("mine");
    assertThat(window.on(() -> window.tab(0).lookup(".unsaved-mark").isVisible())).isFalse();
    assertThat(Presets.read(file).design().stages())
        .isEqualTo(shown(window).now().now().design().stages());
  }

  @Test
  void saveGoesToTheSameFileAndWhatIsReopenedIsTheSame(OpenWindow window) throws IOException {
    edit(window, 3);
    Path file = folder.resolve("mine.yaml");
    saveAs(window, file);
    edit(window, 4);
    window.willSaveAs(Optional.empty());
    window.push(KeyCode.SHORTCUT, KeyCode.S);
    window.await("saved", () -> isSavedIn(window, file));
    var stages = shown(window).now().now().design().stages();
    window.push(KeyCode.SHORTCUT, KeyCode.W);
    assertThat(tabs(window)).isEqualTo(1);
    window.openFiles(file);
    window.await("the file", () -> isSavedIn(window, file));
    assertThat(shown(window).now().now().design().stages()).isEqualTo(stages);
    assertThat(folder.toFile().list()).containsExactly("mine.yaml");
  }

  @Test
  void networkIsRenamedAtItsTabAndByKeyAndSavedUnderThatName(OpenWindow window)
      throws PresetException {
    window.doubleClickOn(window.tab(0));
    window.await("the name", () -> window.node("network-name-field").isFocused());
    window.write("Mine");
    window.push(KeyCode.ENTER);
    window.await("the new name", () -> window.text("network-name").equals("Mine"));
    assertThat(window.on(() -> window.tab(0).getAccessibleText()))
        .isEqualTo("Mine, changes are not saved");
    window.push(KeyCode.F2);
    window.await("the name", () -> window.node("network-name-field").isFocused());
    window.write("Yours");
    window.push(KeyCode.ESCAPE);
    assertThat(window.text("network-name")).isEqualTo("Mine");
    Path file = folder.resolve("renamed.yaml");
    saveAs(window, file);
    assertThat(Presets.read(file).name()).isEqualTo("Mine");
    window.push(KeyCode.SHORTCUT, KeyCode.Z);
    window.await("the old name", () -> window.text("network-name").equals("MobileNet V2"));
    window.push(KeyCode.SHORTCUT, KeyCode.Y);
    window.await("the new name", () -> window.text("network-name").equals("Mine"));
  }

  @Test
  void closingAsksAndNothingIsLostUntilOneSaysSo(OpenWindow window) {
    edit(window, 3);
    OpenDocument document = shown(window);
    window.push(KeyCode.SHORTCUT, KeyCode.W);
    assertThat(window.text("question-sentence")).contains("MobileNet V2, edited has changes");
    assertThat(window.on(() -> window.node("answer-save").isFocused())).isTrue();
    window.push(KeyCode.ESCAPE);
    assertThat(window.node("question").isVisible()).isFalse();
    assertThat(shown(window)).isSameAs(document);
    window.clickOn(window.on(() -> window.tab(0).lookup(".document-close")));
    Path file = folder.resolve("kept.yaml");
    window.willSaveAs(Optional.of(file));
    window.push(KeyCode.ENTER);
    window.await("closed", () -> !window.desk().documents().contains(document));
    assertThat(file).exists();
    assertThat(window.text("network-name")).isEqualTo("New network");
  }

  @Test
  void changesAreGivenUpWhenOneSaysSo(OpenWindow window) {
    edit(window, 3);
    window.push(KeyCode.SHORTCUT, KeyCode.W);
    window.click("answer-discard");
    assertThat(window.text("network-name")).isEqualTo("New network");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void fileThatSomebodyElseChangedIsNotReplaced(OpenWindow window) throws IOException {
    edit(window, 3);
    Path file = folder.resolve("mine.yaml");
    saveAs(window, file);
    Design mine = shown(window).now().now().design();
    Design renamed = new Edit.Title("Theirs").applyTo(mine);
    DesignFile.save(Disk.ofMachine(), file, renamed, new DesignFile.Replacing.Anything());
    String theirs = Files.readString(file);
    edit(window, 4);
    window.push(KeyCode.SHORTCUT, KeyCode.S);
    window.await("a question", () -> window.node("question").isVisible());
    assertThat(window.text("question-sentence")).contains("mine.yaml was changed");
    assertThat(file).hasContent(theirs);
    assertThat(shown(window).now().isUnsaved()).isTrue();
    window.click("answer-reload");
    window.await("theirs", () -> window.text("network-name").equals("Theirs"));
    assertThat(shown(window).now().isUnsaved()).isFalse();
    window.push(KeyCode.SHORTCUT, KeyCode.Z);
    window.await("mine", () -> window.text("network-name").equals("MobileNet V2, edited"));
    window.push(KeyCode.SHORTCUT, KeyCode.S);
    window.await("saved", () -> isSavedIn(window, file));
    assertThat(file).content().contains("MobileNet V2, edited");
  }

  @Test
  void fullDiskIsToldAndEverythingStays(OpenWindow window) throws IOException {
    edit(window, 3);
    Path file = folder.resolve("mine.yaml");
    saveAs(window, file);
    String before = Files.readString(file);
    edit(window, 4);
    window.use(failing("No space left on device"));
    window.push(KeyCode.SHORTCUT, KeyCode.S);
    assertThat(window.awaitMessage("mine.yaml was not saved")).contains("the disk is full");
    assertThat(file).hasContent(before);
    assertThat(shown(window).now().isUnsaved()).isTrue();
    window.use(Disk.ofMachine());
    window.push(KeyCode.SHORTCUT, KeyCode.S);
    window.await("saved", () -> isSavedIn(window, file));
  }

  @Test
  void folderThatIsReadOnlyOrMissingIsTold(OpenWindow window) {
    edit(window, 3);
    window.use(failing("Read-only file system"));
    window.willSaveAs(Optional.of(folder.resolve("mine.yaml")));
    window.push(KeyCode.SHORTCUT, KeyCode.S);
    assertThat(window.awaitMessage("was not saved")).contains("not allowed to write there");
    window.use(Disk.ofMachine());
    window.willSaveAs(Optional.of(folder.resolve("nowhere").resolve("mine.yaml")));
    window.push(KeyCode.SHORTCUT, KeyCode.S);
    window.awaitMessage("there is no such folder");
    assertThat(shown(window).now().isUnsaved()).isTrue();
    assertThat(shown(window).now().file()).isEmpty();
  }

  private static Disk failing(String reason) {
    return new Disk() {
      @Override
      public Optional<byte[]> read(Path file) throws IOException {
        return Disk.ofMachine().read(file);
      }

      @Override
      public void write(Path file, byte[] bytes) throws IOException {
        throw new IOException(reason);
      }
    };
  }

  @Test
  void whatIsNotSavedIsThereAtTheNextStart() {
    var state = new StateFolder(folder.resolve("state"));
    Path file = folder.resolve("mine.yaml");
    List<Stage> stages;
    try (OpenWindow window = OpenWindow.ofProject()) {
      window.remember(state);
      edit(window, 3);
      saveAs(window, file);
      edit(window, 4);
      stages = shown(window).now().now().design().stages();
    }
    try (OpenWindow next = OpenWindow.ofProject()) {
      next.remember(state);
      next.awaitMessage("Recovered: mine, as of ");
      assertThat(shown(next).now().now().design().stages()).isEqualTo(stages);
      assertThat(shown(next).now().isUnsaved()).isTrue();
      next.push(KeyCode.SHORTCUT, KeyCode.S);
      next.await("saved", () -> isSavedIn(next, file));
    }
    assertThat(state.drafts()).isEmptyDirectory();
  }

  @Test
  void closingTheWindowAsksAndKeepsForTheNextStart() {
    var state = new StateFolder(folder.resolve("state"));
    try (OpenWindow window = OpenWindow.ofProject()) {
      window.remember(state);
      edit(window, 3);
      window.await("a draft", () -> !drafts(state).isEmpty());
      askToClose(window);
      assertThat(window.stage().isShowing()).isTrue();
      assertThat(window.text("question-sentence")).contains("MobileNet V2, edited");
      window.push(KeyCode.ENTER);
      window.await("closed", () -> !window.stage().isShowing());
    }
    try (OpenWindow next = OpenWindow.ofProject()) {
      next.remember(state);
      next.awaitMessage("Recovered: MobileNet V2, edited");
      askToClose(next);
      next.click("answer-discard");
      next.await("closed", () -> !next.stage().isShowing());
    }
    assertThat(state.drafts()).isEmptyDirectory();
  }

  @Test
  void unreadableDraftIsTold(OpenWindow window) throws IOException {
    var state = new StateFolder(folder.resolve("state"));
    Path ended = Files.createDirectories(state.drafts().resolve("ended"));
    Path broken = Files.writeString(ended.resolve(UUID.randomUUID() + ".yaml"), "half");
    window.remember(state);
    assertThat(window.awaitMessage("cannot be read and stays")).contains(broken.toString());
    assertThat(broken).hasContent("half");
  }

  @Test
  void recentFilesAreOpenedAgainAndMissingOnesAreTold(OpenWindow window) throws IOException {
    window.remember(new StateFolder(folder.resolve("state")));
    edit(window, 3);
    Path file = folder.resolve("mine.yaml");
    saveAs(window, file);
    window.await("the list", () -> recent(window).getFirst().startsWith("mine.yaml"));
    window.push(KeyCode.SHORTCUT, KeyCode.W);
    window.run(() -> ((MenuButton) window.node("recent-button")).getItems().getFirst().fire());
    window.await("the file", () -> isSavedIn(window, file));
    window.push(KeyCode.SHORTCUT, KeyCode.W);
    Files.delete(file);
    window.run(() -> ((MenuButton) window.node("recent-button")).getItems().getFirst().fire());
    window.await("a question", () -> window.node("question").isVisible());
    assertThat(window.text("question-sentence")).contains("mine.yaml is no longer there");
    window.click("answer-remove");
    window.await("no file", () -> recent(window).getFirst().startsWith("No network"));
  }

  private static List<String> recent(OpenWindow window) {
    return ((MenuButton) window.node("recent-button"))
        .getItems().stream().map(MenuItem::getText).toList();
  }

  private static void askToClose(OpenWindow window) {
    window.run(
        () ->
            window
                .stage()
                .fireEvent(new WindowEvent(window.stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    window.await("a question", () -> window.node("question").isVisible());
  }

  private static List<Path> drafts(StateFolder state) {
    try (Stream<Path> files = Files.walk(state.drafts())) {
      return files.filter(file -> file.toString().endsWith(".yaml")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
