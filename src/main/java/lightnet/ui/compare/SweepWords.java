package lightnet.ui.compare;

import java.util.Map;
import java.util.stream.Collectors;
import lightnet.measure.sweep.RankFlips.Flip;
import lightnet.measure.sweep.SweepPoint;
import lightnet.ui.style.Texts;

/** What the window says of a sweep. */
final class SweepWords {

  private SweepWords() {}

  /** Settings with their values. */
  static String at(Map<String, String> settings) {
    return settings.entrySet().stream()
        .map(entry -> Texts.text("sweep.at", entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** A network at some of its parameters. */
  static String form(String network, Map<String, String> parameters) {
    return parameters.isEmpty() ? network : Texts.text("sweep.form", network, at(parameters));
  }

  /** Where the order of two networks turns, in one sentence. */
  static String of(Flip flip) {
    return switch (flip.there()) {
      case REVERSED ->
          Texts.text(
              "sweep.flip.reversed", flip.where(), flip.winner(), flip.loser(), flip.elsewhere());
      case NOT_SHOWN ->
          Texts.text(
              "sweep.flip.not-shown", flip.where(), flip.winner(), flip.loser(), flip.elsewhere());
    };
  }

  /** A point where there is little room: of a single network the settings are name enough. */
  static String brief(SweepPoint point, int networks) {
    return networks == 1 ? at(point.at()) : point.name();
  }
}
