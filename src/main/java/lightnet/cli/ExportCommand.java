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
      description = "pretrained (where there are some) or random.")
  private Source source = Source.PRETRAINED;

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
          case PRETRAINED -> runnable.weights();
          case RANDOM -> new RandomWeights(seed);
        };
    OnnxWriter.write(runnable.network(), weights, batchNorm).writeTo(file);
    var written = new Written(file.toString(), describe(weights), lower(batchNorm));
    output.print(written, () -> output.line(String.valueOf(file)));
    return 0;
  }

  private static String describe(Weights weights) {
    return switch (weights.provenance()) {
      case Provenance.Trained trained -> "trained on " + trained.dataset();
      case Provenance.Random random -> "random, seed " + random.seed();
    };
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private record Written(String file, String weights, String batchNorm) {}
}
