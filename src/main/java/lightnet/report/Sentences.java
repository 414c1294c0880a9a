package lightnet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lightnet.measure.race.Finish.Ending;
import lightnet.measure.race.Pairs.Pair;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.RaceWords;
import lightnet.measure.race.Track;

/** What reports say of a result. */
final class Sentences {

  private Sentences() {}

  /** Every verdict, then what one should know when comparing. */
  static List<String> of(RaceResult result) {
    List<Track> tracks = result.tracks();
    List<String> sentences = new ArrayList<>();
    for (Pair pair : result.pairs()) {
      sentences.add(
          RaceWords.verdict(
              tracks.get(pair.first()).name(), tracks.get(pair.second()).name(), pair.verdict()));
    }
    result.notes().forEach(note -> sentences.add("note: " + RaceWords.note(note)));
    return sentences;
  }

  /** Why it ended. */
  static String ending(Ending ending) {
    return switch (ending) {
      case NARROW -> "every interval was narrow enough";
      case TIME_OVER -> "time was over";
      case MANY_ROUNDS -> "there were as many rounds as are kept";
      case CUT_SHORT -> "somebody ended it early";
      case NOBODY_LEFT -> "every network had failed";
    };
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
