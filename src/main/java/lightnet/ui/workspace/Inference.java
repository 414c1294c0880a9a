package lightnet.ui.workspace;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.image.UnreadablePhotoException;
import lightnet.measure.LayerProfile;
import lightnet.measure.Machine;
import lightnet.runtime.InferenceException;
import lightnet.runtime.SessionSettings;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.OpenedModel.ReadPhoto;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The background work: opens the model, reads and classifies photos, times the layers. One thing at
 * a time, so that nothing disturbs what is timed; a new photo cuts short what is done for the one
 * before. Called on the JavaFX thread.
 */
public final class Inference implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Inference.class);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

  private final Workspace workspace;
  private final Home home;
  private final SessionSettings settings = SessionSettings.standard();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("inference").factory());

  /** What a new photo cuts short. */
  private List<Future<?>> current = List.of();

  /** The photo that was last asked for. */
  private Optional<PhotoSource> wanted = Optional.empty();

  /** Touched by the background thread alone, and by none once that has ended. */
  private Optional<OpenedModel> opened = Optional.empty();

  /** Work for a workspace. */
  public Inference(Workspace workspace, Home home) {
    this.workspace = workspace;
    this.home = home;
  }

  /** The settings that photos are classified and layers are timed with. */
  public SessionSettings settings() {
    return settings;
  }

  /** Opens the model and warms it up, so that the first photo need not wait. */
  public void start() {
    executor.execute(task(Activity.OPENING, this::open));
  }

  /** Shows the first sample photo, so that the window opens with everything filled in. */
  public void showWelcome() {
    current = List.of(executor.submit(task(Activity.CLASSIFYING, this::welcome)));
  }

  /** Reads the sample photos' thumbnails. */
  public void listSamples() {
    executor.execute(task(Activity.SAMPLES, this::readSamples));
  }

  /** Shows the first of these photos that can be read, and lists all that can. */
  public void show(List<PhotoSource> sources) {
    cancel();
    wanted = sources.stream().findFirst();
    var arrival = new Arrival(sources, onScreen(workspace::list));
    current =
        List.of(
            executor.submit(task(Activity.CLASSIFYING, () -> classify(arrival))),
            executor.submit(task(Activity.TIMING, () -> time(arrival))));
    executor.execute(() -> listNext(arrival));
  }

  /** Shows a photo of the album, counted from the one that was last asked for. */
  public void step(int places) {
    List<ListedPhoto> album = workspace.album();
    if (!album.isEmpty()) {
      int place =
          wanted
              .map(workspace::placeInAlbum)
              .filter(at -> at >= 0)
              .orElse(workspace.placeInAlbum());
      int beforeFirst = places > 0 ? -1 : 0;
      int from = place < 0 ? beforeFirst : place;
      show(List.of(album.get(Math.floorMod(from + places, album.size())).source()));
    }
  }

  /** Stops what is being done for the photo; what was shown stays. */
  public void cancel() {
    current.forEach(work -> work.cancel(true));
  }

  /** Stops, waits a moment for a run that is under way, and closes the model. */
  @Override
  public void close() {
    executor.shutdownNow();
    try {
      if (executor.awaitTermination(LONGEST_GOODBYE.toMillis(), TimeUnit.MILLISECONDS)) {
        opened.ifPresent(OpenedModel::close);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Runnable task(Activity activity, Work work) {
    return () -> {
      Platform.runLater(() -> workspace.begin(activity));
      try {
        work.run();
      } catch (InterruptedException e) {
        LOG.debug("{} was cut short", activity);
      } catch (InferenceException | UnreadablePhotoException | IOException e) {
        tell(e.getMessage());
      } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
        LOG.error("{} failed", activity, e);
        tell(Texts.text("message.unexpected", e));
      } finally {
        Platform.runLater(workspace::rest);
      }
    };
  }

  private void open() {
    Readiness readiness = opening();
    Machine machine = Machine.current();
    Platform.runLater(
        () -> {
          workspace.become(readiness);
          workspace.runOn(machine);
        });
  }

  private Readiness opening() {
    try {
      OpenedModel model = OpenedModel.open(home, workspace.design(), settings);
      opened = Optional.of(model);
      return new Readiness.Ready(model.weights());
    } catch (PresetException | IOException | InferenceException e) {
      LOG.warn("the model cannot be opened: {}", e.getMessage());
      return new Readiness.Impossible(String.valueOf(e.getMessage()));
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      LOG.error("the model cannot be opened", e);
      return new Readiness.Impossible(Texts.text("message.unexpected", e));
    }
  }

  private OpenedModel model() throws InferenceException {
    return opened.orElseThrow(() -> new InferenceException(Texts.text("message.cannot-classify")));
  }

  private List<PhotoSource> samples() throws IOException {
    return SamplePhotos.in(home.assets().resolve("photos"));
  }

  private void readSamples() throws IOException, UnreadablePhotoException {
    Consumer<ListedPhoto> list = onScreen(workspace::listSample);
    for (PhotoSource sample : samples()) {
      list.accept(ReadPhoto.of(sample).listed());
    }
  }

  private void welcome() throws IOException, InferenceException, InterruptedException {
    var arrival = new Arrival(samples().subList(0, 1), _ -> {});
    classify(arrival);
    Platform.runLater(() -> workspace.begin(Activity.TIMING));
    time(arrival);
  }

  private void classify(Arrival arrival) throws InferenceException, InterruptedException {
    arrival.classifyFirst(model()).ifPresent(onScreen(workspace::show));
  }

  private void time(Arrival arrival) throws InferenceException, InterruptedException {
    if (arrival.shown().isPresent()) {
      LayerProfile profile = model().profile(arrival.shown().get().classification());
      Platform.runLater(() -> workspace.show(profile));
    }
  }

  /** One at a time, so that a photo that is asked for meanwhile need not wait for all of them. */
  private void listNext(Arrival arrival) {
    if (arrival.isRead()) {
      arrival.complaint().ifPresent(this::tell);
    } else {
      task(Activity.LISTING, arrival::readNext).run();
      if (!executor.isShutdown()) {
        executor.execute(() -> listNext(arrival));
      }
    }
  }

  private void tell(@Nullable String sentence) {
    Platform.runLater(() -> workspace.tell(String.valueOf(sentence)));
  }

  private static <T> Consumer<T> onScreen(Consumer<T> change) {
    return value -> Platform.runLater(() -> change.accept(value));
  }

  /** Something to do off the JavaFX thread. */
  private interface Work {
    void run()
        throws InferenceException, UnreadablePhotoException, IOException, InterruptedException;
  }
}
