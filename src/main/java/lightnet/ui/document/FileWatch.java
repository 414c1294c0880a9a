package lightnet.ui.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javafx.application.Platform;
import lightnet.edit.Document;
import lightnet.file.Disk;
import lightnet.file.Fingerprint;
import lightnet.file.OnDisk;
import lightnet.ui.document.Question.Answer;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.OpenDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the file of the shown document is still what it was, whenever one comes back to the
 * window or to the document, and asks what to do if it is not. It asks once for each change, and
 * not while something else is asked. Called on the JavaFX thread.
 */
public final class FileWatch {
  private static final Logger LOG = LoggerFactory.getLogger(FileWatch.class);

  private final Desk desk;
  private final Disk disk;
  private final Saving saving;
  private final QuestionBar questions;

  private final Map<UUID, Change> asked = new HashMap<>();

  /**
   * What became of a file.
   *
   * @param there what is in it; nothing if it is gone
   */
  private record Change(OnDisk known, Optional<Fingerprint> there) {}

  /** Watches the files of what lies on a desk. */
  public FileWatch(Desk desk, Disk disk, Saving saving, QuestionBar questions) {
    this.desk = desk;
    this.disk = disk;
    this.saving = saving;
    this.questions = questions;
  }

  /** Looks now. */
  public void look() {
    OpenDocument open = desk.shown().get();
    open.now().file().ifPresent(file -> look(open, file));
  }

  private void look(OpenDocument open, OnDisk known) {
    Thread.ofVirtual()
        .name("file-watch")
        .start(
            () -> {
              try {
                Optional<Fingerprint> there = disk.read(known.path()).map(Fingerprint::of);
                if (!there.equals(Optional.of(known.content()))) {
                  Platform.runLater(() -> ask(open, known, there));
                }
              } catch (IOException e) {
                // nothing is at stake until it is saved, and then it is told
                LOG.info("{} cannot be looked at: {}", known.path(), e.toString());
              }
            });
  }

  /** Asks, unless the document was saved, read again, left or closed meanwhile. */
  private void ask(OpenDocument open, OnDisk known, Optional<Fingerprint> there) {
    Document document = open.now();
    if (open != desk.shown().get()
        || !document.file().equals(Optional.of(known))
        || saving.isSaving(open)
        || questions.isOpen()
        || new Change(known, there).equals(asked.get(open.id()))) {
      return;
    }
    asked.put(open.id(), new Change(known, there));
    var reload =
        new Answer("reload", Texts.text("answer.reload"), () -> saving.reload(open, known.path()));
    var keep = new Answer("keep-mine", Texts.text("answer.keep-mine"), () -> {});
    if (there.isEmpty()) {
      var again =
          new Answer("save-again", Texts.text("answer.save-again"), () -> saving.save(open));
      questions.ask(new Question(Texts.text("document.gone", known.path()), List.of(again, keep)));
    } else if (document.isUnsaved()) {
      questions.ask(
          new Question(Texts.text("document.changed-now", known.path()), List.of(keep, reload)));
    } else {
      questions.ask(
          new Question(
              Texts.text("document.changed-unedited", known.path()), List.of(reload, keep)));
    }
  }
}
