package lightnet.ui.workspace;

/** How far the times that are shown are those of what is shown. */
public enum Freshness {
  /** They are what was measured. */
  MEASURED(1),
  /** They are a first look, which is being refined. */
  PRELIMINARY(0.75),
  /** They are those of another photo, or of the network before its last change. */
  OUTDATED(0.4);

  private final double opacity;

  Freshness(double opacity) {
    this.opacity = opacity;
  }

  /** How far what shows the times is dimmed; 1 where it is not. */
  public double opacity() {
    return opacity;
  }
}
