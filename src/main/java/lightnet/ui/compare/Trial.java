package lightnet.ui.compare;

/** What one finds out here. */
enum Trial {
  /** Which of several networks is the faster one. */
  COMPARE,
  /** How the time of networks follows their settings. */
  SWEEP
}
