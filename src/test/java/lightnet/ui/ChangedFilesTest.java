package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.input.KeyCode;
import lightnet.block.Block;
import lightnet.block.BlockKind;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.edit.Edit;
import lightnet.file.Disk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Files that change while they are open: by another window, or while they are being written. */
@WindowTest
class ChangedFilesTest {
  private static final String BLOCK = "stage3/bottleneck5";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameFile() {
    file = folder.resolve("shared.yaml");
  }

  private static void edit(OpenWindow window, int expansion) {
    window.run(() -> window.desk().edit(new Edit.Change(Set.of(BLOCK), "expansion", expansion)));
  }

  private static int expansion(OpenWindow window) {
    return expansion(window.on(() -> window.workspace().design()).block(BLOCK).orElseThrow());
  }

  private static int expansion(Path saved) throws PresetException {
    return expansion(Presets.read(saved).design().block(BLOCK).orElseThrow());
  }

  private static int expansion(Block block) {
    return (int) Objects.requireNonNull(BlockKind.of(block).values(block).get("expansion"));
  }

  private static void focus(OpenWindow window) {
    window.run(
        () -> {
          window.stage().toFront();
          window.stage().requestFocus();
        });
    window.await("the focus", () -> window.stage().isFocused());
  }

  private static void save(OpenWindow window) {
    window.push(KeyCode.SHORTCUT, KeyCode.S);
  }

  private static void awaitSaved(OpenWindow window) {
    window.await(
        "saved",
        () ->
            !window.desk().document().getValue().isUnsaved()
                && window.desk().document().getValue().file().isPresent());
  }

  private static void awaitQuestion(OpenWindow window, String part) {
    window.await(
        "the question: " + part,
        () ->
            window.node("question").isVisible() && window.text("question-sentence").contains(part));
  }

  /** A window in which the shared file is open, saved with an expansion of 3. */
  private void begin(OpenWindow one) {
    edit(one, 3);
    one.willSaveAs(Optional.of(file));
    save(one);
    awaitSaved(one);
  }

  private void openAndSave(OpenWindow other, int expansion) {
    focus(other);
    other.openFiles(file);
    other.await("the file", () -> expansion(other) == 3);
    edit(other, expansion);
    save(other);
    awaitSaved(other);
  }

  @Test
  void secondOfTwoWindowsToSaveIsAskedAndBothEditsStay(OpenWindow one) throws PresetException {
    begin(one);
    try (OpenWindow other = OpenWindow.ofProject()) {
      openAndSave(other, 4);
      edit(one, 5);
      focus(one);
      awaitQuestion(one, "was changed by somebody else");
      assertThat(one.on(() -> one.node("answer-keep-mine").isFocused())).isTrue();
      one.push(KeyCode.ENTER);
      assertThat(expansion(one)).isEqualTo(5);

      save(one);
      awaitQuestion(one, "it was not replaced");

      assertThat(expansion(file)).isEqualTo(4);
      assertThat(one.on(() -> one.desk().document().getValue().isUnsaved())).isTrue();
      Path mine = folder.resolve("mine.yaml");
      one.willSaveAs(Optional.of(mine));
      one.click("answer-save-as");
      awaitSaved(one);
      assertThat(expansion(mine)).isEqualTo(5);
      assertThat(expansion(file)).isEqualTo(4);
      assertThat(expansion(other)).isEqualTo(4);
    }
  }

  @Test
  void whatAnotherWindowSavedIsNoticedAndReadAgainAsAStep(OpenWindow one) {
    begin(one);
    try (OpenWindow other = OpenWindow.ofProject()) {
      openAndSave(other, 4);
      focus(one);
      awaitQuestion(one, "Reading it again can be undone");
      one.push(KeyCode.ENTER);
      one.await("theirs", () -> expansion(one) == 4);
      assertThat(one.on(() -> one.desk().document().getValue().isUnsaved())).isFalse();
      one.push(KeyCode.SHORTCUT, KeyCode.Z);
      one.await("mine", () -> expansion(one) == 3);
    }
  }

  @Test
  void itIsAskedOnceAndAgainOnlyAfterAnotherChange(OpenWindow one) throws IOException {
    begin(one);
    try (OpenWindow other = OpenWindow.ofProject()) {
      openAndSave(other, 4);
      focus(one);
      awaitQuestion(one, "was changed");
      one.click("answer-keep-mine");
      focus(other);
      var reads = new AtomicInteger();
      one.use(counting(reads));
      focus(one);
      one.await("a look at the file", () -> reads.get() > 0);
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(one.node("question").isVisible()).isFalse();
      focus(other);
      Files.delete(file);
      focus(one);
      awaitQuestion(one, "is no longer there");
      one.click("answer-save-again");
      one.await("the file", () -> Files.exists(file));
    }
  }

  @Test
  void savingTwiceInARowIsNoChangeBySomebodyElse(OpenWindow window) throws PresetException {
    begin(window);
    var go = new CountDownLatch(1);
    window.use(slow(go));
    edit(window, 4);
    save(window);
    edit(window, 5);
    save(window);
    go.countDown();
    awaitSaved(window);
    assertThat(window.node("question").isVisible()).isFalse();
    assertThat(expansion(file)).isEqualTo(5);
  }

  private static Disk counting(AtomicInteger reads) {
    return new Disk() {
      @Override
      public Optional<byte[]> read(Path file) throws IOException {
        Optional<byte[]> there = Disk.ofMachine().read(file);
        reads.incrementAndGet();
        return there;
      }

      @Override
      public void write(Path file, byte[] bytes) throws IOException {
        Disk.ofMachine().write(file, bytes);
      }
    };
  }

  private static Disk slow(CountDownLatch go) {
    return new Disk() {
      @Override
      public Optional<byte[]> read(Path file) throws IOException {
        return Disk.ofMachine().read(file);
      }

      @Override
      public void write(Path file, byte[] bytes) throws IOException {
        try {
          go.await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        Disk.ofMachine().write(file, bytes);
      }
    };
  }
}
