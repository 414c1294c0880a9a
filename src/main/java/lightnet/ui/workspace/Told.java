package lightnet.ui.workspace;

import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Background work whose end is always told once, on the JavaFX thread: also if it is cancelled,
 * even before it has begun.
 */
final class Told extends FutureTask<@Nullable Void> {
  private final Runnable end;

  private Told(Runnable work, Runnable end) {
    super(work, null);
    this.end = end;
  }

  /** Work that is given whom to tell. */
  interface Work<T> {
    /** Makes what is done of whom it is told to. */
    Runnable telling(Consumer<T> result);
  }

  /**
   * Work.
   *
   * @param otherwise what is told if the work ends without a result
   */
  static <T> Told of(Work<T> work, T otherwise, Consumer<T> whenDone) {
    var isTold = new AtomicBoolean();
    Consumer<T> tell =
        result -> {
          if (!isTold.getAndSet(true)) {
            Platform.runLater(() -> whenDone.accept(result));
          }
        };
    return new Told(work.telling(tell), () -> tell.accept(otherwise));
  }

  @Override
  protected void done() {
    end.run();
  }
}
