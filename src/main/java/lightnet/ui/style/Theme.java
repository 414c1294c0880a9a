package lightnet.ui.style;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import lightnet.drawing.Shade;

/** The looks of the window. */
public enum Theme {
  /** Dark on light. */
  LIGHT,
  /** Light on dark. */
  DARK;

  /** The other one. */
  public Theme other() {
    return this == LIGHT ? DARK : LIGHT;
  }

  /** The sheet that styles every control. */
  public String userAgentStylesheet() {
    return switch (this) {
      case LIGHT -> new PrimerLight().getUserAgentStylesheet();
      case DARK -> new PrimerDark().getUserAgentStylesheet();
    };
  }

  /** The style class of a root node that looks so. */
  public String styleClass() {
    return switch (this) {
      case LIGHT -> "light";
      case DARK -> "dark";
    };
  }

  /** The colours of what is drawn. */
  public Palette palette() {
    return switch (this) {
      case LIGHT -> Palette.LIGHT;
      case DARK -> Palette.DARK;
    };
  }

  /** The colours of drawings. */
  public Shade shade() {
    return switch (this) {
      case LIGHT -> Shade.LIGHT;
      case DARK -> Shade.DARK;
    };
  }
}
