package lightnet.ui.style;

import java.util.Locale;
import lightnet.drawing.Counts;
import lightnet.network.Shape;

/** Numbers as the window writes them: three significant digits where space is short, else exact. */
public final class Numbers {
  private Numbers() {}

  /** A count with three significant digits, such as {@code 301 M}. */
  public static String brief(long count) {
    return Counts.brief(count);
  }

  /** Bytes with three significant digits, such as {@code 4.82 MB}, a million bytes each. */
  public static String bytes(long bytes) {
    return bytes < 1000 ? bytes + " B" : brief(bytes) + "B";
  }

  /** A count with its thousands separated. */
  public static String exact(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Milliseconds with three significant digits. */
  public static String millis(double milliseconds) {
    return significant(milliseconds) + " ms";
  }

  /** A share between 0 and 1 as a percentage. */
  public static String percent(double share) {
    return String.format(Locale.ROOT, share >= 0.0995 ? "%.1f %%" : "%.2f %%", 100 * share);
  }

  /** A share between 0 and 1 as a percentage where space is short. */
  public static String briefPercent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** A share by which something is more or less, such as {@code +9 %}. */
  public static String signedPercent(double share) {
    return String.format(Locale.ROOT, "%+.0f %%", 100 * share).replace('-', '−');
  }

  /** Channels, rows and columns, such as {@code 32 × 28 × 28}. */
  public static String shape(Shape shape) {
    return "%d × %d × %d".formatted(shape.c(), shape.h(), shape.w());
  }

  /** A value with three significant digits; what is no number is named. */
  public static String significant(double value) {
    return Counts.significant(value);
  }
}
