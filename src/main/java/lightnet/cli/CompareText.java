package lightnet.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import lightnet.measure.Latency;
import lightnet.measure.Machine;
import lightnet.measure.race.Concern;
import lightnet.measure.race.Facts;
import lightnet.measure.race.LayerGaps;
import lightnet.measure.race.LayerTimes;
import lightnet.measure.race.LayerWords;
import lightnet.measure.race.MachineTable;
import lightnet.measure.race.NoiseCard;
import lightnet.measure.race.Pairs.Pair;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.RaceWords;
import lightnet.measure.race.Track;
import lightnet.measure.sweep.RankFlips;
import lightnet.network.Extent;
import lightnet.report.PublishedRatios;

/** Results of comparisons as text. */
final class CompareText {
  private static final double MILLION = 1e6;

  /** Room for names; longer ones push the rest of their line aside. */
  private static final int NAMES = 40;

  private final Consumer<String> out;

  CompareText(Consumer<String> out) {
    this.out = out;
  }

  void print(List<RaceResult> results) {
    for (RaceResult result : results) {
      print(result);
      out.accept("");
    }
    if (results.size() > 1) {
      MachineTable.of(results).forEach(this::print);
      RankFlips.of(RankFlips.rankings(results)).forEach(flip -> out.accept(flip.sentence()));
    }
  }

  private void print(RaceResult result) {
    Machine machine = result.machine();
    out.accept(
        String.format(
            Locale.ROOT,
            "%s, %d cores, %d threads, ONNX Runtime %s, on %s, %s",
            machine.cpu(),
            machine.cores(),
            result.settings().session().threads(),
            machine.onnxRuntime(),
            result.settings().input(),
            result.measuredAt()));
    out.accept(
        String.format(
            Locale.ROOT,
            "%s %9s %9s %9s %9s %9s %7s %8s %8s %8s %6s",
            " ".repeat(NAMES),
            "median",
            "p10",
            "p90",
            "p99",
            "first",
            "runs",
            "params",
            "MAdds",
            "access",
            "top-1"));
    result.models().forEach(this::print);
    List<Track> tracks = result.tracks();
    for (Pair pair : result.pairs()) {
      out.accept(
          RaceWords.verdict(
              tracks.get(pair.first()).name(), tracks.get(pair.second()).name(), pair.verdict()));
    }
    LayerGaps.explained(result.models()).stream()
        .flatMap(explained -> LayerWords.sentences(explained).stream())
        .forEach(out);
    LayerTimes.of(result.models()).forEach(this::print);
    PublishedRatios.of(result).stream()
        .filter(row -> row.here().isPresent())
        .forEach(row -> out.accept("published: " + row.sentence()));
    result.notes().forEach(note -> out.accept("note: " + RaceWords.note(note)));
    print(result.noise());
  }

  private void print(RaceResult.Model model) {
    Track track = model.track();
    Optional<Latency> latency = track.latency();
    String times =
        latency
            .map(
                known ->
                    String.format(
                        Locale.ROOT,
                        "%6.2f ms %6.2f ms %6.2f ms %6.2f ms %6.2f ms %7d",
                        known.median(),
                        known.quantile(0.1),
                        known.quantile(0.9),
                        known.quantile(0.99),
                        known.firstRunMs(),
                        known.samplesMs().size()))
            .orElse(String.format(Locale.ROOT, "%57s", "not measured"));
    out.accept(
        String.format(
            Locale.ROOT,
            "%s %s%s",
            padded(track.name()),
            times,
            model.facts().map(CompareText::facts).orElse("")));
    track
        .failure()
        .ifPresent(reason -> out.accept(String.format(Locale.ROOT, "  failed: %s", reason)));
  }

  private static String facts(Facts facts) {
    String top1 =
        facts.published().stream()
            .flatMap(said -> said.top1().stream())
            .findFirst()
            .map(BigDecimal::toPlainString)
            .orElse("-");
    return String.format(
        Locale.ROOT,
        " %6.2f M %6.0f M %6.1f M %6s",
        facts.params() / MILLION,
        facts.madds() / MILLION,
        facts.memoryAccess() / MILLION,
        top1);
  }

  private void print(LayerTimes times) {
    out.accept(times.name());
    for (Extent at : LayerTimes.resolutions(List.of(times))) {
      out.accept(
          String.format(
              Locale.ROOT,
              "  %9s %7.3f ms  %s",
              LayerWords.resolution(at),
              times.at(at),
              times.byFamily(at).entrySet().stream()
                  .map(
                      entry ->
                          String.format(
                              Locale.ROOT,
                              "%s %.3f",
                              LayerWords.family(entry.getKey()),
                              entry.getValue()))
                  .collect(Collectors.joining(", "))));
    }
    out.accept(String.format(Locale.ROOT, "  %9s %7.3f ms", "no layer", times.restMs()));
  }

  private void print(NoiseCard noise) {
    out.accept(
        String.format(Locale.ROOT, "Can this be trusted? %s", RaceWords.trust(noise.trust())));
    for (Concern concern : noise.concerns()) {
      out.accept("  " + RaceWords.concern(concern));
    }
    out.accept(
        String.format(
            Locale.ROOT,
            "  others kept busy: %s before, %s meanwhile; clock %s; %d outliers marked, none"
                + " dropped",
            cores(noise.surroundings().loadBefore()),
            cores(noise.surroundings().loadDuring()),
            clock(noise),
            noise.tracks().stream().mapToInt(track -> track.outliers().size()).sum()));
  }

  private static String cores(OptionalDouble load) {
    return load.isPresent()
        ? String.format(Locale.ROOT, "%.1f cores", load.getAsDouble())
        : "not known";
  }

  private static String clock(NoiseCard noise) {
    String frequency =
        noise.surroundings().megahertzAfter().isPresent()
            ? String.format(
                Locale.ROOT, "%.0f MHz", noise.surroundings().megahertzAfter().getAsDouble())
            : "not readable";
    return noise.surroundings().governor().map(how -> frequency + ", " + how).orElse(frequency);
  }

  private void print(MachineTable.Group group) {
    out.accept(
        String.format(
            Locale.ROOT,
            "%s, %d cores, %s",
            group.place().cpu(),
            group.place().cores(),
            group.place().os()));
    for (MachineTable.Row row : group.rows()) {
      out.accept(
          String.format(
              Locale.ROOT,
              "  %s %3d threads %12s  %s  %s",
              padded(row.model().track().name()),
              row.threads(),
              row.model()
                  .track()
                  .latency()
                  .map(latency -> String.format(Locale.ROOT, "%.2f ms", latency.median()))
                  .orElse("not measured"),
              row.times().isPresent()
                  ? String.format(Locale.ROOT, "%5.2fx", row.times().getAsDouble())
                  : "      ",
              row.measuredAt()));
    }
  }

  private static String padded(String name) {
    return name + " ".repeat(Math.max(0, NAMES - name.length()));
  }
}
