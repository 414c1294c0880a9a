package lightnet.ui.profile;

import java.util.Optional;
import lightnet.ui.workspace.ProfileReport;

/** How far a measurement with settings of the user's own is. */
sealed interface ProfileStage {

  /** None is asked for: what is seen is what the whole window shows. */
  record Standard() implements ProfileStage {}

  /**
   * Nothing is known yet.
   *
   * @param before what was measured before
   */
  record Begun(Optional<ProfileReport> before) implements ProfileStage {}

  /** It goes on, and this is known so far. */
  record Measuring(ProfileReport soFar) implements ProfileStage {}

  /** It is done. */
  record Measured(ProfileReport report) implements ProfileStage {}

  /**
   * It was stopped.
   *
   * @param known by then
   */
  record Stopped(Optional<ProfileReport> known) implements ProfileStage {}

  /** It cannot be done, with a sentence on why. */
  record Refused(String reason) implements ProfileStage {}
}
