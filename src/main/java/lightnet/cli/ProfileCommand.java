package lightnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import lightnet.cli.ProfileDocuments.ProfileDocument;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.file.StateFolder;
import lightnet.image.Photo;
import lightnet.image.PhotoReader;
import lightnet.image.UnreadablePhotoException;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerProfiler;
import lightnet.measure.Machine;
import lightnet.measure.MemoryNeed;
import lightnet.measure.ProfileSettings;
import lightnet.measure.ProfilingEffort;
import lightnet.measure.SamplingPlan;
import lightnet.measure.roofline.KnownPeaks;
import lightnet.measure.roofline.PeakPlan;
import lightnet.measure.roofline.PeakStore;
import lightnet.runtime.ExecutionProvider;
import lightnet.runtime.InferenceException;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;
import lightnet.runtime.SessionSettings.Optimisation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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
  private final StateFolder state;
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
      names = "--batch",
      converter = BatchSize.class,
      paramLabel = "N",
      description = "Images in one run, 1 if not given.")
  private int batch = 1;

  @Option(
      names = "--optimisation",
      paramLabel = "LEVEL",
      description =
          "What ONNX Runtime may change: none (each layer runs by itself), basic, extended or all.")
  private Optimisation optimisation = Optimisation.ALL;

  @Option(
      names = "--provider",
      paramLabel = "PROVIDER",
      description = "Whose kernels are used, one of those that this ONNX Runtime offers.")
  private ExecutionProvider provider = ExecutionProvider.CPU;

  @ArgGroup private final Length length = new Length();

  @Option(
      names = "--peaks",
      paramLabel = "WHEN",
      description =
          "The most that this machine can do: known (measured once and kept), again or none.")
  private PeakMode peaks = PeakMode.KNOWN;

  ProfileCommand(Home home, StateFolder state) {
    this.home = home;
    this.state = state;
  }

  /** When to measure what the machine can do at most. */
  enum PeakMode {
    KNOWN,
    AGAIN,
    NONE
  }

  /** How long to measure. */
  static final class Length {
    @Option(
        names = "--rounds",
        converter = AtLeastOne.class,
        paramLabel = "N",
        description = "Timed runs, 30 if not given.")
    private int rounds = SamplingPlan.STANDARD.least();

    @Option(
        names = "--budget",
        converter = Seconds.class,
        paramLabel = "SECONDS",
        description = "Time for all runs, instead of a number of them.")
    @Nullable
    private Duration budget;

    ProfilingEffort effort() {
      return budget == null
          ? new ProfilingEffort.Rounds(rounds)
          : new ProfilingEffort.Budget(budget);
    }
  }

  @Override
  public Integer call()
      throws PresetException,
          IOException,
          UnreadablePhotoException,
          InferenceException,
          InterruptedException {
    RunnableModel one = ModelArgument.load(home, model);
    ProfileSettings settings =
        ProfileSettings.of(SessionSettings.standard())
            .withThreads(threads)
            .withImages(batch)
            .withOptimisation(optimisation)
            .withProvider(provider)
            .withEffort(length.effort());
    RunnableModel runnable = one.withBatch(batch);
    MemoryNeed.of(runnable.costs()).require();
    float[] input = image == null ? empty(one) : photo(one, image);
    LayerProfile profile =
        LayerProfiler.profile(
                runnable.costs(),
                runnable.onnx(),
                input,
                settings.session(),
                settings.effort().plan())
            .runAs(runnable.runAs());
    Machine machine = Machine.current();
    var document =
        ProfileDocument.of(
            model,
            runnable.weights().provenance().words(),
            machine,
            settings.session(),
            profile,
            runnable.costs(),
            peaks(machine));
    output.print(document, () -> ProfileText.of(document).forEach(output::line));
    return 0;
  }

  /** Those of one thread, of all, and of as many as were profiled. */
  private List<KnownPeaks> peaks(Machine machine) throws InferenceException, InterruptedException {
    if (peaks == PeakMode.NONE) {
      return List.of();
    }
    var store = new PeakStore(state, machine, PeakPlan.STANDARD);
    List<KnownPeaks> known = new ArrayList<>();
    for (int count : new TreeSet<>(List.of(1, machine.cores(), threads))) {
      known.add(peaks == PeakMode.AGAIN ? store.measureAgain(count) : store.peaks(count));
    }
    return known;
  }

  private static float[] empty(RunnableModel runnable) {
    return new float[Math.toIntExact(runnable.network().input().elements())];
  }

  private static float[] photo(RunnableModel runnable, Path image)
      throws IOException, UnreadablePhotoException, PresetException {
    Photo photo = new PhotoReader().read(image);
    return runnable
        .input(photo)
        .orElseThrow(
            () ->
                new PresetException(
                    "%s takes no photos; leave the photo out."
                        .formatted(runnable.design().name())));
  }
}
