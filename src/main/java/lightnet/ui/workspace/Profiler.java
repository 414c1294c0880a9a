package lightnet.ui.workspace;

import java.util.function.Consumer;
import lightnet.measure.ProfileSettings;

/** Measures where the shown network's time goes, with settings of one's own. */
public interface Profiler {

  /** What every network is measured with as soon as it is shown. */
  ProfileSettings standard();

  /**
   * Measures in the background, when nothing else runs; what was asked for before is cut short, and
   * this is by another network, another photo or the user.
   *
   * @param soFar is given what is known so far, on the JavaFX thread
   * @param whenDone is given what came of it, on the JavaFX thread
   */
  void profile(ProfileSettings settings, Consumer<ProfileReport> soFar, Consumer<Outcome> whenDone);

  /** Stops what was asked for. */
  void stopProfiling();

  /** What came of it. */
  sealed interface Outcome {

    /** It was measured. */
    record Measured(ProfileReport report) implements Outcome {}

    /** It was stopped before it was measured. */
    record Stopped() implements Outcome {}

    /** It cannot be measured so, with a sentence on why. */
    record Refused(String reason) implements Outcome {}
  }
}
