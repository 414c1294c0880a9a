package lightnet.ui.history;

import java.util.Locale;
import lightnet.ui.style.Texts;

/** How much a figure has changed. */
final class ChangeWords {
  private static final double TENTH = 0.1;
  private static final double TIMES = 10;

  private ChangeWords() {}

  /** With its sign, such as {@code +3.2 %} or {@code 12.5×}; nothing where nothing has changed. */
  static String signed(double before, double now) {
    if (before == now) {
      return "";
    }
    if (before == 0 || now / before >= TIMES) {
      return before == 0
          ? Texts.text("change.from-none")
          : String.format(Locale.ROOT, "%.1f×", now / before);
    }
    return (now > before ? "+" : "−") + percent(before, now);
  }

  /** In words, such as {@code 3.2 % more than when it was kept}. */
  static String spoken(double before, double now) {
    if (before == now) {
      return Texts.text("change.same");
    }
    if (before == 0) {
      return Texts.text("change.from-none");
    }
    return Texts.text(now > before ? "change.more" : "change.less", percent(before, now));
  }

  private static String percent(double before, double now) {
    double percent = Math.abs(100 * (now / before - 1));
    return String.format(Locale.ROOT, percent < TENTH ? "%.2f %%" : "%.1f %%", percent);
  }
}
