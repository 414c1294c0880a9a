package lightnet.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import lightnet.chart.ParetoChart;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.PresetException;
import lightnet.measure.race.RaceControl;
import lightnet.measure.race.ResultDocument;
import lightnet.measure.sweep.RankFlips;
import lightnet.measure.sweep.Sweep;
import lightnet.measure.sweep.SweepResult;
import lightnet.measure.sweep.SweepRun;
import lightnet.measure.sweep.SweepSetting;
import lightnet.measure.sweep.SweptNetwork;
import lightnet.report.Press;
import lightnet.report.SweepCharts;
import lightnet.report.SweepReport;
import lightnet.runtime.SessionSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "sweep",
    description = {
      "Times networks over one or two settings, such as width and resolution, threads or batch.",
      "Up to eight points run in turn; where there are more, the network as it is named runs in"
          + " every such group, and all times are scaled to it."
    },
    mixinStandardHelpOptions = true)
final class SweepCommand implements Callable<Integer> {
  private final Home home;
  @Mixin private final Output output = new Output();
  @Mixin private final ExportOption export;
  @Spec @Nullable private CommandSpec command;

  @Parameters(paramLabel = "MODEL", arity = "1..*", description = ModelArgument.HELP)
  private List<String> models = List.of();

  @Option(
      names = "--over",
      split = ",",
      required = true,
      paramLabel = "SETTING",
      description = {
        "One setting or two: parameters of the preset, threads, batch; with values of your own as"
            + " in width=0.5/1,threads=1/2."
      })
  private List<String> over = List.of();

  @Option(
      names = "--threads",
      converter = ThreadCount.class,
      paramLabel = "N",
      description = "Threads inside an operator where they are not swept.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--budget",
      converter = Budget.class,
      paramLabel = "SECONDS",
      description = "It ends about then; 60 if not given.")
  private Duration budget = Duration.ofSeconds(60);

  SweepCommand(Home home, Press press) {
    this.home = home;
    this.export = new ExportOption(press);
  }

  @Override
  public Integer call() throws PresetException, IOException {
    List<SweepSetting> settings = over.stream().map(SweepSetting::parse).toList();
    checkUsage(settings);
    export.check();
    List<SweptNetwork> networks = new ArrayList<>();
    for (String model : models) {
      networks.add(network(model));
    }
    var asked =
        new Sweep(networks, settings, SessionSettings.standard().withThreads(threads), budget);
    asked.check();
    int points = asked.points().size();
    if (points > Sweep.MOST_POINTS) {
      throw usage(
          "At most %d points can be swept, not %d; name the values, as in width=0.5/1"
              .formatted(Sweep.MOST_POINTS, points));
    }
    SweepResult sweep =
        new SweepRun(home, asked, new RaceControl(), _ -> {})
            .run()
            .orElseThrow(() -> new PresetException("It was ended before anything was measured."));
    complain(sweep);
    List<Path> written = export.write(sweep);
    output.print(document(sweep), () -> print(sweep, written));
    return sweep.points().stream().allMatch(point -> point.outcome().track().failure().isEmpty())
        ? 0
        : 1;
  }

  private SweptNetwork network(String model) throws PresetException {
    ModelReference named = ModelReference.parse(model);
    return new SweptNetwork(
        model,
        ModelArgument.preset(home, named),
        named.parameters(),
        swept -> {
          SequencedMap<String, String> parameters = new LinkedHashMap<>(named.parameters());
          parameters.putAll(swept);
          return new ModelReference(named.id(), parameters).text();
        });
  }

  private void complain(SweepResult sweep) {
    for (SweepResult.Measured point : sweep.points()) {
      point
          .outcome()
          .track()
          .failure()
          .ifPresent(reason -> output.note(point.name() + ": " + reason));
    }
  }

  private void checkUsage(List<SweepSetting> settings) {
    if (settings.size() > Sweep.MOST_SETTINGS
        || settings.stream().map(SweepSetting::name).distinct().count() < settings.size()) {
      throw usage("One setting or two different ones can be swept");
    }
    if (models.size() > Sweep.MOST_NETWORKS || models.stream().distinct().count() < models.size()) {
      throw usage(
          "At most %d different networks can be swept at once".formatted(Sweep.MOST_NETWORKS));
    }
  }

  private ParameterException usage(String sentence) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
  }

  private void print(SweepResult sweep, List<Path> written) {
    List<List<String>> lines = new ArrayList<>(List.of(SweepReport.headings(sweep)));
    lines.addAll(SweepReport.rows(sweep));
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < lines.getFirst().size(); i++) {
      int column = i;
      widths.add(lines.stream().mapToInt(cells -> cells.get(column).length()).max().orElse(0));
    }
    for (List<String> cells : lines) {
      var text = new StringBuilder();
      for (int i = 0; i < cells.size(); i++) {
        text.append("%%-%ds  ".formatted(widths.get(i)).formatted(cells.get(i)));
      }
      output.line(text.toString().stripTrailing());
    }
    SweepReport.sentences(sweep).forEach(output::line);
    written.forEach(file -> output.line("written: " + file));
  }

  private static ObjectNode document(SweepResult sweep) {
    var json = new ObjectMapper();
    ObjectNode document = json.createObjectNode().put("reference", sweep.reference());
    document.set("over", json.valueToTree(sweep.over()));
    ArrayNode points = document.putArray("points");
    for (SweepResult.Measured point : sweep.points()) {
      ObjectNode node = points.addObject().put("model", point.model()).put("name", point.name());
      node.set("at", json.valueToTree(point.at()));
      node.put("images", point.images()).put("race", point.race());
      sweep.milliseconds(point, 0.5).ifPresent(value -> node.put("median", value));
      sweep.milliseconds(point, 0.1).ifPresent(value -> node.put("p10", value));
      sweep.milliseconds(point, 0.9).ifPresent(value -> node.put("p90", value));
      sweep
          .timeByReference(point)
          .ifPresent(
              times ->
                  node.put("timeByReference", times.ratio())
                      .put("low", times.low())
                      .put("high", times.high()));
      point.outcome().track().failure().ifPresent(reason -> node.put("failure", reason));
    }
    ArrayNode flips = document.putArray("rankFlips");
    RankFlips.of(sweep).forEach(flip -> flips.add(flip.sentence()));
    ArrayNode front = document.putArray("front");
    ParetoChart.front(SweepCharts.accuracies(sweep)).forEach(model -> front.add(model.name()));
    ArrayNode races = document.putArray("races");
    sweep.races().forEach(race -> races.add(ResultDocument.of(race)));
    return document;
  }
}
