package lightnet.ui.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javafx.application.Platform;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.image.Photo;
import lightnet.image.UnreadablePhotoException;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerProfiler;
import lightnet.measure.SamplingPlan;
import lightnet.onnx.OnnxModel;
import lightnet.runtime.Classification;
import lightnet.runtime.InferenceException;
import lightnet.runtime.PhotoClassifier;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;
import lightnet.ui.style.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The background work: opens the model, reads and classifies photos, times the layers. One thing at
 * a time, so that nothing disturbs what is timed; a new photo cancels the work on the one before.
 */
public final class Inference implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Inference.class);
  private static final int CLASSES_SHOWN = 5;
  private static final int PICTURE_SIDE = 900;
  private static final double NANOS_PER_MILLI = 1e6;

  private final Workspace workspace;
  private final Home home;
  private final SessionSettings settings = SessionSettings.forWindow();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("inference").factory());
  private Optional<Opened> opened = Optional.empty();
  private Optional<Future<?>> current = Optional.empty();

  /** A model that is open, with the bytes that it was opened from. */
  private record Opened(RunnableModel model, OnnxModel onnx, PhotoClassifier classifier) {}

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
    executor.execute(task("activity.opening", this::open));
  }

  /** Shows the first sample photo, so that the window opens with everything filled in. */
  public void showWelcome() {
    current = Optional.of(executor.submit(task("activity.classifying", this::showFirstSample)));
  }

  /** Reads the sample photos' thumbnails. */
  public void listSamples() {
    executor.execute(task("activity.samples", this::readSamples));
  }

  /** Shows the first of these photos that can be read, and lists all that can. */
  public void show(List<PhotoSource> sources) {
    cancel();
    current = Optional.of(executor.submit(task("activity.classifying", () -> showFirst(sources))));
  }

  /** Shows a photo of the album, counted from the one that is shown. */
  public void step(int places) {
    List<ListedPhoto> album = workspace.album();
    if (!album.isEmpty()) {
      int next = Math.floorMod(workspace.placeInAlbum() + places, album.size());
      show(List.of(album.get(next).source()));
    }
  }

  /** Stops what is being done; what was shown stays. */
  public void cancel() {
    current.ifPresent(work -> work.cancel(true));
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private Runnable task(String activity, Work work) {
    return () -> {
      onScreen(() -> workspace.become(Optional.of(new Activity(Texts.text(activity)))));
      try {
        work.run();
      } catch (InterruptedException e) {
        LOG.debug("{} was cancelled", activity);
      } catch (InferenceException | UnreadablePhotoException | IOException e) {
        tell(e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("{} failed", activity, e);
        tell(Texts.text("message.unexpected", e));
      } finally {
        onScreen(() -> workspace.become(Optional.empty()));
      }
    };
  }

  private void open() {
    Readiness readiness = opening();
    onScreen(() -> workspace.become(readiness));
  }

  private Readiness opening() {
    try {
      RunnableModel model = RunnableModel.load(home, workspace.design());
      OnnxModel onnx = model.onnx();
      PhotoClassifier classifier = model.open(onnx, settings);
      classifier.warmUp();
      opened = Optional.of(new Opened(model, onnx, classifier));
      return new Readiness.Ready(model.weights().provenance());
    } catch (PresetException | IOException | InferenceException e) {
      LOG.warn("the model cannot be opened", e);
      return new Readiness.Impossible(String.valueOf(e.getMessage()));
    }
  }

  private void showFirstSample()
      throws IOException, UnreadablePhotoException, InferenceException, InterruptedException {
    profile(classify(Read.of(samples().getFirst())));
  }

  private List<PhotoSource> samples() throws IOException {
    return SamplePhotos.in(home.assets().resolve("photos"));
  }

  private void readSamples() throws IOException, UnreadablePhotoException {
    for (PhotoSource sample : samples()) {
      ListedPhoto listed = listed(sample, sample.read());
      onScreen(() -> workspace.samples().add(listed));
    }
  }

  private void showFirst(List<PhotoSource> sources)
      throws InferenceException, InterruptedException {
    List<String> refused = new ArrayList<>();
    Optional<Classification> shown = Optional.empty();
    for (PhotoSource source : sources) {
      try {
        Read read = Read.of(source);
        stopIfCancelled();
        if (shown.isEmpty()) {
          shown = Optional.of(classify(read));
        }
        ListedPhoto listed = listed(source, read.photo());
        onScreen(() -> workspace.list(listed));
      } catch (UnreadablePhotoException e) {
        refused.add(e.getMessage());
      }
      stopIfCancelled();
    }
    if (!refused.isEmpty()) {
      tell(String.join("\n", refused));
    }
    if (shown.isPresent()) {
      profile(shown.get());
    }
  }

  private Classification classify(Read read) throws InferenceException {
    Opened model =
        opened.orElseThrow(() -> new InferenceException(Texts.text("message.cannot-classify")));
    Classification classification = model.classifier().classify(read.photo(), CLASSES_SHOWN);
    ShownPhoto shown =
        new ShownPhoto(
            read.source(),
            Pictures.of(read.photo(), PICTURE_SIDE),
            classification,
            read.milliseconds());
    onScreen(() -> workspace.show(shown));
    return classification;
  }

  private void profile(Classification classification)
      throws InferenceException, InterruptedException {
    Opened model = opened.orElseThrow();
    onScreen(() -> workspace.become(Optional.of(new Activity(Texts.text("activity.timing")))));
    float[] input = new float[classification.input().remaining()];
    classification.input().duplicate().get(input);
    LayerProfile profile =
        LayerProfiler.profile(
            model.model().costs(), model.onnx(), input, settings, SamplingPlan.STANDARD);
    onScreen(() -> workspace.show(profile));
  }

  private static ListedPhoto listed(PhotoSource source, Photo photo) {
    return new ListedPhoto(source, Pictures.of(photo, ListedPhoto.THUMBNAIL_SIDE));
  }

  private void tell(@Nullable String sentence) {
    onScreen(() -> workspace.tell(String.valueOf(sentence)));
  }

  private static void stopIfCancelled() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private static void onScreen(Runnable change) {
    Platform.runLater(change);
  }

  /** A photo that was read, with the time that it took. */
  private record Read(PhotoSource source, Photo photo, double milliseconds) {
    static Read of(PhotoSource source) throws UnreadablePhotoException {
      long start = System.nanoTime();
      Photo photo = source.read();
      return new Read(source, photo, (System.nanoTime() - start) / NANOS_PER_MILLI);
    }
  }

  /** Something to do off the JavaFX thread. */
  private interface Work {
    void run()
        throws InferenceException, UnreadablePhotoException, IOException, InterruptedException;
  }
}
