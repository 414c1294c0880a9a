package lightnet.ui.style;

/** How much moves. */
public enum Motion {
  /** All that can. */
  FULL,
  /** Nothing: views change at once, what plays goes from step to step. */
  REDUCED;

  /** The other one. */
  public Motion other() {
    return this == FULL ? REDUCED : FULL;
  }

  /** The moment that is shown when an animation has played up to a moment. */
  public double shown(double moment) {
    return switch (this) {
      case FULL -> moment;
      case REDUCED -> Math.floor(moment);
    };
  }
}
