package lightnet.ui.compare;

import java.util.Locale;
import lightnet.measure.MedianRatio;
import lightnet.measure.race.Concern;
import lightnet.measure.race.PairVerdict;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** What the window says of a result. */
final class VerdictWords {

  private VerdictWords() {}

  /** What can be said of one against another. */
  static String of(String one, String other, PairVerdict verdict) {
    return switch (verdict) {
      case PairVerdict.Faster(MedianRatio times) -> faster(one, other, times.inverse());
      case PairVerdict.Slower(MedianRatio times) -> faster(other, one, times);
      case PairVerdict.NoDifference(MedianRatio times) -> {
        MedianRatio speed = times.inverse();
        yield Texts.text("verdict.same", one, other, number(speed.low()), number(speed.high()));
      }
      case PairVerdict.TooShort(int heats, int rounds) ->
          Texts.text(
              "verdict.too-short",
              one,
              other,
              rounds,
              heats,
              MedianRatio.FEWEST_ROUNDS,
              MedianRatio.FEWEST_HEATS);
      case PairVerdict.NotMeasured _ -> Texts.text("verdict.not-measured", one, other);
    };
  }

  private static String faster(String one, String other, MedianRatio speed) {
    return Texts.text(
        "verdict.faster",
        one,
        number(speed.ratio()),
        other,
        number(speed.low()),
        number(speed.high()));
  }

  /** A ratio with two decimals. */
  static String number(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }

  /** What speaks against a result. */
  static String of(Concern concern) {
    double value = concern.value();
    String words =
        switch (concern.kind()) {
          case LOAD_BEFORE, LOAD_DURING, STOLEN -> String.format(Locale.ROOT, "%.1f", value);
          case FREQUENCY, OUTLIERS, NOT_WARM -> Numbers.briefPercent(value);
          case DRIFT -> String.format(Locale.ROOT, "%+.1f %%", 100 * (value - 1)).replace('-', '−');
          case THREADS, OTHER_PROGRAMS, OTHER_SESSIONS, SLEPT ->
              String.format(Locale.ROOT, "%.0f", value);
          case CUT_SHORT -> "";
        };
    return Texts.text("concern." + concern.kind(), words, concern.subject());
  }
}
