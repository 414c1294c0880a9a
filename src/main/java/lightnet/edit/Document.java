package lightnet.edit;

import java.util.Map;
import java.util.Optional;
import lightnet.design.Design;
import lightnet.design.FileReading;
import lightnet.design.PresetException;
import lightnet.file.OnDisk;

/**
 * A network that is open for edits.
 *
 * @param history how it became what it is
 * @param kept the version that changes are compared with, and taken back to
 * @param saved the version that is in its file, or that it was begun with
 * @param file where it is saved and what was in it last, if it is
 */
public record Document(History history, Version kept, Version saved, Optional<OnDisk> file) {

  /** A document that begins with a version. */
  public static Document of(Version first) {
    return new Document(History.of(first), first, first, Optional.empty());
  }

  /** A document that was read from a file. */
  public static Document of(Version first, OnDisk file) {
    return new Document(History.of(first), first, first, Optional.of(file));
  }

  /** A document as it was when the program ended, with changes that are not saved. */
  public static Document recovered(Version now, Version saved, Optional<OnDisk> file) {
    return new Document(History.of(now), saved, saved, file);
  }

  /** What it is now. */
  public Version now() {
    return history.now();
  }

  /**
   * Whether it has what would be lost if it were closed. A preset at other parameters is nothing
   * that could be lost, nor how a file is read, which is kept by itself.
   */
  public boolean isUnsaved() {
    return !asGuessed(now().design()).equals(asGuessed(saved.design()))
        && (file.isPresent() || now().isOwn());
  }

  private static Design asGuessed(Design design) {
    return design
        .imported()
        .map(imported -> design.from(imported.with(imported.guess())))
        .orElse(design);
  }

  /** Whether nothing was ever done to it. */
  public boolean isUntouched() {
    return history.steps().size() == 1 && file.isEmpty() && !isUnsaved();
  }

  /** With an edit; the same document if that changes nothing. */
  public Document edited(Edit edit) {
    return with(new Step.Change.Edited(edit), now().edited(edit));
  }

  /**
   * With other values of the preset's parameters.
   *
   * @throws PresetException if there is no such parameter or it cannot take the value
   */
  public Document chosen(Map<String, String> values) throws PresetException {
    return with(new Step.Change.Chosen(values), now().at(values));
  }

  /** As it has become by reading its file in another way. */
  public Document reread(FileReading reading, Version version) {
    return with(new Step.Change.Edited(new Edit.Reading(reading)), version);
  }

  private Document with(Step.Change change, Version next) {
    if (next.equals(now())) {
      return this;
    }
    Version known = next.orAgain(history.steps().getFirst().version());
    return known.equals(now()) ? this : at(history.with(new Step(change, known)));
  }

  /** With the last step undone, if there is one. */
  public Document undone() {
    return at(history.undo());
  }

  /** With one undone step made again, if there is one. */
  public Document redone() {
    return at(history.redo());
  }

  /** At any step of its history. */
  public Document at(int step) {
    return at(history.goTo(step));
  }

  private Document at(History other) {
    return new Document(other, kept, saved, file);
  }

  /** What it is now is what further changes are compared with. */
  public Document keptAsItIs() {
    return new Document(history, now(), saved, file);
  }

  /** As it was when it was last kept, as a step that can be undone. */
  public Document takenBack() {
    return with(new Step.Change.TakenBack(), kept);
  }

  /** One of its versions is saved in a file now. */
  public Document savedIn(Version version, OnDisk place) {
    return new Document(history, kept, version, Optional.of(place));
  }

  /** As its file has become meanwhile, as a step that can be undone. */
  public Document reloaded(Version version, OnDisk place) {
    History next =
        version.equals(now())
            ? history
            : history.with(new Step(new Step.Change.Reloaded(), version));
    return new Document(next, kept, version, Optional.of(place));
  }
}
