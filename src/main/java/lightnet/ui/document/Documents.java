package lightnet.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import lightnet.ui.document.Question.Answer;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.OpenDocument;

/**
 * Saves and closes what lies on a desk, and asks before something would be lost. Called on the
 * JavaFX thread.
 */
public final class Documents {
  private final Desk desk;
  private final Saving saving;
  private final QuestionBar questions;
  private final DraftKeeper drafts;

  /** The documents of a desk. */
  public Documents(Desk desk, Saving saving, QuestionBar questions, DraftKeeper drafts) {
    this.desk = desk;
    this.saving = saving;
    this.questions = questions;
    this.drafts = drafts;
  }

  /** Saves the shown document in its file; asks for a name if it has none. */
  public void save() {
    saving.save(desk.shown().get(), () -> {});
  }

  /** Saves the shown document under another name. */
  public void saveAs() {
    saving.saveAs(desk.shown().get(), () -> {});
  }

  /** Closes the shown document, after asking if it has changes that are not saved. */
  public void close() {
    close(desk.shown().get());
  }

  /** Closes a document, after asking if it has changes that are not saved. */
  public void close(OpenDocument open) {
    if (!open.now().isUnsaved()) {
      remove(open);
      return;
    }
    desk.select(open);
    questions.ask(
        new Question(
            Texts.text("document.close.unsaved", DocumentNames.of(open.now())),
            List.of(
                new Answer(
                    "save", Texts.text("answer.save"), () -> saving.save(open, () -> close(open))),
                new Answer("discard", Texts.text("answer.discard"), () -> remove(open)))));
  }

  private void remove(OpenDocument open) {
    if (desk.documents().equals(List.of(open))) {
      desk.begin();
    }
    desk.close(open);
  }

  /**
   * Ends the window, after asking if there are changes that are not saved. They may stay for the
   * next start.
   */
  public void closeAll(Runnable end) {
    List<OpenDocument> unsaved =
        desk.documents().stream().filter(open -> open.now().isUnsaved()).toList();
    if (unsaved.isEmpty()) {
      end.run();
      return;
    }
    List<Answer> answers = new ArrayList<>();
    if (drafts.isKeeping()) {
      answers.add(new Answer("keep", Texts.text("answer.keep"), end));
    }
    answers.add(new Answer("save", Texts.text("answer.save"), () -> saveAll(unsaved, end)));
    answers.add(
        new Answer(
            "discard",
            Texts.text("answer.discard"),
            () -> {
              drafts.forget();
              end.run();
            }));
    String names =
        unsaved.stream()
            .map(open -> DocumentNames.of(open.now()))
            .collect(Collectors.joining(", "));
    questions.ask(new Question(Texts.text("document.end.unsaved", names), answers));
  }

  private void saveAll(List<OpenDocument> left, Runnable then) {
    if (left.isEmpty()) {
      then.run();
    } else {
      saving.save(left.getFirst(), () -> saveAll(left.subList(1, left.size()), then));
    }
  }

  /** Shows the document that comes some places after the shown one, around the end. */
  public void step(int places) {
    List<OpenDocument> documents = desk.documents();
    int at = documents.indexOf(desk.shown().get());
    desk.select(documents.get(Math.floorMod(at + places, documents.size())));
  }
}
