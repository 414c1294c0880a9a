package lightnet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import lightnet.design.Catalogue;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.OfficialWeights;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.weights.Misfit;
import lightnet.weights.MisfitWeightsException;
import lightnet.weights.WeightsCache;
import lightnet.weights.download.OfficialDownload;
import lightnet.weights.download.Patience;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "get",
    description = {
      "Downloads official weights, after asking, and checks them.",
      "What was cut short goes on where it ended."
    },
    mixinStandardHelpOptions = true)
final class WeightsGetCommand implements Callable<Integer> {
  private static final int STEPS = 10;
  private static final double MEBIBYTE = 1 << 20;

  private final Home home;
  private final Confirmation confirmation;
  @Mixin private final Output output = new Output();

  @Parameters(
      paramLabel = "MODEL",
      description = "A preset with its parameters, or the file's name, as 'weights' lists them.")
  private String model = "";

  @Option(names = "--yes", description = "Do not ask.")
  private boolean yes;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description = "Take this file, which was fetched in another way.")
  @Nullable
  private Path from;

  WeightsGetCommand(Home home, Confirmation confirmation) {
    this.home = home;
    this.confirmation = confirmation;
  }

  @Override
  public Integer call() throws PresetException, IOException, InterruptedException {
    WeightsCache cache = WeightsCache.of(home.models());
    OfficialWeights weights = named();
    var download = new OfficialDownload(cache, weights);
    try {
      if (from != null) {
        cache.take(from, weights);
      } else if (!cache.isSound(weights)) {
        if (!weights.isFetched()) {
          throw new IOException(
              "%s is not downloaded by itself, since its publisher gives no checksum. %s"
                  .formatted(weights.file(), download.byHand()));
        }
        if (!yes && !confirmation.agrees(download.question())) {
          throw new IOException(
              "Nothing was downloaded. %s Say --yes to do so.".formatted(download.question()));
        }
        download.fetch(Patience.USUAL, new Steps()::tell);
      }
    } catch (MisfitWeightsException e) {
      e.misfits().stream().map(Misfit::words).forEach(output::note);
      throw e;
    }
    Path place = cache.place(weights);
    output.print(Map.of("file", place.toString()), () -> output.line(place.toString()));
    return 0;
  }

  /** Tells each tenth once. */
  private final class Steps {
    private long told;

    void tell(long bytes, long all) {
      long step = bytes * STEPS / Math.max(1, all);
      if (step > told) {
        told = step;
        output.note("%.1f of %.1f MB".formatted(bytes / MEBIBYTE, all / MEBIBYTE));
      }
    }
  }

  private OfficialWeights named() throws PresetException {
    List<OfficialWeights> catalogue = Catalogue.read(home.models());
    Optional<OfficialWeights> byFile =
        catalogue.stream().filter(weights -> weights.file().equals(model)).findFirst();
    if (byFile.isPresent()) {
      return byFile.get();
    }
    ModelReference reference = ModelReference.parse(model);
    Preset preset = ModelArgument.preset(home, reference);
    Map<String, String> values = preset.values(reference.parameters());
    return catalogue.stream()
        .filter(weights -> weights.isFor(preset.id(), values))
        .findFirst()
        .orElseThrow(
            () ->
                new PresetException(
                    "No official weights are known for %s; 'lightnet weights' lists all."
                        .formatted(model)));
  }
}
