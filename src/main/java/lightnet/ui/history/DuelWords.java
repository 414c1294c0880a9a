package lightnet.ui.history;

import lightnet.measure.MedianRatio;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Duel;

/** What came of measuring a step against now, in a sentence. */
final class DuelWords {

  private DuelWords() {}

  /**
   * The sentence.
   *
   * @param step its number
   * @param words what was done there
   */
  static String of(int step, String words, Duel.Outcome outcome) {
    return switch (outcome) {
      case Duel.Outcome.Measured(MedianRatio ratio, int rounds) ->
          switch (ratio.difference()) {
            case LONGER -> sentence("history.faster", ratio, step, words, rounds);
            case SHORTER -> sentence("history.slower", ratio.inverse(), step, words, rounds);
            case NOT_SHOWN -> sentence("history.no-difference", ratio, step, words, rounds);
          };
      case Duel.Outcome.Stopped _ -> Texts.text("history.stopped");
      case Duel.Outcome.Impossible(String reason) -> reason;
    };
  }

  private static String sentence(
      String key, MedianRatio ratio, int step, String words, int rounds) {
    return Texts.text(
        key,
        Numbers.significant(ratio.ratio()),
        Numbers.significant(ratio.low()),
        Numbers.significant(ratio.high()),
        step,
        words,
        rounds);
  }
}
