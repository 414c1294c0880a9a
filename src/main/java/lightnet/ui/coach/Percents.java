package lightnet.ui.coach;

import lightnet.ui.style.Numbers;

/** Shares inside of sentences, which do not part from their sign at the end of a line. */
final class Percents {
  private static final char NO_BREAK_SPACE = '\u00a0';

  private Percents() {}

  static String of(double share) {
    return Numbers.briefPercent(share).replace(' ', NO_BREAK_SPACE);
  }
}
