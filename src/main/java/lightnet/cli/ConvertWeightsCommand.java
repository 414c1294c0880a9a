package lightnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import lightnet.weights.ConvertTorchCheckpoint;
import lightnet.weights.WeightFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "convert-weights",
    description = "Turns a PyTorch checkpoint into the safetensors file that is read at run time.",
    mixinStandardHelpOptions = true)
final class ConvertWeightsCommand implements Callable<Integer> {
  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "CHECKPOINT", description = "A .pth file; nothing in it is executed.")
  private Path checkpoint = Path.of("");

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "The new file.")
  private Path out = Path.of("");

  @Option(
      names = "--sha256",
      paramLabel = "PREFIX",
      description = "Refuse a checkpoint whose SHA-256 does not begin so.")
  private String sha256 = "";

  @Option(
      names = "--note",
      paramLabel = "KEY=TEXT",
      description = "Recorded in the file, such as --note origin=torchvision.")
  private Map<String, String> notes = new LinkedHashMap<>();

  @Override
  public Integer call() throws IOException {
    WeightFiles.requireSha256(checkpoint, sha256);
    ConvertTorchCheckpoint.convert(checkpoint, out, notes);
    output.print(Map.of("file", out.toString()), () -> output.line(String.valueOf(out)));
    return 0;
  }
}
