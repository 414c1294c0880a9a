package lightnet.ui.style;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the window, from the resource bundle {@code texts.properties}. */
public final class Texts {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("lightnet.ui.texts", Locale.getDefault());

  private Texts() {}

  /** The text with this key. */
  public static String text(String key) {
    return BUNDLE.getString(key);
  }

  /** The text with this key, its places {0}, {1}, ... filled in. */
  public static String text(String key, Object... values) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(values);
  }
}
