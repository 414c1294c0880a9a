package lightnet.measure.race;

/** Pauses, resumes and cancels a race from another thread; heeded between two runs. */
public final class RaceControl {
  private State state = State.RUNNING;

  private enum State {
    RUNNING,
    PAUSED,
    CANCELLED
  }

  /** Lets it rest until it is resumed. */
  public synchronized void pause() {
    if (state == State.RUNNING) {
      state = State.PAUSED;
    }
  }

  /** Lets it go on. */
  public synchronized void resume() {
    if (state == State.PAUSED) {
      state = State.RUNNING;
      notifyAll();
    }
  }

  /** Ends it; what was measured is kept. */
  public synchronized void cancel() {
    state = State.CANCELLED;
    notifyAll();
  }

  /** Whether it is to rest or to end. */
  synchronized boolean interrupts() {
    return state != State.RUNNING;
  }

  synchronized boolean isPaused() {
    return state == State.PAUSED;
  }

  /** Whether it was ended. */
  public synchronized boolean isCancelled() {
    return state == State.CANCELLED;
  }

  /** Returns when it is no longer paused. */
  synchronized void awaitResumed() throws InterruptedException {
    while (state == State.PAUSED) {
      wait();
    }
  }
}
