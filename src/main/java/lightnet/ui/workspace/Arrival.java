package lightnet.ui.workspace;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import lightnet.image.UnreadablePhotoException;
import lightnet.runtime.InferenceException;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.OpenedModel.ReadPhoto;

/**
 * Photos that came together. The first that can be read is classified, which a later arrival may
 * cut short; all of them are listed, whatever comes. For the background thread alone.
 */
final class Arrival {
  private static final int MOST_COMPLAINTS = 3;

  private final Queue<PhotoSource> unread;
  private final Consumer<ListedPhoto> list;
  private final List<String> refused = new ArrayList<>();
  private Optional<PhotoSource> chosen = Optional.empty();
  private Optional<ShownPhoto> shown = Optional.empty();

  Arrival(Collection<PhotoSource> sources, Consumer<ListedPhoto> list) {
    this.unread = new ArrayDeque<>(sources);
    this.list = list;
  }

  /** The first photo that can be read, with its classes; the same one each time. */
  Optional<ShownPhoto> classify(OpenedModel model)
      throws InferenceException, UnreadablePhotoException, InterruptedException {
    Optional<ShownPhoto> again = shown.isPresent() ? model.classifyAgain(shown.get()) : shown;
    if (again.isPresent()) {
      return again;
    }
    Optional<ReadPhoto> read = chosen.isPresent() ? readAgain(chosen.get()) : readFirst();
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    shown = read.isPresent() ? Optional.of(model.classify(read.get())) : Optional.empty();
    return shown;
  }

  private Optional<ReadPhoto> readFirst() {
    Optional<ReadPhoto> read = Optional.empty();
    while (read.isEmpty() && !isRead() && !Thread.currentThread().isInterrupted()) {
      read = readNext();
    }
    return read;
  }

  private static Optional<ReadPhoto> readAgain(PhotoSource source) throws UnreadablePhotoException {
    try {
      return Optional.of(ReadPhoto.of(source));
    } catch (UnreadablePhotoException e) {
      if (Thread.currentThread().isInterrupted()) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** Whether every photo was tried. */
  boolean isRead() {
    return unread.isEmpty();
  }

  /** Reads and lists one more; one whose reading was cut short is tried again next time. */
  Optional<ReadPhoto> readNext() {
    PhotoSource source = unread.element();
    try {
      ReadPhoto read = ReadPhoto.of(source);
      list.accept(read.listed());
      unread.remove();
      if (chosen.isEmpty()) {
        chosen = Optional.of(source);
      }
      return Optional.of(read);
    } catch (UnreadablePhotoException e) {
      if (!Thread.currentThread().isInterrupted()) {
        unread.remove();
        refused.add(String.valueOf(e.getMessage()));
      }
      return Optional.empty();
    }
  }

  /** Why some could not be read, a sentence for each of the first few. */
  Optional<String> complaint() {
    List<String> told =
        new ArrayList<>(refused.subList(0, Math.min(MOST_COMPLAINTS, refused.size())));
    if (refused.size() > MOST_COMPLAINTS) {
      told.add(Texts.text("message.more", refused.size() - MOST_COMPLAINTS));
    }
    return told.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", told));
  }
}
