package lightnet.ui.style;

/** The names of the style classes that {@code lightnet.css} styles. */
public final class Styles {
  /** A small heading in capitals. */
  public static final String CAPTION = "caption";

  /** A figure that is read first. */
  public static final String FIGURE = "figure";

  /** The heading of a part of the window. */
  public static final String HEADING = "heading";

  /** Text that steps back. */
  public static final String MUTED = "muted";

  /** Digits of equal width, for formulas. */
  public static final String MONO = "mono";

  private Styles() {}
}
