package lightnet.measure.race;

import lightnet.runtime.InferenceException;

/** What can be opened and run, over and over. */
public interface Entrant {

  /** What it is called; no two of a race are called the same. */
  String name();

  /**
   * Opens it with memory of its own.
   *
   * @throws InferenceException if it cannot be opened, with a sentence on why
   */
  Opened open() throws InferenceException;

  /** Opened, ready to run. */
  interface Opened extends AutoCloseable {

    /**
     * Runs once.
     *
     * @return nanoseconds that it took
     * @throws InferenceException if it cannot be run, with a sentence on why
     */
    long run() throws InferenceException;

    @Override
    void close();
  }
}
