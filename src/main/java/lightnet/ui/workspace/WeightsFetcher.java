package lightnet.ui.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lightnet.design.Catalogue;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.OfficialWeights;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.weights.WeightsCache;
import lightnet.weights.download.OfficialDownload;
import lightnet.weights.download.Patience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches official weights in the background, one file at a time, while everything else can be
 * used. Called on the JavaFX thread.
 */
public final class WeightsFetcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WeightsFetcher.class);

  private static final int MOST_FORMS = 2;

  private final Workspace workspace;
  private final WeightsCache cache;
  private final Consumer<OfficialWeights> arrived;
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("weights").factory());
  private final ReadOnlyObjectWrapper<Optional<Fetch>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Optional<List<Known>> catalogue = Optional.empty();

  /** Counts what was begun or stopped, so that what comes late changes nothing. */
  private int turns;

  private Future<?> fetching = CompletableFuture.completedFuture(null);

  /**
   * A file that is being fetched.
   *
   * @param weights that are in it
   * @param part of it that is here, from 0 to 1
   */
  public record Fetch(OfficialWeights weights, double part) {}

  /** Official weights with the network that they were trained for. */
  private record Known(OfficialWeights weights, Design network) {}

  /**
   * A fetcher.
   *
   * @param arrived is told when weights are here
   */
  public WeightsFetcher(Workspace workspace, Home home, Consumer<OfficialWeights> arrived) {
    this.workspace = workspace;
    this.cache = WeightsCache.of(home.models());
    this.arrived = arrived;
  }

  /** What is being fetched. */
  public ReadOnlyObjectProperty<Optional<Fetch>> running() {
    return running.getReadOnlyProperty();
  }

  /** The official weights of a network that are not here. */
  public Optional<OfficialDownload> offer(ShownNetwork network) {
    return known().stream()
        .filter(known -> known.weights().fits(network.design(), known.network()))
        .map(Known::weights)
        .filter(weights -> !cache.has(weights))
        .findFirst()
        .map(weights -> new OfficialDownload(cache, weights));
  }

  /**
   * Another form of the shown network's preset, which has official weights.
   *
   * @param words what is different
   */
  public record Form(Preset preset, Map<String, String> parameters, String words) {
    public Form {
      parameters = Map.copyOf(parameters);
    }
  }

  /** The forms nearest to a network of which there are official weights, those to fetch first. */
  public List<Form> forms(ShownNetwork network) {
    return known().stream()
        .map(Known::weights)
        .filter(weights -> weights.preset().equals(network.preset().id()))
        .filter(weights -> !differences(weights, network).isEmpty())
        .sorted(
            Comparator.<OfficialWeights>comparingInt(
                    weights -> differences(weights, network).size())
                .thenComparing(weights -> !weights.isFetched()))
        .map(weights -> form(weights, network))
        .distinct()
        .limit(MOST_FORMS)
        .toList();
  }

  private static Form form(OfficialWeights weights, ShownNetwork network) {
    Map<String, String> parameters = new HashMap<>(network.parameters());
    parameters.putAll(weights.trained().parameters());
    String words =
        differences(weights, network).entrySet().stream()
            .map(parameter -> parameter.getKey() + " " + parameter.getValue())
            .collect(Collectors.joining(", "));
    return new Form(network.preset(), parameters, words);
  }

  private static SortedMap<String, String> differences(
      OfficialWeights weights, ShownNetwork network) {
    SortedMap<String, String> differences = new TreeMap<>(weights.trained().parameters());
    differences.entrySet().removeAll(network.parameters().entrySet());
    return differences;
  }

  private List<Known> known() {
    if (catalogue.isEmpty()) {
      catalogue = Optional.of(readCatalogue());
    }
    return catalogue.get();
  }

  private List<Known> readCatalogue() {
    List<Known> known = new ArrayList<>();
    try {
      for (OfficialWeights weights : Catalogue.read(cache.models())) {
        for (Preset preset : workspace.presets()) {
          if (preset.id().equals(weights.preset())) {
            known.add(new Known(weights, preset.design(weights.trained().parameters())));
          }
        }
      }
    } catch (PresetException e) {
      workspace.tell(String.valueOf(e.getMessage()));
    }
    return known;
  }

  /**
   * Fetches a file that the user wants.
   *
   * @param failed is told in a sentence what went wrong
   */
  public void fetch(OfficialDownload download, Consumer<String> failed) {
    int turn = begin(download.weights());
    submit(
        turn,
        download.weights(),
        () ->
            download.fetch(
                Patience.USUAL,
                (bytes, all) ->
                    onScreen(
                        turn,
                        () ->
                            running.set(
                                Optional.of(new Fetch(download.weights(), (double) bytes / all))))),
        failed);
  }

  /**
   * Takes a file that the user fetched in another way.
   *
   * @param failed is told in a sentence what went wrong
   */
  public void take(Path file, OfficialDownload download, Consumer<String> failed) {
    int turn = begin(download.weights());
    submit(turn, download.weights(), () -> cache.take(file, download.weights()), failed);
  }

  /** Stops; what arrived is kept for the next time. */
  public void cancel() {
    turns++;
    fetching.cancel(true);
    running.set(Optional.empty());
  }

  /** Something that ends with the file in its place. */
  private interface Work {
    void run() throws IOException, InterruptedException;
  }

  private int begin(OfficialWeights weights) {
    cancel();
    running.set(Optional.of(new Fetch(weights, 0)));
    return turns;
  }

  private void submit(int turn, OfficialWeights weights, Work work, Consumer<String> failed) {
    fetching =
        executor.submit(
            () -> {
              try {
                work.run();
                onScreen(turn, () -> end(() -> arrived.accept(weights)));
              } catch (InterruptedException e) {
                LOG.debug("{} was cut short", weights.file());
              } catch (IOException | RuntimeException e) {
                // what is read or written when the thread is interrupted is closed
                if (Thread.interrupted()) {
                  LOG.debug("{} was cut short", weights.file());
                  return;
                }
                LOG.warn("{} did not come: {}", weights.file(), e.getMessage());
                onScreen(turn, () -> end(() -> failed.accept(String.valueOf(e.getMessage()))));
              }
            });
  }

  private void end(Runnable then) {
    running.set(Optional.empty());
    then.run();
  }

  /** Changes what is shown, unless something else was begun or all was stopped meanwhile. */
  private void onScreen(int turn, Runnable change) {
    Platform.runLater(
        () -> {
          if (turn == turns) {
            change.run();
          }
        });
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
