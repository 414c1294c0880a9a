package lightnet.measure.race;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightnet.measure.race.LayerGaps.Cause;
import lightnet.measure.race.LayerGaps.Explained;
import lightnet.measure.race.LayerGaps.LayerGap;
import lightnet.network.Extent;
import lightnet.network.OperatorFamily;

/** The sentences on layers, in English. */
public final class LayerWords {
  private static final int PERCENT = 100;

  private LayerWords() {}

  /** What a family is called where several of it are meant. */
  public static String family(OperatorFamily family) {
    return switch (family) {
      case POINTWISE -> "1x1 convolutions";
      case DEPTHWISE -> "depthwise convolutions";
      case GROUPED -> "grouped convolutions";
      case SPATIAL -> "standard convolutions";
      case CHANNEL_WISE -> "channel-wise convolutions";
      case SHUFFLE -> "shuffles and splits";
      case SQUEEZE_EXCITATION -> "squeeze-and-excitation";
      case POOL -> "pooling";
      case ACTIVATION -> "activations";
      case DENSE -> "dense layers";
      case JOIN -> "additions and concatenations";
      case OTHER -> "other operators";
    };
  }

  /** A resolution as rows x columns. */
  public static String resolution(Extent at) {
    return "%d x %d".formatted(at.h(), at.w());
  }

  /** Where a network's time goes that it takes longer than the fastest. */
  public static List<String> sentences(Explained explained) {
    List<String> sentences = new ArrayList<>();
    explained.gaps().forEach(gap -> sentences.add(sentence(explained, gap)));
    if (sentences.isEmpty()) {
      sentences.add(
          "%s and %s differ at no resolution by %.0f %% of the slower one's time or more"
              .formatted(
                  explained.slower(), explained.fastest(), PERCENT * LayerGaps.WORTH_TELLING));
    }
    return sentences;
  }

  private static String sentence(Explained explained, LayerGap gap) {
    String who = explained.slower();
    String other = explained.fastest();
    String time = milliseconds(gap.milliseconds());
    if (gap.at().isEmpty()) {
      return ("%s spends %s %s than %s outside of its layers, on changes of layout and the"
              + " runtime's own work")
          .formatted(who, time, moreOrLess(gap.milliseconds()), other);
    }
    String at = resolution(gap.at().get());
    String mostly = gap.mostly().map(cause -> ", " + mostly(gap, cause)).orElse("");
    return switch (gap.otherWorksThere()) {
      case BOTH ->
          "%s spends %s %s than %s at %s%s"
              .formatted(who, time, moreOrLess(gap.milliseconds()), other, at, mostly);
      case ONE -> "%s alone works at %s, for %s%s".formatted(who, at, time, mostly);
      case OTHER -> "%s alone works at %s, for %s%s".formatted(other, at, time, mostly);
    };
  }

  private static String mostly(LayerGap gap, Cause cause) {
    String family = family(cause.family());
    if (Math.abs(cause.milliseconds()) > 1.05 * Math.abs(gap.milliseconds())) {
      return "%s alone %s %s"
          .formatted(family, milliseconds(cause.milliseconds()), moreOrLess(cause.milliseconds()));
    }
    return Math.abs(cause.milliseconds()) > 0.95 * Math.abs(gap.milliseconds())
        ? "nearly all of it in " + family
        : "most of it in " + family;
  }

  private static String moreOrLess(double milliseconds) {
    return milliseconds > 0 ? "more" : "less";
  }

  private static String milliseconds(double value) {
    double size = Math.abs(value);
    return size >= 1
        ? String.format(Locale.ROOT, "%.1f ms", size)
        : String.format(Locale.ROOT, "%.2f ms", size);
  }
}
