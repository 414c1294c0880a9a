package lightnet.ui.style;

import javafx.scene.control.Label;

/** Labels by their role. */
public final class Labels {

  private Labels() {}

  /** A small heading in capitals. */
  public static Label caption(String text) {
    return of(text, Styles.CAPTION);
  }

  /** A figure that is read first. */
  public static Label figure(String text) {
    return of(text, Styles.FIGURE);
  }

  /** The heading of a part of the window. */
  public static Label heading(String text) {
    return of(text, Styles.HEADING);
  }

  /** Text that steps back; it wraps. */
  public static Label muted(String text) {
    Label label = of(text, Styles.MUTED);
    label.setWrapText(true);
    return label;
  }

  private static Label of(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    return label;
  }
}
