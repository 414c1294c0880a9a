package lightnet.benchmark;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import lightnet.design.Home;
import lightnet.design.Preset;
import lightnet.design.Presets;
import lightnet.runtime.KernelProfile;
import lightnet.runtime.KernelProfiler;
import lightnet.runtime.KernelTime;
import lightnet.runtime.OtherReading;
import lightnet.runtime.ProfiledRuns;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;

/**
 * How far our shares of kernels are from ONNX Runtime's own profile of the same run, read in
 * another way. Started as a program with the number of threads and the presets' ids, all without
 * one; prints the largest difference of a kernel in percentage points for each.
 */
public final class ShareAgreement {
  private static final PrintStream OUT = System.out;
  private static final ProfiledRuns RUNS = new ProfiledRuns(3, 20, 20, Duration.ZERO);
  private static final double PERCENT = 100;

  private ShareAgreement() {}

  /** Measures and prints. */
  public static void main(String[] arguments) throws Exception {
    int threads = Integer.parseInt(arguments[0]);
    List<String> ids = List.of(arguments).subList(1, arguments.length);
    Home home = Home.find();
    Path folder = Files.createTempDirectory("lightnet");
    for (Preset preset : Presets.in(home.models())) {
      if (ids.isEmpty() || ids.contains(preset.id())) {
        RunnableModel model = RunnableModel.load(home, preset.design(Map.of()));
        Path file =
            KernelProfiler.record(
                model.onnx(),
                SessionSettings.standard().withThreads(threads),
                new float[Math.toIntExact(model.network().input().elements())],
                model.network().input().toArray(),
                RUNS,
                folder.resolve(preset.id()));
        KernelProfile ours = KernelProfiler.read(file, RUNS.warmUp());
        Map<String, Double> theirs = OtherReading.shares(file, RUNS.warmUp());
        double most = 0;
        for (KernelTime kernel : ours.kernels()) {
          double share = kernel.medianMicros() / ours.wholeMicros();
          most = Math.max(most, Math.abs(share - theirs.getOrDefault(kernel.name(), 0.0)));
        }
        OUT.printf(
            "%s: %d kernels, at most %.2f percentage points apart%n",
            preset.id(), ours.kernels().size(), PERCENT * most);
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
