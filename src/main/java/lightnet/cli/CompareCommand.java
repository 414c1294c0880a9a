package lightnet.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lightnet.design.Home;
import lightnet.image.Photo;
import lightnet.image.PhotoReader;
import lightnet.image.UnreadablePhotoException;
import lightnet.measure.race.Race;
import lightnet.measure.race.RacePlan;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.ResultDocument;
import lightnet.measure.race.ResultFile;
import lightnet.measure.race.UnreadableResultException;
import lightnet.report.Press;
import lightnet.report.PublishedRatios;
import lightnet.runtime.SessionSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "compare",
    description = {
      "Runs networks in turn on this machine and says which is faster, by how much, and how sure"
          + " that is.",
      "Each ratio says how many times as fast the first of two is, with its 95 % interval."
    },
    mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {
  private final Home home;
  @Mixin private final Output output = new Output();
  @Spec @Nullable private CommandSpec command;

  @Parameters(
      paramLabel = "MODEL",
      arity = "1..*",
      description = {
        ModelArgument.HELP,
        "Or a FILE.json that was saved before, here or on another machine; it is laid beside."
      })
  private List<String> arguments = List.of();

  @Option(
      names = "--threads",
      converter = ThreadCount.class,
      paramLabel = "N",
      description = "Threads inside an operator.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--budget",
      converter = Budget.class,
      paramLabel = "SECONDS",
      description =
          "It ends then, or before if every interval is narrower than 2 %%; 10 if not given.")
  private Duration budget = Duration.ofSeconds(10);

  @Option(
      names = "--image",
      paramLabel = "IMAGE",
      description = "The photo to run on; random numbers if not given.")
  @Nullable
  private Path image;

  @Option(
      names = "--save",
      paramLabel = "FILE",
      description = "Write the result there, with all samples; it ends in .json.")
  @Nullable
  private Path save;

  @Option(
      names = "--layers",
      description = "Time the layers too, afterwards, and say where the difference comes from.")
  private boolean layers;

  @Mixin private final ExportOption export;

  CompareCommand(Home home, Press press) {
    this.home = home;
    this.export = new ExportOption(press);
  }

  @Override
  public Integer call() throws IOException, UnreadablePhotoException {
    List<String> models = arguments.stream().filter(name -> !isResult(name)).toList();
    checkUsage(models);
    Folders.check(Optional.ofNullable(save));
    export.check();
    Optional<Photo> photo =
        image == null ? Optional.empty() : Optional.of(new PhotoReader().read(image));
    List<RaceResult> earlier = new ArrayList<>();
    boolean isWhole = readEarlier(earlier);
    List<RaceResult> results = new ArrayList<>();
    if (!models.isEmpty()) {
      var start =
          new StartingLine(
              home,
              settings(),
              photo,
              layers ? StartingLine.Layers.TIMED : StartingLine.Layers.LEFT_OUT,
              this::complain);
      Optional<RaceResult> measured =
          start.race(models, earlier.isEmpty() ? 2 : 1, input(), RacePlan.within(budget));
      isWhole &= measured.isPresent() && isWhole(measured.get());
      measured.ifPresent(results::add);
      if (save != null && measured.isPresent()) {
        ResultFile.write(save, measured.get());
      }
    }
    results.addAll(earlier);
    if (results.isEmpty()) {
      return 1;
    }
    List<Path> written = export.write(results);
    output.print(
        document(results),
        () -> {
          new CompareText(output::line).print(results);
          written.forEach(file -> output.line("written: " + file));
        });
    return isWhole ? 0 : 1;
  }

  private static boolean isWhole(RaceResult result) {
    return result.tracks().stream().allMatch(track -> track.failure().isEmpty());
  }

  private static boolean isResult(String argument) {
    return argument.toLowerCase(Locale.ROOT).endsWith(ResultFile.ENDING);
  }

  private void checkUsage(List<String> models) {
    if (models.size() == 1 && arguments.size() == 1) {
      throw usage("Name at least two to compare");
    }
    if (models.size() > Race.MOST) {
      throw usage("At most %d can be compared, not %d".formatted(Race.MOST, models.size()));
    }
    if (save == null) {
      return;
    }
    if (models.isEmpty()) {
      throw usage("Nothing is measured that --save could write");
    }
    if (!isResult(save.toString())) {
      throw usage("The name of a saved result ends in %s".formatted(ResultFile.ENDING));
    }
  }

  private ParameterException usage(String sentence) {
    CommandLine line = Objects.requireNonNull(command).commandLine();
    return new ParameterException(line, sentence);
  }

  private boolean readEarlier(List<RaceResult> results) {
    boolean isWhole = true;
    for (String name : arguments) {
      if (isResult(name)) {
        try {
          results.add(ResultFile.read(Path.of(name)));
        } catch (UnreadableResultException e) {
          complain(String.valueOf(e.getMessage()));
          isWhole = false;
        }
      }
    }
    return isWhole;
  }

  private SessionSettings settings() {
    return SessionSettings.standard().withThreads(threads);
  }

  private String input() {
    return image == null ? "random numbers" : String.valueOf(image.getFileName());
  }

  private void complain(String sentence) {
    output.note(sentence);
  }

  /** The first result, with the others beside it. */
  private static ObjectNode document(List<RaceResult> results) {
    ObjectNode document = ResultDocument.of(results.getFirst());
    ArrayNode published = document.putArray("published");
    for (PublishedRatios.Row row : PublishedRatios.of(results.getFirst())) {
      ObjectNode node = published.addObject();
      node.put("a", row.one()).put("b", row.other());
      node.put("source", row.source()).put("device", row.device());
      node.put("ratio", row.published());
      row.here().ifPresent(here -> node.put("here", here.ratio()));
      node.put("words", row.sentence());
    }
    ArrayNode beside = document.putArray("beside");
    results.stream().skip(1).map(ResultDocument::of).forEach(beside::add);
    return document;
  }
}
