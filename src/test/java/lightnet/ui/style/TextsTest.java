package lightnet.ui.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lightnet.block.BlockKind;
import lightnet.cost.Counting;
import lightnet.cost.DataType;
import lightnet.cost.Formula;
import lightnet.cost.Guideline;
import lightnet.cost.MaddsConvention;
import lightnet.cost.ParamsConvention;
import lightnet.cost.Part;
import lightnet.cost.Words;
import lightnet.design.FileReading;
import lightnet.design.PrintedNumber;
import lightnet.edit.Alternative;
import lightnet.export.ExportFormat;
import lightnet.measure.race.Concern;
import lightnet.measure.race.Finish;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Snapshot;
import lightnet.measure.race.Trust;
import lightnet.measure.roofline.Roofline;
import lightnet.network.Activation;
import lightnet.network.OperatorFamily;
import lightnet.report.Reports;
import lightnet.runtime.ExecutionProvider;
import lightnet.runtime.SessionSettings;
import lightnet.ui.builder.ShelfFamily;
import lightnet.ui.canvas.PictureFormat;
import lightnet.ui.history.Total;
import lightnet.ui.profile.ProfileView;
import lightnet.ui.workspace.Activity;
import lightnet.ui.workspace.LayerOrder;
import lightnet.ui.workspace.TraceMode;
import org.junit.jupiter.api.Test;

/** The keys that the sources ask for are those of the bundle. */
class TextsTest {
  private static final Pattern WHOLE = Pattern.compile("Texts\\.text\\(\\s*\"([^\"]+)\"\\s*[,)]");
  private static final Pattern COMPOSED = Pattern.compile("Texts\\.text\\(\\s*\"([^\"]+)\"\\s*\\+");
  private static final Set<String> TRIALS = Set.of("COMPARE", "SWEEP");
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("lightnet.ui.texts");

  private final String sources = sources();

  /** What follows the first part of a composed key. */
  private final Map<String, Set<String>> endings =
      Map.ofEntries(
          Map.entry("order.", names(LayerOrder.values(), Enum::name)),
          Map.entry("chart.axis.", names(LayerOrder.values(), Enum::name)),
          Map.entry("profile.view.", names(ProfileView.values(), Enum::name)),
          Map.entry("profile.bound.", names(Roofline.Bound.values(), Enum::name)),
          Map.entry(
              "profile.optimisation.", names(SessionSettings.Optimisation.values(), Enum::name)),
          Map.entry("profile.provider.", names(ExecutionProvider.values(), Enum::name)),
          Map.entry("trace.mode.", names(TraceMode.values(), Enum::name)),
          Map.entry("trace.mode.tip.", names(TraceMode.values(), Enum::name)),
          Map.entry("section.", Set.of("EXPLORE", "COMPARE")),
          Map.entry("trial.", TRIALS),
          Map.entry("trial.words.", TRIALS),
          Map.entry("trial.pick.", TRIALS),
          Map.entry("concern.", names(Concern.Kind.values(), Enum::name)),
          Map.entry("trust.", names(Trust.values(), Enum::name)),
          Map.entry("ending.", names(Finish.Ending.values(), Enum::name)),
          Map.entry("race-note.", names(RaceResult.Note.values(), Enum::name)),
          Map.entry("race-phase.", names(Snapshot.Phase.values(), Enum::name)),
          Map.entry("activity.", names(Activity.values(), Enum::name)),
          Map.entry("total-name.", names(Total.values(), Enum::name)),
          Map.entry("motion.", names(Motion.values(), Enum::name)),
          Map.entry("save.", names(PictureFormat.values(), Enum::name)),
          Map.entry("chart.save.", Set.of("PNG", "SVG")),
          Map.entry("export.", names(Reports.Kind.values(), Enum::name)),
          Map.entry("import.form.", names(FileReading.Values.values(), Enum::name)),
          Map.entry(
              "reading.",
              withWords(Set.of("values", "colours", "photo", "channels", "background", "answers"))),
          Map.entry("document.export.", names(ExportFormat.values(), Enum::name)),
          Map.entry("family.", names(OperatorFamily.values(), Enum::name)),
          Map.entry("convention.", conventions()),
          Map.entry("operator.", operators()),
          Map.entry(
              "action.",
              found("\\b(?:actions\\.add(?:Typed|Everywhere|Comparing)?|item)\\(\\s*\"([^\"]+)\"")),
          Map.entry("total.", found("\\bmenu\\(\\s*\"([^\"]+)\"")),
          Map.entry("drawer.", found("\\bTab \\w+ = tab\\(\"([^\"]+)\"")),
          Map.entry("shelf.", names(ShelfFamily.values(), Enum::name)),
          Map.entry("empty.", withWords(found("\\bway\\(\"([^\"]+)\""))),
          Map.entry("kind.", withWords(names(BlockKind.values(), BlockKind::word))),
          Map.entry("column.", columns()),
          Map.entry("published.phrase.", names(Words.Phrase.values(), Enum::name)),
          Map.entry("published.counting.", names(Counting.values(), Enum::name)),
          Map.entry("published.part.", names(Part.values(), Enum::name)),
          Map.entry("published.fit.", names(PrintedNumber.Fit.values(), Enum::name)),
          Map.entry("formula.", names(Formula.values(), Enum::name)),
          Map.entry("coach.title.", names(Guideline.values(), Enum::name)),
          Map.entry("coach.rule.", names(Guideline.values(), Enum::name)),
          Map.entry("coach.none.", names(Guideline.values(), Enum::name)),
          Map.entry("alternatives.", names(Alternative.Form.values(), Enum::name)),
          Map.entry("everywhere.", Set.of("groups", "activation", "squeeze", "shuffle")));

  @Test
  void everyKeyThatIsAskedForIsThereAndNoOther() {
    Set<String> asked = new TreeSet<>(found(WHOLE));
    endings.forEach((start, ends) -> ends.forEach(end -> asked.add(start + end)));
    Set<String> unused = new TreeSet<>(BUNDLE.keySet());
    unused.removeAll(asked);
    unused.removeIf(key -> sources.contains('"' + key + '"'));
    asked.removeAll(BUNDLE.keySet());
    assertThat(asked).as("missing").isEmpty();
    assertThat(unused).as("unused").isEmpty();
  }

  @Test
  void everyComposedKeyIsKnownHere() {
    assertThat(found(COMPOSED)).isNotEmpty().isSubsetOf(endings.keySet());
  }

  @Test
  void everyTextWithPlacesCanBeFilledIn() {
    for (String key : BUNDLE.keySet()) {
      String text = BUNDLE.getString(key);
      if (text.contains("{")) {
        int places = new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
        Object[] values = Stream.generate(() -> 7).limit(places).toArray();
        assertThat(Texts.text(key, values)).as(key).contains("7").doesNotContain("{", "}");
      }
    }
  }

  private Set<String> columns() {
    Set<String> all =
        new TreeSet<>(found("\\b(?:text|number|column)\\((?:\\s*table,)?\\s*\"([^\"]+)\",\\s*\\d"));
    all.addAll(found("\\btotal\\(\"([^\"]+)\", Total"));
    return all;
  }

  private static Set<String> withWords(Set<String> names) {
    return Stream.concat(names.stream(), names.stream().map(name -> name + ".words"))
        .collect(Collectors.toSet());
  }

  private static Set<String> conventions() {
    Set<String> all = names(ParamsConvention.values(), Enum::name);
    all.addAll(names(MaddsConvention.values(), Enum::name));
    all.addAll(names(DataType.values(), Enum::name));
    return all;
  }

  private static Set<String> operators() {
    Set<String> all =
        names(
            Activation.values(), value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    for (String kind : List.of("conv", "depthwise", "grouped", "max-pool", "average-pool")) {
      all.addAll(List.of(kind, kind + ".strided"));
    }
    return all;
  }

  private static <E> Set<String> names(E[] values, Function<E, String> name) {
    return Arrays.stream(values).map(name).collect(Collectors.toCollection(TreeSet::new));
  }

  private Set<String> found(String pattern) {
    return found(Pattern.compile(pattern));
  }

  private Set<String> found(Pattern pattern) {
    return pattern
        .matcher(sources)
        .results()
        .map((MatchResult match) -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static String sources() {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java/lightnet/ui"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file)).append('\n');
      }
      return all.toString();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
