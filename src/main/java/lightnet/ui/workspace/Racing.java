package lightnet.ui.workspace;

import java.util.function.Consumer;
import lightnet.measure.race.RaceControl;
import lightnet.measure.race.Snapshot;

/** A comparison that goes on, which can be paused and ended from the JavaFX thread. */
public final class Racing {
  private final RaceControl control = new RaceControl();
  private final Consumer<Snapshot> listener;
  private volatile boolean cancelled;

  /**
   * One that has not begun.
   *
   * @param listener is told how far it is, on the thread that measures
   */
  public Racing(Consumer<Snapshot> listener) {
    this.listener = listener;
  }

  /** Lets it rest. */
  public void pause() {
    control.pause();
  }

  /** Lets it go on. */
  public void resume() {
    control.resume();
  }

  /** Ends it; what was measured is kept. */
  public void cancel() {
    cancelled = true;
    control.cancel();
  }

  RaceControl control() {
    return control;
  }

  boolean isCancelled() {
    return cancelled;
  }

  void tell(Snapshot snapshot) {
    listener.accept(snapshot);
  }
}
