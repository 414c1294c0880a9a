package lightnet.measure.race;

import java.util.Locale;
import lightnet.measure.MedianRatio;

/** The sentences of a result, in English, as they stand in files and on the command line. */
public final class RaceWords {
  private static final double PERCENT = 100;

  private RaceWords() {}

  /** What can be said of one against another, with the interval that it rests on. */
  public static String verdict(String one, String other, PairVerdict verdict) {
    return switch (verdict) {
      case PairVerdict.Faster(MedianRatio times) -> faster(one, other, times.inverse());
      case PairVerdict.Slower(MedianRatio times) -> faster(other, one, times);
      case PairVerdict.NoDifference(MedianRatio times) ->
          "no difference shown between %s and %s (%s)"
              .formatted(one, other, interval(times.inverse()));
      case PairVerdict.TooShort(int heats, int rounds) ->
          "%s and %s: too short for an interval (%d rounds in %d heats; it takes %d in %d)"
              .formatted(
                  one, other, rounds, heats, MedianRatio.FEWEST_ROUNDS, MedianRatio.FEWEST_HEATS);
      case PairVerdict.NotMeasured _ -> "%s and %s: not measured".formatted(one, other);
    };
  }

  private static String faster(String one, String other, MedianRatio speed) {
    return "%s is %sx faster than %s (%s)"
        .formatted(one, number(speed.ratio()), other, interval(speed));
  }

  private static String interval(MedianRatio ratio) {
    return "%s to %s".formatted(number(ratio.low()), number(ratio.high()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  /** What speaks against a result. */
  public static String concern(Concern concern) {
    double value = concern.value();
    return switch (concern.kind()) {
      case LOAD_BEFORE ->
          String.format(Locale.ROOT, "others kept %.1f cores busy just before", value);
      case LOAD_DURING ->
          String.format(Locale.ROOT, "others kept %.1f cores busy meanwhile", value);
      case STOLEN ->
          String.format(
              Locale.ROOT, "the host of this virtual machine took %.1f cores away", value);
      case FREQUENCY ->
          String.format(
              Locale.ROOT,
              "the processor's clock was at %.0f %% of before in the end",
              PERCENT * value);
      case THREADS ->
          String.format(Locale.ROOT, "%.0f threads are more than there are cores", value);
      case OTHER_PROGRAMS -> String.format(Locale.ROOT, "%.0f more of this program ran", value);
      case OTHER_SESSIONS ->
          String.format(Locale.ROOT, "%.0f more sessions of this program were open", value);
      case DRIFT ->
          String.format(
              Locale.ROOT,
              "%s: the last third took %+.1f %% against the first",
              concern.subject(),
              PERCENT * (value - 1));
      case OUTLIERS ->
          String.format(Locale.ROOT, "%s: %.1f %% outliers", concern.subject(), PERCENT * value);
      case NOT_WARM ->
          String.format(
              Locale.ROOT,
              "%s: not steady before %.0f %% of the heats",
              concern.subject(),
              PERCENT * value);
      case SLEPT ->
          String.format(Locale.ROOT, "the machine slept or the program was held %.0f times", value);
      case CUT_SHORT -> "it was ended early";
    };
  }

  /** How far a result can be relied on. */
  public static String trust(Trust trust) {
    return switch (trust) {
      case TRUSTED -> "yes";
      case WITH_CARE -> "with care";
      case NOT -> "no, measure again";
    };
  }

  /** What one should know when comparing. */
  public static String note(RaceResult.Note note) {
    return switch (note) {
      case OTHER_INPUTS -> "the networks take inputs of different sizes";
      case OTHER_CLASSES -> "the networks tell different numbers of classes apart";
    };
  }
}
