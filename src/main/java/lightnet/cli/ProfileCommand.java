package lightnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import lightnet.cli.Documents.LatencyDocument;
import lightnet.cli.Documents.LayerTimeDocument;
import lightnet.cli.Documents.ProfileDocument;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.image.Photo;
import lightnet.image.PhotoReader;
import lightnet.image.UnreadablePhotoException;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerProfiler;
import lightnet.measure.Machine;
import lightnet.measure.SamplingPlan;
import lightnet.runtime.InferenceException;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "profile",
    description = "Times every layer of a network on this machine.",
    mixinStandardHelpOptions = true)
final class ProfileCommand implements Callable<Integer> {
  private final Home home;
  @Mixin private final Output output = new Output();

  @Parameters(paramLabel = "MODEL", description = ModelArgument.HELP)
  private String model = "";

  @Option(
      names = "--image",
      paramLabel = "IMAGE",
      description = "The photo to run on; a grey one if not given.")
  @Nullable
  private Path image;

  @Option(
      names = "--threads",
      converter = ThreadCount.class,
      paramLabel = "N",
      description = "Threads inside an operator.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--rounds",
      converter = AtLeastOne.class,
      paramLabel = "N",
      description = "Timed runs, 30 if not given.")
  private int rounds = SamplingPlan.STANDARD.rounds();

  ProfileCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call()
      throws PresetException,
          IOException,
          UnreadablePhotoException,
          InferenceException,
          InterruptedException {
    RunnableModel runnable = ModelArgument.load(home, model);
    float[] input =
        image == null
            ? new float[Math.toIntExact(runnable.network().input().elements())]
            : tensor(runnable, new PhotoReader().read(image));
    LayerProfile profile =
        LayerProfiler.profile(
            runnable.costs(),
            runnable.onnx(),
            input,
            SessionSettings.standard().withThreads(threads),
            SamplingPlan.STANDARD.withRounds(rounds));
    var document =
        ProfileDocument.of(
            model, runnable.weights().provenance().words(), Machine.current(), threads, profile);
    output.print(document, () -> print(document));
    return 0;
  }

  private static float[] tensor(RunnableModel runnable, Photo photo) {
    return runnable.preprocessing().tensor(photo);
  }

  private void print(ProfileDocument document) {
    LatencyDocument latency = document.latencyMs();
    Machine machine = document.machine();
    output.line(
        "%s (%s) on %s, %d threads, ONNX Runtime %s"
            .formatted(
                document.model(),
                document.weights(),
                machine.cpu(),
                document.threads(),
                machine.onnxRuntime()));
    output.line(
        "median %.2f ms (p10 %.2f, p90 %.2f, p99 %.2f), first run %.1f ms, profiler x%.2f"
            .formatted(
                latency.median(),
                latency.p10(),
                latency.p90(),
                latency.p99(),
                latency.firstRun(),
                document.profilerInflation()));
    document.layers().stream().filter(layer -> layer.fusedInto() == null).forEach(this::print);
    output.line("  %7.3f ms  %26s not part of a layer".formatted(document.unassignedMs(), ""));
  }

  private void print(LayerTimeDocument layer) {
    int fused = layer.fusedWith().size();
    output.line(
        "  %7.3f ms  %5.1f %%  %s%s"
            .formatted(
                layer.milliseconds(),
                100 * layer.share(),
                layer.path(),
                fused == 0 ? "" : " with " + String.join(", ", layer.fusedWith())));
  }
}
