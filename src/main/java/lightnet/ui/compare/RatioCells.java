package lightnet.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.chart.RatioMatrix.Cell;
import lightnet.chart.RatioMatrix.Says;
import lightnet.measure.MedianRatio;
import lightnet.measure.race.PairVerdict;
import lightnet.measure.race.Pairs.Pair;
import lightnet.ui.style.Texts;

/** The cells of the matrix that says how many times as fast each network is as each other. */
final class RatioCells {

  private RatioCells() {}

  /** By row and column; none where a network meets itself or there is no interval. */
  static List<List<Optional<Cell>>> of(List<String> names, List<Pair> pairs) {
    int count = names.size();
    List<List<Optional<Cell>>> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Optional<Cell>> row = new ArrayList<>();
      for (int j = 0; j < count; j++) {
        row.add(Optional.empty());
      }
      cells.add(row);
    }
    for (Pair pair : pairs) {
      String sentence =
          VerdictWords.of(names.get(pair.first()), names.get(pair.second()), pair.verdict());
      ratio(pair.verdict())
          .ifPresent(
              times -> {
                cells.get(pair.first()).set(pair.second(), cell(times.inverse(), sentence));
                cells.get(pair.second()).set(pair.first(), cell(times, sentence));
              });
    }
    return cells;
  }

  private static Optional<MedianRatio> ratio(PairVerdict verdict) {
    return switch (verdict) {
      case PairVerdict.Faster(MedianRatio times) -> Optional.of(times);
      case PairVerdict.Slower(MedianRatio times) -> Optional.of(times);
      case PairVerdict.NoDifference(MedianRatio times) -> Optional.of(times);
      case PairVerdict.TooShort _, PairVerdict.NotMeasured _ -> Optional.empty();
    };
  }

  private static Optional<Cell> cell(MedianRatio speed, String sentence) {
    Says says =
        switch (speed.inverse().difference()) {
          case SHORTER -> Says.FASTER;
          case LONGER -> Says.SLOWER;
          case NOT_SHOWN -> Says.NO_DIFFERENCE;
        };
    return Optional.of(
        new Cell(
            Texts.text("compare.ratio", VerdictWords.number(speed.ratio())),
            Texts.text(
                "compare.interval",
                VerdictWords.number(speed.low()),
                VerdictWords.number(speed.high())),
            says,
            sentence));
  }
}
