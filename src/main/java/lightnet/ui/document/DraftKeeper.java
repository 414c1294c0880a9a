package lightnet.ui.document;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import lightnet.edit.Document;
import lightnet.edit.Version;
import lightnet.file.Draft;
import lightnet.file.DraftFolder;
import lightnet.file.StateFolder;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.OpenDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a draft of every document with changes that are not saved, written within a fraction of a
 * second after each change and taken away when it is saved or given up, and lays down what an
 * earlier window left. Called on the JavaFX thread; files are touched in the background.
 */
public final class DraftKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DraftKeeper.class);
  private static final int PAUSE_MILLIS = 200;
  private static final int RETRY_MILLIS = 5_000;
  private static final int LONGEST_GOODBYE_SECONDS = 5;

  private final Desk desk;
  private final Consumer<String> tell;
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("drafts").factory());
  private final Map<UUID, Subscription> watched = new HashMap<>();

  /** What has to be kept, or taken away, the last of each document. */
  private final Map<UUID, Optional<Draft>> pending = new ConcurrentHashMap<>();

  private final AtomicBoolean isScheduled = new AtomicBoolean();

  /** Written by the background thread alone. */
  private volatile Optional<DraftFolder> folder = Optional.empty();

  /** Touched by the background thread alone. */
  private boolean isFailing;

  /** Keeps nothing until it is started. */
  public DraftKeeper(Desk desk, Consumer<String> tell) {
    this.desk = desk;
    this.tell = tell;
  }

  /** Keeps drafts from now on, and lays down what was left by windows that ended. */
  public void start(StateFolder state) {
    desk.documents().forEach(this::watch);
    desk.documents()
        .addListener(
            (ListChangeListener<OpenDocument>)
                change -> {
                  while (change.next()) {
                    change.getRemoved().forEach(this::giveUp);
                    change.getAddedSubList().forEach(this::watch);
                  }
                });
    executor.execute(() -> open(state));
  }

  /** Whether what is not saved would be there at the next start. */
  boolean isKeeping() {
    return folder.isPresent();
  }

  private void watch(OpenDocument open) {
    watched.put(open.id(), open.document().subscribe(document -> note(open.id(), document)));
  }

  private void note(UUID id, Document document) {
    change(
        id,
        document.isUnsaved()
            ? Optional.of(
                new Draft(
                    id,
                    document.now().design(),
                    document.saved().design(),
                    document.file(),
                    Instant.now()))
            : Optional.empty());
  }

  private void giveUp(OpenDocument open) {
    Optional.ofNullable(watched.remove(open.id())).ifPresent(Subscription::unsubscribe);
    change(open.id(), Optional.empty());
  }

  /** Gives all drafts up. */
  void forget() {
    List.copyOf(desk.documents()).forEach(this::giveUp);
  }

  private void change(UUID id, Optional<Draft> draft) {
    pending.put(id, draft);
    schedule(PAUSE_MILLIS);
  }

  private void schedule(int millis) {
    if (!executor.isShutdown() && isScheduled.compareAndSet(false, true)) {
      var _ = executor.schedule(this::writeAll, millis, TimeUnit.MILLISECONDS);
    }
  }

  private void open(StateFolder state) {
    try {
      DraftFolder opened = DraftFolder.open(state);
      folder = Optional.of(opened);
      writeAll();
      DraftFolder.Left left = opened.takeOver();
      Platform.runLater(() -> recover(left));
    } catch (IOException e) {
      LOG.warn("no drafts are kept", e);
      say(Texts.text("draft.none", state.path(), Reasons.of(e)));
    }
  }

  private void writeAll() {
    isScheduled.set(false);
    folder.ifPresent(
        here -> {
          for (UUID id : List.copyOf(pending.keySet())) {
            Optional.ofNullable(pending.remove(id)).ifPresent(draft -> write(here, id, draft));
          }
        });
  }

  private void write(DraftFolder here, UUID id, Optional<Draft> draft) {
    try {
      if (draft.isPresent()) {
        here.keep(draft.get());
      } else {
        here.discard(id);
      }
      isFailing = false;
    } catch (IOException e) {
      tryAgain(id, draft, Reasons.of(e), e);
    } catch (RuntimeException e) {
      tryAgain(id, draft, e.toString(), e);
    }
  }

  private void tryAgain(UUID id, Optional<Draft> draft, String reason, Exception e) {
    LOG.warn("the draft {} cannot be written", id, e);
    pending.putIfAbsent(id, draft);
    schedule(RETRY_MILLIS);
    if (!isFailing) {
      isFailing = true;
      say(Texts.text("draft.failed", reason));
    }
  }

  private void say(String sentence) {
    Platform.runLater(() -> tell.accept(sentence));
  }

  private void recover(DraftFolder.Left left) {
    List<String> sentences = new ArrayList<>();
    for (Draft draft : left.drafts()) {
      Document document =
          Document.recovered(Version.of(draft.now()), Version.of(draft.saved()), draft.file());
      desk.add(draft.id(), document);
      sentences.add(
          Texts.text("draft.recovered", DocumentNames.of(document), time(draft.written())));
    }
    left.unreadable()
        .forEach(
            unreadable ->
                sentences.add(
                    Texts.text("draft.unreadable", unreadable.file(), unreadable.reason())));
    if (!sentences.isEmpty()) {
      tell.accept(String.join("\n", sentences));
    }
  }

  private static String time(Instant written) {
    ZonedDateTime local = written.atZone(ZoneId.systemDefault());
    boolean isToday = local.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
    String pattern = isToday ? "HH:mm" : "d MMMM yyyy, HH:mm";
    return local.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
  }

  /** Writes what is still to be written, and leaves it to the next window. */
  @Override
  public void close() {
    if (executor.isShutdown()) {
      return;
    }
    executor.execute(this::writeAll);
    executor.shutdown();
    try {
      if (!executor.awaitTermination(LONGEST_GOODBYE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("a draft was not written before the window was closed");
      }
      if (folder.isPresent()) {
        folder.get().close();
      }
    } catch (IOException e) {
      LOG.warn("the folder of drafts cannot be closed", e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts this thread", e);
    }
  }
}
