package lightnet.cost;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import lightnet.cost.Source.Printed;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.PrintedNumber;
import lightnet.design.PublishedFigure;

/** Explains published totals next to ours, from our counts alone. */
public final class Reconciliation {

  private Reconciliation() {}

  /** One figure with the networks that it may be of, or the reason why there are none. */
  private sealed interface Counted {
    record Possible(FigureCounts counts) implements Counted {}

    record Impossible(String reason) implements Counted {}
  }

  /** What the figures of a preset are next to our counts, in their order. */
  public static List<Reconciled> of(Preset preset, List<PublishedFigure> figures) {
    List<Counted> counted = figures.stream().map(figure -> counted(preset, figure)).toList();
    List<Optional<Verdict>> params =
        verdicts(figures, counted, Quantity.PARAMS, PublishedFigure::params);
    List<Optional<Verdict>> madds =
        verdicts(figures, counted, Quantity.MADDS, PublishedFigure::madds);
    List<Reconciled> reconciled = new ArrayList<>();
    for (int i = 0; i < figures.size(); i++) {
      reconciled.add(
          new Reconciled(
              figures.get(i),
              ours(counted.get(i), Quantity.PARAMS),
              ours(counted.get(i), Quantity.MADDS),
              params.get(i),
              madds.get(i)));
    }
    return List.copyOf(reconciled);
  }

  private static Counted counted(Preset preset, PublishedFigure figure) {
    try {
      return new Counted.Possible(FigureCounts.of(preset, figure));
    } catch (PresetException e) {
      return new Counted.Impossible(Optional.ofNullable(e.getMessage()).orElse(""));
    }
  }

  private static OptionalLong ours(Counted counted, Quantity quantity) {
    return switch (counted) {
      case Counted.Possible(FigureCounts counts) -> OptionalLong.of(quantity.ours(counts.ours()));
      case Counted.Impossible _ -> OptionalLong.empty();
    };
  }

  /** Each source is judged as a whole. */
  private static List<Optional<Verdict>> verdicts(
      List<PublishedFigure> figures,
      List<Counted> counted,
      Quantity quantity,
      Function<PublishedFigure, Optional<PrintedNumber>> printed) {
    List<Optional<Verdict>> verdicts = new ArrayList<>();
    Map<String, List<Integer>> places = new LinkedHashMap<>();
    Map<String, List<Printed>> sources = new LinkedHashMap<>();
    for (int i = 0; i < figures.size(); i++) {
      verdicts.add(Optional.empty());
      Optional<PrintedNumber> number = printed.apply(figures.get(i));
      if (number.isEmpty()) {
        continue;
      }
      switch (counted.get(i)) {
        case Counted.Possible(FigureCounts counts) -> {
          String source = figures.get(i).source();
          places.computeIfAbsent(source, _ -> new ArrayList<>()).add(i);
          sources
              .computeIfAbsent(source, _ -> new ArrayList<>())
              .add(new Printed(number.get(), Way.all(counts, quantity)));
        }
        case Counted.Impossible(String reason) ->
            verdicts.set(i, Optional.of(new Verdict.Uncountable(number.get(), reason)));
      }
    }
    Map<String, List<Printed>> publications = new LinkedHashMap<>();
    sources.forEach(
        (source, all) ->
            publications.computeIfAbsent(publication(source), _ -> new ArrayList<>()).addAll(all));
    sources.forEach(
        (source, all) -> {
          List<Printed> publication = publications.getOrDefault(publication(source), all);
          List<Verdict> given = new Source(all, publication).verdicts();
          List<Integer> at = places.getOrDefault(source, List.of());
          for (int i = 0; i < given.size(); i++) {
            verdicts.set(at.get(i), Optional.of(given.get(i)));
          }
        });
    return verdicts;
  }

  /** Tables and pages of one publication are told apart behind its name. */
  private static String publication(String source) {
    int comma = source.indexOf(", ");
    return comma < 0 ? source : source.substring(0, comma);
  }
}
