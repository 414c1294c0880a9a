package lightnet.ui.workspace;

/** What is being done in the background. */
public enum Activity {
  /** The model is opened. */
  OPENING,
  /** The sample photos are read. */
  SAMPLES,
  /** A photo is classified. */
  CLASSIFYING,
  /** Further photos that came with it are read. */
  LISTING,
  /** The values inside a block are read. */
  READING,
  /** What the network looked at is looked for. */
  LOOKING,
  /** The layers are timed. */
  TIMING,
  /** The layers are timed with settings of the user's own. */
  PROFILING,
  /** An operator is timed by itself with other groups. */
  TIMING_SHAPES,
  /** Two networks are timed in turn. */
  COMPARING,
  /** What this machine can do at most is measured. */
  MEASURING_MACHINE,
  /** Networks are measured against each other in the place for that. */
  RACING,
  /** Networks are measured over settings in the same place. */
  SWEEPING,
  /** An animation is written. */
  FILMING,
  /** The network is written as a file for others. */
  EXPORTING;

  /** Whether the user can stop it without losing anything that was asked for. */
  public boolean canBeStopped() {
    return switch (this) {
      case CLASSIFYING,
          LOOKING,
          TIMING,
          PROFILING,
          COMPARING,
          RACING,
          SWEEPING,
          MEASURING_MACHINE,
          FILMING,
          EXPORTING ->
          true;
      case OPENING, SAMPLES, LISTING, READING, TIMING_SHAPES -> false;
    };
  }
}
