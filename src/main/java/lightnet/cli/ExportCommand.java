package lightnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxWriter;
import lightnet.runtime.RunnableModel;
import lightnet.weights.Provenance;
import lightnet.weights.RandomWeights;
import lightnet.weights.Weights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "export",
    description = "Writes a network as an ONNX file.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  /** Which weights go into the file. */
  enum Source {
    BEST,
    PRETRAINED,
    RANDOM
  }

  private final Home home;
  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "MODEL", description = ModelArgument.HELP)
  private String model = "";

  @Option(names = "--onnx", paramLabel = "FILE", required = true, description = "The new file.")
  private Path file = Path.of("");

  @Option(
      names = "--weights",
      paramLabel = "SOURCE",
      description = "pretrained, random, or best: pretrained where there are some.")
  private Source source = Source.BEST;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of random weights.")
  private long seed = RunnableModel.DEFAULT_SEED;

  @Option(
      names = "--batch-norm",
      paramLabel = "FORM",
      description = "folded into the convolutions, or separate nodes.")
  private BatchNorm batchNorm = BatchNorm.FOLDED;

  ExportCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws PresetException, IOException {
    RunnableModel runnable = ModelArgument.load(home, model);
    Weights weights =
        switch (source) {
          case PRETRAINED -> trained(runnable);
          case BEST -> runnable.weights();
          case RANDOM -> new RandomWeights(seed);
        };
    OnnxWriter.write(runnable.network(), weights, batchNorm).writeTo(file);
    var written = new Written(file.toString(), weights.provenance().words(), lower(batchNorm));
    output.print(written, () -> print(written, weights));
    return 0;
  }

  private void print(Written written, Weights weights) {
    output.line(written.file());
    if (weights.provenance() instanceof Provenance.Random) {
      output.note("%s has weights that nobody has trained.".formatted(written.file()));
    }
  }

  private Weights trained(RunnableModel runnable) throws PresetException {
    return switch (runnable.weights().provenance()) {
      case Provenance.Trained _, Provenance.InFile _ -> runnable.weights();
      case Provenance.Random _ ->
          throw new PresetException(
              "%s has no trained weights here; use --weights random.".formatted(model));
    };
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private record Written(String file, String weights, String batchNorm) {}
}
