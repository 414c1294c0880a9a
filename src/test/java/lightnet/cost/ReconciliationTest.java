package lightnet.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightnet.design.BundledModels;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.design.PublishedFigures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Published totals next to our counts: what agrees, why the others do not, what is open. */
class ReconciliationTest {
  private static final Map<String, List<Reconciled>> FIGURES = figures();

  @ParameterizedTest
  @MethodSource("agreeing")
  void everyTotalThatAgreesIsExplained(ReferenceTable.Row row) {
    assertThat(verdicts(row))
        .isNotEmpty()
        .allMatch(
            verdict -> verdict instanceof Verdict.Agrees || verdict instanceof Verdict.AgreesBy);
  }

  @ParameterizedTest
  @MethodSource("disagreeing")
  void noTotalThatDisagreesIsPassedOffAsOurs(ReferenceTable.Row row) {
    assertThat(verdicts(row)).isNotEmpty().noneMatch(Verdict.Agrees.class::isInstance);
  }

  @ParameterizedTest
  @MethodSource("explained")
  void knownCauseIsFound(ReferenceTable.Row row) {
    assertThat(verdicts(row))
        .isNotEmpty()
        .anySatisfy(
            verdict -> {
              assertThat(verdict).isInstanceOf(Verdict.AgreesBy.class);
              var found = (Verdict.AgreesBy) verdict;
              assertThat(found.account().counting().name()).isEqualTo(row.text("counting"));
              assertThat(words(found.account().form())).isEqualTo(row.text("form"));
              assertThat(found.fit().name()).isEqualTo(row.text("fit"));
              assertThat(found.account().exact()).isEqualTo(row.number("exact"));
            });
  }

  @ParameterizedTest
  @MethodSource("open")
  void whatNobodyCouldExplainIsOpen(ReferenceTable.Row row) {
    assertThat(verdicts(row)).isNotEmpty().allMatch(Verdict.Open.class::isInstance);
  }

  @Test
  void stepsLeadFromOurCountToTheExactOne() {
    for (Reconciled figure : all()) {
      for (Verdict verdict :
          List.of(figure.params(), figure.madds()).stream().flatMap(Optional::stream).toList()) {
        account(verdict)
            .ifPresent(
                account -> {
                  assertThat(account.steps().getFirst()).isInstanceOf(Step.Ours.class);
                  long total = account.steps().getFirst().total();
                  for (Step step : account.steps()) {
                    total =
                        switch (step) {
                          case Step.Ours _, Step.OfForm _ -> step.total();
                          case Step.OfPart(Part _, int times, long each, long _) ->
                              total + times * each;
                        };
                    assertThat(step.total()).as("%s", figure).isEqualTo(total);
                  }
                  assertThat(account.exact()).isEqualTo(total);
                });
      }
    }
  }

  @Test
  void explanationSaysHowFarAnOpenTotalIs() {
    Verdict verdict = verdicts("mobilenet-v1", "width=1", "madds", "575 M").getFirst();

    assertThat(verdict).isInstanceOf(Verdict.Open.class);
    var open = (Verdict.Open) verdict;
    assertThat(open.nearest().counting()).isEqualTo(Counting.WITH_CLASSIFIER);
    assertThat(open.difference()).isEqualByComparingTo("6259648");
  }

  @Test
  void supportIsThatOfTheWholeSource() {
    Verdict verdict = verdicts("shufflenet-v1", "groups=1", "madds", "143 M").getFirst();

    assertThat(verdict).isInstanceOf(Verdict.AgreesBy.class);
    assertThat(((Verdict.AgreesBy) verdict).support()).isEqualTo(new Verdict.Support(5, 5));
  }

  @Test
  void networkThatCannotBeMadeIsNotCompared() {
    List<Verdict> verdicts = verdicts("shufflenet-v1", "width=0.5 groups=4", "madds", "38 M");

    assertThat(verdicts)
        .isNotEmpty()
        .allSatisfy(
            verdict -> {
              assertThat(verdict).isInstanceOf(Verdict.Uncountable.class);
              assertThat(((Verdict.Uncountable) verdict).reason()).contains("4 groups");
            });
  }

  private static Stream<ReferenceTable.Row> agreeing() {
    return ReferenceTable.read("published_totals.csv").stream()
        .filter(row -> !row.text("agreement").equals("NO"));
  }

  private static Stream<ReferenceTable.Row> disagreeing() {
    return ReferenceTable.read("published_totals.csv").stream()
        .filter(row -> row.text("agreement").equals("NO"));
  }

  private static Stream<ReferenceTable.Row> explained() {
    return ReferenceTable.read("published_causes.csv").stream()
        .filter(row -> !row.text("counting").equals("open"));
  }

  private static Stream<ReferenceTable.Row> open() {
    return ReferenceTable.read("published_causes.csv").stream()
        .filter(row -> row.text("counting").equals("open"));
  }

  private static List<Verdict> verdicts(ReferenceTable.Row row) {
    return verdicts(
        row.text("preset"), row.text("parameters"), row.text("quantity"), row.text("printed"));
  }

  private static List<Verdict> verdicts(
      String preset, String parameters, String quantity, String printed) {
    Map<String, String> given =
        Stream.of(parameters.split(" "))
            .map(word -> word.split("="))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return figures(preset, given).stream()
        .map(figure -> quantity.equals("params") ? figure.params() : figure.madds())
        .flatMap(Optional::stream)
        .filter(verdict -> verdict.printed().text().replace(",", "").equals(printed))
        .toList();
  }

  private static List<Reconciled> figures(String id, Map<String, String> given) {
    try {
      Preset preset =
          Presets.in(BundledModels.home().models()).stream()
              .filter(candidate -> candidate.id().equals(id))
              .findFirst()
              .orElseThrow();
      Map<String, String> at = preset.values(given);
      return FIGURES.getOrDefault(id, List.of()).stream()
          .filter(figure -> figure.figure().at().equals(at))
          .toList();
    } catch (PresetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Reconciled> all() {
    List<Reconciled> all = new ArrayList<>();
    FIGURES.values().forEach(all::addAll);
    return all;
  }

  private static Map<String, List<Reconciled>> figures() {
    try {
      Map<String, List<Reconciled>> figures = new HashMap<>();
      for (Preset preset : Presets.in(BundledModels.home().models())) {
        figures.put(
            preset.id(),
            Reconciliation.of(preset, PublishedFigures.of(BundledModels.home().models(), preset)));
      }
      return Map.copyOf(figures);
    } catch (PresetException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Account> account(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Agrees agrees -> Optional.of(agrees.account());
      case Verdict.AgreesBy agrees -> Optional.of(agrees.account());
      case Verdict.Open open -> Optional.of(open.nearest());
      case Verdict.Uncountable _ -> Optional.empty();
    };
  }

  private static String words(CountedForm form) {
    return switch (form) {
      case CountedForm.AsPreset _ -> "";
      case CountedForm.OtherClasses(int classes) -> "classes=" + classes;
      case CountedForm.OtherChoice(String parameter, String value) -> parameter + "=" + value;
      case CountedForm.OtherBlocks(String name, String _, var _) -> name;
    };
  }
}
