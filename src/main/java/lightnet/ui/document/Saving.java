package lightnet.ui.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;
import lightnet.design.PresetException;
import lightnet.edit.Version;
import lightnet.file.DesignFile;
import lightnet.file.DesignFile.Outcome;
import lightnet.file.DesignFile.Replacing;
import lightnet.file.Disk;
import lightnet.file.OnDisk;
import lightnet.ui.document.Question.Answer;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.OpenDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes documents into files, in the background, one after the other. What a file has become by
 * another hand is never replaced without asking. Called on the JavaFX thread.
 */
public final class Saving implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Saving.class);
  private static final int LONGEST_GOODBYE_SECONDS = 5;

  private final Desk desk;
  private final Around around;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("saving").factory());

  /** What is being written. */
  private final Set<OpenDocument> writing = new HashSet<>();

  /** What comes once it is written. */
  private final Map<OpenDocument, List<Runnable>> waiting = new HashMap<>();

  /** The folder in which a file was saved last. */
  private Optional<Path> folder = Optional.empty();

  /**
   * What saving needs around it.
   *
   * @param window over which one is asked for names
   * @param dialog asks for them
   * @param disk where files are
   * @param questions asks what to do
   * @param tell tells what went wrong
   */
  public record Around(
      Supplier<Window> window,
      NetworkDialog dialog,
      Disk disk,
      QuestionBar questions,
      Consumer<String> tell) {}

  /** Saves what lies on a desk. */
  public Saving(Desk desk, Around around) {
    this.desk = desk;
    this.around = around;
  }

  /** Saves a document in its file; asks for a name if it has none. */
  void save(OpenDocument open) {
    save(open, () -> {});
  }

  /**
   * Saves a document in its file; asks for a name if it has none. While it is being written
   * already, it is saved again after that, since only then it is known what is in the file.
   *
   * @param then what comes once it is saved, and not if that fails
   */
  void save(OpenDocument open, Runnable then) {
    if (isSaving(open)) {
      waiting.computeIfAbsent(open, _ -> new ArrayList<>()).add(() -> save(open, then));
      return;
    }
    open.now()
        .file()
        .ifPresentOrElse(
            file -> write(open, file.path(), new Replacing.Known(file.content()), then),
            () -> saveAs(open, then));
  }

  /** Saves a document under another name. */
  void saveAs(OpenDocument open, Runnable then) {
    Path suggestion = DocumentNames.suggestion(open.now(), folder);
    around
        .dialog()
        .choose(around.window().get(), suggestion)
        .ifPresent(chosen -> saveAs(open, chosen.toAbsolutePath().normalize(), then));
  }

  private void saveAs(OpenDocument open, Path file, Runnable then) {
    if (desk.from(file).filter(other -> other != open).isPresent()) {
      around.tell().accept(Texts.text("document.open-elsewhere", file));
      return;
    }
    folder = Optional.ofNullable(file.getParent());
    write(open, file, new Replacing.Anything(), then);
  }

  /** Whether a document is being written. */
  boolean isSaving(OpenDocument open) {
    return writing.contains(open);
  }

  private void write(OpenDocument open, Path file, Replacing replacing, Runnable then) {
    Version version = open.now().now();
    writing.add(open);
    executor.execute(
        () -> {
          try {
            Outcome outcome = DesignFile.save(around.disk(), file, version.design(), replacing);
            Platform.runLater(() -> finish(open, version, file, outcome, then));
          } catch (IOException e) {
            LOG.warn("{} cannot be written", file, e);
            String sentence = Texts.text("document.failed", file, Reasons.of(e));
            Platform.runLater(
                () -> {
                  stopWaiting(open);
                  around.tell().accept(sentence);
                });
          }
        });
  }

  /** What was to come after the document is written. */
  private List<Runnable> stopWaiting(OpenDocument open) {
    writing.remove(open);
    return Optional.ofNullable(waiting.remove(open)).orElse(List.of());
  }

  private void finish(
      OpenDocument open, Version version, Path file, Outcome outcome, Runnable then) {
    List<Runnable> next = stopWaiting(open);
    switch (outcome) {
      case Outcome.Written(OnDisk onDisk) -> {
        desk.saved(open, version, onDisk);
        then.run();
        next.forEach(Runnable::run);
      }
      case Outcome.ChangedByOthers() -> ask(Texts.text("document.changed", file), open, file, then);
      case Outcome.WrittenByHand() -> ask(Texts.text("document.by-hand", file), open, file, then);
    }
  }

  private void ask(String sentence, OpenDocument open, Path file, Runnable then) {
    desk.select(open);
    around
        .questions()
        .ask(
            new Question(
                sentence,
                List.of(
                    new Answer("save-as", Texts.text("answer.save-as"), () -> saveAs(open, then)),
                    new Answer(
                        "overwrite",
                        Texts.text("answer.overwrite"),
                        () -> write(open, file, new Replacing.Anything(), then)),
                    new Answer("reload", Texts.text("answer.reload"), () -> reload(open, file)))));
  }

  /** Reads a document again from its file, as a step that can be undone. */
  void reload(OpenDocument open, Path file) {
    executor.execute(
        () -> {
          try {
            DesignFile read = DesignFile.read(file);
            Version version = Version.of(read.preset(), Map.of());
            Platform.runLater(
                () -> {
                  if (desk.documents().contains(open)) {
                    desk.select(open);
                    desk.reload(version, read.onDisk());
                  }
                });
          } catch (PresetException e) {
            Platform.runLater(() -> around.tell().accept(String.valueOf(e.getMessage())));
          }
        });
  }

  /** Finishes what is being written. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a file was not written before the window was closed");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
  }
}
