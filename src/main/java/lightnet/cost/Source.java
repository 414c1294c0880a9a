package lightnet.cost;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightnet.cost.Verdict.Support;
import lightnet.cost.Way.Taken;
import lightnet.design.PrintedNumber;
import lightnet.design.PrintedNumber.Fit;

/**
 * The figures of one source: it is taken to count all of them in the same way, so that the way that
 * gives most of them is the most likely one for each. A way that few take is believed only if it
 * gives more than half of what the usual ones leave open, in digits enough; otherwise it may fit by
 * chance.
 *
 * @param figures of the source
 * @param publication figures of all sources in the same publication
 */
record Source(List<Printed> figures, List<Printed> publication) {
  private static final int FEWEST_DIGITS = 3;

  Source {
    figures = List.copyOf(figures);
    publication = List.copyOf(publication);
  }

  /**
   * One figure with all ways.
   *
   * @param number as it was printed
   * @param ways that there are, the simplest form first
   */
  record Printed(PrintedNumber number, List<Taken> ways) {
    Printed {
      ways = List.copyOf(ways);
    }

    boolean has(Way way) {
      return ways.stream().anyMatch(taken -> taken.way().equals(way));
    }

    boolean isGivenBy(Way way) {
      return ways.stream()
          .anyMatch(taken -> taken.way().equals(way) && number.fit(taken.exact()).isPresent());
    }

    boolean isGivenBy(Way way, Fit rule) {
      return ways.stream()
          .anyMatch(taken -> taken.way().equals(way) && number.isPrintOf(taken.exact(), rule));
    }
  }

  /**
   * How well a way gives the source's figures.
   *
   * @param possible for how many there is such a way
   * @param given how many of these it gives
   * @param byOneRule how many of them if all are rounded, or all are cut
   * @param simply how many of them as our own count, rounded, if these are all
   * @param elsewhere how many figures of the same publication
   * @param rounded how many of them are rounded
   * @param strangeness of the way
   */
  private record Merit(
      int possible,
      int given,
      int byOneRule,
      int simply,
      int elsewhere,
      int rounded,
      int strangeness) {
    static final Comparator<Merit> BEST_FIRST =
        Comparator.comparingDouble(Merit::share)
            .thenComparingDouble(Merit::shareByOneRule)
            .thenComparingInt(Merit::simply)
            .thenComparingInt(Merit::elsewhere)
            .thenComparingInt(Merit::rounded)
            .reversed()
            .thenComparingInt(Merit::strangeness);

    double share() {
      return (double) given / possible;
    }

    double shareByOneRule() {
      return (double) byOneRule / possible;
    }
  }

  /** The verdicts on the figures, in their order. */
  List<Verdict> verdicts() {
    Map<Way, Merit> merits = merits();
    return figures.stream().map(figure -> verdict(figure, merits)).toList();
  }

  private Verdict verdict(Printed figure, Map<Way, Merit> merits) {
    PrintedNumber number = figure.number();
    Optional<Taken> likely =
        figure.ways().stream()
            .filter(taken -> merits.containsKey(taken.way()))
            .filter(taken -> number.fit(taken.exact()).isPresent())
            .min(Comparator.comparing(taken -> merit(merits, taken), Merit.BEST_FIRST));
    if (likely.isEmpty()) {
      return open(figure);
    }
    // the same count is told in the simplest way
    Taken simplest =
        figure.ways().stream()
            .filter(taken -> merits.containsKey(taken.way()))
            .filter(taken -> taken.exact() == likely.get().exact())
            .min(Comparator.comparingInt(Taken::strangeness))
            .orElse(likely.get());
    Fit fit = number.fit(simplest.exact()).orElseThrow();
    boolean plain = simplest.account().steps().size() == 1;
    boolean rounded = fit == Fit.EXACT || fit == Fit.ROUNDED;
    if (plain && rounded) {
      return new Verdict.Agrees(number, simplest.account(), fit);
    }
    var support = new Support(merit(merits, simplest).given(), merit(merits, simplest).possible());
    return new Verdict.AgreesBy(number, simplest.account(), fit, support);
  }

  private static Merit merit(Map<Way, Merit> merits, Taken taken) {
    return Optional.ofNullable(merits.get(taken.way())).orElseThrow();
  }

  private static Verdict open(Printed figure) {
    Taken nearest =
        figure.ways().stream()
            .filter(Taken::isUsual)
            .filter(taken -> !(taken.account().form() instanceof CountedForm.OtherChoice))
            .min(
                Comparator.comparing((Taken taken) -> difference(figure, taken).abs())
                    .thenComparingInt(Taken::strangeness))
            .orElseThrow();
    return new Verdict.Open(figure.number(), nearest.account(), difference(figure, nearest));
  }

  private static BigDecimal difference(Printed figure, Taken taken) {
    return figure.number().value().subtract(BigDecimal.valueOf(taken.exact()));
  }

  /** The merits of the ways that are believed. */
  private Map<Way, Merit> merits() {
    Map<Way, Taken> ways = new LinkedHashMap<>();
    figures.forEach(figure -> figure.ways().forEach(taken -> ways.putIfAbsent(taken.way(), taken)));
    Map<Way, Merit> usual = new LinkedHashMap<>();
    Map<Way, Merit> strange = new LinkedHashMap<>();
    ways.forEach((way, taken) -> (taken.isUsual() ? usual : strange).put(way, merit(way, taken)));
    List<Printed> left = left(usual);
    Set<Counting> believed = EnumSet.noneOf(Counting.class);
    strange.forEach(
        (way, merit) -> {
          if (isBelieved(way, merit, left)) {
            believed.add(way.counting());
          }
        });
    Map<Way, Merit> merits = new LinkedHashMap<>(usual);
    strange.forEach(
        (way, merit) -> {
          if (believed.contains(way.counting())) {
            merits.put(way, merit);
          }
        });
    return merits;
  }

  private boolean isBelieved(Way way, Merit merit, List<Printed> left) {
    List<Printed> possible = left.stream().filter(figure -> figure.has(way)).toList();
    List<Printed> given =
        possible.stream().filter(figure -> figure.isGivenBy(way, rule(way))).toList();
    boolean ofMany = merit.given() >= Math.min(2, merit.possible());
    int digits = given.stream().mapToInt(figure -> figure.number().digits().precision()).sum();
    return 2 * given.size() > possible.size() && ofMany && digits >= FEWEST_DIGITS;
  }

  private Merit merit(Way way, Taken taken) {
    int given = given(figures, way);
    int rounded = given(way, Fit.ROUNDED);
    boolean simple = taken.account().steps().size() == 1 && rounded == given;
    return new Merit(
        (int) figures.stream().filter(figure -> figure.has(way)).count(),
        given,
        given(way, rule(way)),
        simple ? rounded : 0,
        given(publication, way),
        rounded,
        taken.strangeness());
  }

  private static int given(List<Printed> figures, Way way) {
    return (int) figures.stream().filter(figure -> figure.isGivenBy(way)).count();
  }

  private int given(Way way, Fit rule) {
    return (int) figures.stream().filter(figure -> figure.isGivenBy(way, rule)).count();
  }

  /** The rule with which a way gives most of the figures; nobody rounds up all of them. */
  private Fit rule(Way way) {
    return given(way, Fit.CUT) > given(way, Fit.ROUNDED) ? Fit.CUT : Fit.ROUNDED;
  }

  /** What the best usual way does not give by one rule. */
  private List<Printed> left(Map<Way, Merit> usual) {
    Way best =
        usual.entrySet().stream()
            .min(Map.Entry.comparingByValue(Comparator.comparingInt(Merit::byOneRule).reversed()))
            .orElseThrow()
            .getKey();
    Fit rule = rule(best);
    return figures.stream().filter(figure -> !figure.isGivenBy(best, rule)).toList();
  }
}
