package lightnet.ui.snapshot;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;
import lightnet.design.PresetException;

/** What must be asked and done on the JavaFX thread. */
final class OnScreen {

  private OnScreen() {}

  /** Something to do. */
  interface Deed {
    void run() throws SnapshotException, PresetException;
  }

  /** Waits for an answer. */
  static <T> T ask(Callable<T> question) throws SnapshotException, InterruptedException {
    CompletableFuture<T> answer = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(question.call());
          } catch (Exception | LinkageError e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get();
    } catch (ExecutionException e) {
      switch (e.getCause()) {
        case SnapshotException told -> throw told;
        case PresetException told -> throw new SnapshotException(String.valueOf(told.getMessage()));
        case null, default -> throw new IllegalStateException(e.getCause());
      }
    }
  }

  /** Waits until it is done. */
  static void run(Deed deed) throws SnapshotException, InterruptedException {
    ask(
        () -> {
          deed.run();
          return true;
        });
  }
}
