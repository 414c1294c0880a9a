package lightnet.report;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import lightnet.drawing.Shade;
import lightnet.drawing.Svg;
import lightnet.measure.Machine;
import lightnet.measure.race.Facts;
import lightnet.measure.race.LayerGaps;
import lightnet.measure.race.LayerWords;
import lightnet.measure.race.NoiseCard;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.RaceSettings;
import lightnet.measure.race.RaceWords;
import lightnet.measure.race.Surroundings;
import lightnet.measure.race.TrackNoise;

/** Results as one HTML page that needs no other file and runs nothing. */
final class HtmlReport {
  private static final double MARGIN = 12;
  private static final double PERCENT = 100;
  private static final double MILLIS_PER_SECOND = 1e3;

  static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Html page = new Html();

  private HtmlReport() {}

  /** The page. */
  static String of(List<RaceResult> results) {
    return new HtmlReport().write(results);
  }

  /** What stands in the page, to be put into another one. */
  static String sections(List<RaceResult> results) {
    return new HtmlReport().body(results);
  }

  private String write(List<RaceResult> results) {
    return HtmlPage.of("Comparison of networks", body(results));
  }

  private String body(List<RaceResult> results) {
    for (RaceResult result : results) {
      page.with("section", () -> write(result));
    }
    if (results.size() > 1) {
      page.with("section", () -> HtmlMachines.write(page, results));
    }
    return page.toString();
  }

  private void write(RaceResult result) {
    page.element("h2", headline(result));
    page.element("p", "muted", "%s, %s".formatted(where(result.machine()), when(result)));
    trust(result.noise());
    page.with("ul", () -> Sentences.of(result).forEach(words -> page.element("li", words)));
    failures(result);
    for (Charts.Chart chart : Charts.of(result)) {
      page.with("figure", () -> chart(chart));
    }
    page.element("h3", "Side by side");
    sideBySide(result);
    photo(result);
    explained(result);
    published(result);
    noise(result);
    settings(result);
  }

  private static String headline(RaceResult result) {
    List<String> sentences = Sentences.of(result);
    return result.pairs().size() == 1
        ? sentences.getFirst()
        : "%d networks".formatted(result.models().size());
  }

  private void trust(NoiseCard noise) {
    page.element(
        "p",
        switch (noise.trust()) {
          case TRUSTED -> "good";
          case WITH_CARE, NOT -> "warning";
        },
        "Can this be trusted? " + RaceWords.trust(noise.trust()));
  }

  private void failures(RaceResult result) {
    for (SideBySide.Row row : SideBySide.of(result)) {
      row.failure()
          .ifPresent(reason -> page.element("p", "warning", row.name() + " failed: " + reason));
    }
  }

  private void chart(Charts.Chart chart) {
    page.with(
        "figcaption", () -> page.element("h3", chart.title()).element("p", "muted", chart.says()));
    page.raw(Svg.of(chart.drawing().within(MARGIN), Shade.LIGHT));
  }

  private void sideBySide(RaceResult result) {
    page.table(SideBySide.headings(), SideBySide.table(result));
    List<List<String>> designs = new ArrayList<>();
    for (RaceResult.Model model : result.models()) {
      model.facts().ifPresent(facts -> designs.add(design(model.track().name(), facts)));
    }
    if (!designs.isEmpty()) {
      page.table(List.of("network", "design", "weights", "input", "classes"), designs);
    }
  }

  private static List<String> design(String name, Facts facts) {
    return List.of(
        name,
        facts.design(),
        facts.weights(),
        String.join(" x ", facts.input().stream().map(String::valueOf).toList()),
        String.valueOf(facts.classes()));
  }

  private void photo(RaceResult result) {
    if (PhotoTable.isThere(result)) {
      page.element("h3", "What they say of " + result.settings().input());
      page.table(PhotoTable.headings(result), PhotoTable.rows(result));
    }
  }

  private void explained(RaceResult result) {
    List<LayerGaps.Explained> explained = LayerGaps.explained(result.models());
    if (!explained.isEmpty()) {
      page.element("h3", "Where the difference comes from");
      page.with(
          "ul",
          () ->
              explained.stream()
                  .flatMap(one -> LayerWords.sentences(one).stream())
                  .forEach(words -> page.element("li", words)));
    }
  }

  private void published(RaceResult result) {
    List<List<String>> figures = new ArrayList<>();
    for (RaceResult.Model model : result.models()) {
      model
          .facts()
          .ifPresent(
              facts ->
                  facts
                      .published()
                      .forEach(said -> figures.add(figure(model.track().name(), said))));
    }
    if (!figures.isEmpty()) {
      page.element("h3", "What was published");
      page.table(List.of("network", "source", "variant", "top-1, %", "top-5, %", "speed"), figures);
    }
    List<PublishedRatios.Row> ratios = PublishedRatios.of(result);
    if (!ratios.isEmpty()) {
      page.element("h3", "Published and measured here");
      page.table(PublishedTable.HEADINGS, PublishedTable.rows(ratios));
    }
  }

  private static List<String> figure(String name, Facts.Published said) {
    return List.of(
        name,
        said.source(),
        said.variant(),
        said.top1().map(value -> value.toPlainString()).orElse("–"),
        said.top5().map(value -> value.toPlainString()).orElse("–"),
        String.join(
            "; ",
            said.speeds().stream()
                .map(
                    speed ->
                        "%s: %s %s"
                            .formatted(
                                speed.device(), speed.value().toPlainString(), speed.unit().sign()))
                .toList()));
  }

  private void noise(RaceResult result) {
    NoiseCard noise = result.noise();
    Surroundings around = noise.surroundings();
    page.element("h3", "What disturbed it");
    page.with(
        "ul",
        () -> {
          noise.concerns().forEach(one -> page.element("li", RaceWords.concern(one)));
          page.element(
              "li",
              "others kept busy: %s just before, %s meanwhile; taken away by a host: %s"
                  .formatted(
                      cores(around.loadBefore()),
                      cores(around.loadDuring()),
                      cores(around.stolen())));
          page.element(
              "li",
              "clock: %s before, %s after, governed by %s"
                  .formatted(
                      megahertz(around.megahertzBefore()),
                      megahertz(around.megahertzAfter()),
                      around.governor().orElse("nobody knows what")));
        });
    List<List<String>> rows = new ArrayList<>();
    for (TrackNoise track : noise.tracks()) {
      rows.add(
          List.of(
              track.name(),
              String.format(Locale.ROOT, "%+.1f %%", PERCENT * (track.drift() - 1)),
              String.format(Locale.ROOT, "%.1f %%", PERCENT * track.spread()),
              String.format(Locale.ROOT, "%.1fx", track.firstRun()),
              String.format(Locale.ROOT, "%d of %d", track.outliers().size(), track.samples())));
    }
    page.table(
        List.of(
            "network",
            "last third against first",
            "quartiles apart",
            "first run by the median",
            "outliers, none dropped"),
        rows);
  }

  private void settings(RaceResult result) {
    RaceSettings settings = result.settings();
    page.element("h3", "How and where it was measured");
    Machine machine = result.machine();
    page.table(
        List.of("setting", "value"),
        List.of(
            List.of("input", settings.input()),
            List.of("threads inside an operator", "%d".formatted(settings.session().threads())),
            List.of("optimisation", Sentences.word(settings.session().optimisation())),
            List.of("idle threads", Sentences.word(settings.session().waiting())),
            List.of(
                "time",
                String.format(
                    Locale.ROOT,
                    "%.1f s",
                    settings.plan().budget().toMillis() / MILLIS_PER_SECOND)),
            List.of("it ended because", Sentences.ending(result.ending())),
            List.of("processor", machine.cpu()),
            List.of("cores", "%d".formatted(machine.cores())),
            List.of("operating system", machine.os()),
            List.of("Java", machine.jvm()),
            List.of("ONNX Runtime", machine.onnxRuntime()),
            List.of("measured", when(result))));
  }

  private static String where(Machine machine) {
    return "%s, %d cores".formatted(machine.cpu(), machine.cores());
  }

  private static String when(RaceResult result) {
    return WHEN.format(result.measuredAt());
  }

  private static String cores(OptionalDouble load) {
    return load.isPresent()
        ? String.format(Locale.ROOT, "%.1f cores", load.getAsDouble())
        : "not known";
  }

  private static String megahertz(OptionalDouble clock) {
    return clock.isPresent()
        ? String.format(Locale.ROOT, "%.0f MHz", clock.getAsDouble())
        : "not readable";
  }
}
