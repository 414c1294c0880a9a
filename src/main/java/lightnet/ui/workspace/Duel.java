package lightnet.ui.workspace;

import java.util.function.Consumer;
import lightnet.edit.Version;
import lightnet.measure.MedianRatio;

/** Measures one version of a network against another. */
public interface Duel {

  /**
   * Measures them in turn, in the background.
   *
   * @param whenDone is given what came of it, on the JavaFX thread
   */
  void measure(Version one, Version other, Effort effort, Consumer<Outcome> whenDone);

  /** How long to measure. */
  enum Effort {
    /** About a second: what one waits for beside an edit. */
    BRIEF,
    /** Until it is known to 2 %, or ten seconds. */
    THOROUGH
  }

  /** What came of it. */
  sealed interface Outcome {

    /**
     * They were measured.
     *
     * @param ratio of the time of the one by that of the other
     * @param rounds in which each ran once
     */
    record Measured(MedianRatio ratio, int rounds) implements Outcome {}

    /** It was stopped before there was anything to say. */
    record Stopped() implements Outcome {}

    /** They cannot be measured, with a sentence on why. */
    record Impossible(String reason) implements Outcome {}
  }
}
