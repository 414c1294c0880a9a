package lightnet.drawing;

import lightnet.network.OperatorFamily;

/** What something is painted with: a role that each theme has its colour for. */
public sealed interface Ink {

  /** Roles of the theme. */
  enum Role implements Ink {
    /** Nothing is painted. */
    CLEAR,
    /** What is read first. */
    TEXT,
    /** What steps back. */
    MUTED,
    /** On a dark or coloured ground. */
    ON_COLOUR,
    /** Of cards. */
    SURFACE,
    /** Behind cards. */
    GROUND,
    /** Thin lines. */
    BORDER,
    /** What is selected, or plays. */
    ACCENT,
    /** Behind what is selected. */
    ACCENT_GROUND,
    /** Something to look at. */
    WARNING
  }

  /** The hue of an operator family. */
  record Family(OperatorFamily family) implements Ink {}

  /**
   * The colour of a group of channels (Okabe and Ito's).
   *
   * @param index from 0; the colours repeat after {@link Shade#GROUPS}
   */
  record Group(int index) implements Ink {}

  /**
   * A value between 0 and 1 on a perceptually uniform scale (viridis).
   *
   * @param value from 0 to 1; what is beyond is cut, not a number is shown as such
   */
  record Level(double value) implements Ink {}

  /**
   * A signed value on a scale with white at 0.
   *
   * @param value from -1 to 1
   */
  record Signed(double value) implements Ink {}

  /**
   * Another ink, let through.
   *
   * @param opacity from 0 to 1
   */
  record Faded(Ink ink, double opacity) implements Ink {}

  /** This ink with an opacity. */
  default Ink faded(double opacity) {
    return opacity >= 1 ? this : new Faded(this, opacity);
  }
}
