package lightnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.export.ExportFormat;
import lightnet.export.ExportSettings;
import lightnet.export.ExportSettings.Source;
import lightnet.export.Exporter;
import lightnet.export.Handed;
import lightnet.export.Handed.Check;
import lightnet.export.Subject;
import lightnet.export.Values;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.reading.OnnxFile;
import lightnet.report.Press;
import lightnet.runtime.RunnableModel;
import lightnet.weights.Provenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = {
      "Writes a network as files for others: ONNX, a PyTorch module, its weights, the design, the"
          + " table of layers, a picture.",
      "The ending of a file's name says what it becomes."
    },
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
  private static final String ENDINGS =
      ".onnx, .py (PyTorch), .safetensors (weights for it), .yaml (the design), .csv or .json"
          + " (layers), .svg or .png (a picture)";

  private final Home home;
  private final Press press;
  @Mixin private final Output output = new Output();
  @Mixin private final WeightsFrom weights = new WeightsFrom();
  @Spec @Nullable private CommandSpec command;

  @Parameters(paramLabel = "MODEL", description = ModelArgument.HELP)
  private String model = "";

  @Option(names = "--onnx", paramLabel = "FILE", description = "A new ONNX file.")
  private List<Path> onnx = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "A new file, as often as needed: " + ENDINGS + ".")
  private List<Path> out = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "What the files of --out become, whatever their names: ${COMPLETION-CANDIDATES}.")
  @Nullable
  private ExportFormat format;

  @Option(
      names = "--weights",
      paramLabel = "SOURCE",
      description = "pretrained, random, or best: pretrained where there are some.")
  private Source source = ExportSettings.USUAL.weights();

  @Option(names = "--seed", paramLabel = "N", description = "Seed of random weights.")
  private long seed = RunnableModel.DEFAULT_SEED;

  @Option(
      names = "--batch-norm",
      paramLabel = "FORM",
      description = "In ONNX, folded into the convolutions, or separate nodes.")
  private BatchNorm batchNorm = BatchNorm.FOLDED;

  ExportCommand(Home home, Press press) {
    this.home = home;
    this.press = press;
  }

  /** A file with what it is to become. */
  private record Wanted(Path file, ExportFormat format) {}

  @Override
  public Integer call() throws PresetException, IOException {
    List<Wanted> all = wanted();
    Subject subject = subject();
    var settings = new ExportSettings(source, seed, batchNorm);
    var exporter = new Exporter(home, press);
    List<Handed> files = new ArrayList<>();
    for (Wanted wanted : all) {
      files.add(exporter.write(subject, wanted.file(), wanted.format(), settings));
    }
    output.print(written(files), () -> files.forEach(this::print));
    return 0;
  }

  private List<Wanted> wanted() {
    List<Wanted> all = new ArrayList<>();
    onnx.forEach(file -> all.add(new Wanted(file, ExportFormat.ONNX)));
    for (Path file : out) {
      Optional<ExportFormat> named = format == null ? ExportFormat.of(file) : Optional.of(format);
      all.add(
          new Wanted(
              file,
              named.orElseThrow(
                  () ->
                      misuse(
                          "%s is of no known kind; its name ends in %s, or --format says it"
                              .formatted(file, ENDINGS)))));
    }
    if (all.isEmpty()) {
      throw misuse("Name a file with --out, ending in " + ENDINGS);
    }
    Optional<String> obstacle = press.pictures().obstacle();
    if (obstacle.isPresent() && all.stream().anyMatch(w -> w.format() == ExportFormat.PNG)) {
      throw misuse(obstacle.get());
    }
    return all;
  }

  private ParameterException misuse(String sentence) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
  }

  private Subject subject() throws PresetException, IOException {
    Design design = weights.of(ModelArgument.design(home, model), output);
    ModelReference reference = ModelReference.parse(model);
    if (OnnxFile.isNamedSo(reference.id()) || Presets.isDesign(reference.id())) {
      return new Subject(design, Optional.empty());
    }
    Preset preset = ModelArgument.preset(home, reference);
    return new Subject(
        design,
        Optional.of(new ModelReference(preset.id(), preset.values(reference.parameters()))));
  }

  private void print(Handed handed) {
    output.line(handed.file().toString());
    if (handed.isUntrained()) {
      output.note("%s has weights that nobody has trained.".formatted(handed.file()));
    }
    handed
        .check()
        .ifPresent(
            check -> {
              switch (check) {
                case Check.Agreed _ -> {}
                case Check.NotRun(String reason) ->
                    output.note("%s was not run: %s".formatted(handed.file(), reason));
              }
            });
  }

  private Written written(List<Handed> files) {
    Map<String, Double> differences = new LinkedHashMap<>();
    for (Handed handed : files) {
      handed
          .check()
          .filter(Check.Agreed.class::isInstance)
          .map(Check.Agreed.class::cast)
          .ifPresent(
              agreed -> differences.put(handed.file().toString(), agreed.largestDifference()));
    }
    return new Written(
        files.getFirst().file().toString(),
        files.stream().map(handed -> handed.file().toString()).toList(),
        files.stream().map(handed -> handed.format().word()).toList(),
        files.stream()
            .flatMap(handed -> handed.weights().stream())
            .map(Provenance::words)
            .findFirst()
            .orElse("none"),
        Values.word(batchNorm),
        differences);
  }

  /**
   * What was written.
   *
   * @param file the first of the files
   * @param formats of the files
   * @param differences between what ONNX Runtime gives for a file and what it gave before, as a
   *     part of the largest value
   */
  private record Written(
      String file,
      List<String> files,
      List<String> formats,
      String weights,
      String batchNorm,
      Map<String, Double> differences) {}
}
