package lightnet.ui.workspace;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.edit.Version;
import lightnet.image.UnreadablePhotoException;
import lightnet.measure.Latency;
import lightnet.measure.LayerProfile;
import lightnet.measure.Machine;
import lightnet.measure.OperatorTimer;
import lightnet.measure.Paired;
import lightnet.measure.ProfileSettings;
import lightnet.measure.race.PairTimer;
import lightnet.measure.race.RaceResult;
import lightnet.measure.sweep.Sweep;
import lightnet.measure.sweep.SweepProgress;
import lightnet.measure.sweep.SweepResult;
import lightnet.measure.sweep.SweepRun;
import lightnet.network.Network;
import lightnet.onnx.KeptInitializers;
import lightnet.runtime.Classification;
import lightnet.runtime.InferenceException;
import lightnet.runtime.Prediction;
import lightnet.runtime.SessionSettings;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.OpenedModel.ReadPhoto;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The background work: opens the shown network's model, reads and classifies photos, times the
 * layers. One thing at a time, so that nothing disturbs what is timed; a new photo cuts short what
 * is done for the one before, a new network what is done for the one before. Called on the JavaFX
 * thread.
 */
public final class Inference implements AutoCloseable, Looking, Duel, Profiler {
  private static final Logger LOG = LoggerFactory.getLogger(Inference.class);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

  /** Networks that follow each other faster, as under a slider that is dragged, are not opened. */
  private static final javafx.util.Duration PAUSE = javafx.util.Duration.millis(150);

  private final Workspace workspace;
  private final Home home;
  private final SessionSettings settings = SessionSettings.standard();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("inference").factory());

  private final PauseTransition pause = new PauseTransition(PAUSE);

  /** What another network cuts short. */
  private Future<?> opening = CompletableFuture.completedFuture(null);

  /** What another network or another photo cuts short. */
  private Future<?> current = CompletableFuture.completedFuture(null);

  /** What another question, another photo or another network cuts short. */
  private Future<?> looking = CompletableFuture.completedFuture(null);

  /** What another network, another comparison or the user cuts short. */
  private Future<?> comparing = CompletableFuture.completedFuture(null);

  /** What the user, another network or another photo cuts short. */
  private Future<?> dueling = CompletableFuture.completedFuture(null);

  /** What the user alone cuts short. */
  private Future<?> writing = CompletableFuture.completedFuture(null);

  /** What the user alone cuts short. */
  private Future<?> measuringMachine = CompletableFuture.completedFuture(null);

  /** What the user, another network, another photo or a look inside cuts short. */
  private Future<?> profiling = CompletableFuture.completedFuture(null);

  /** What the user alone cuts short, keeping what was measured. */
  private Racing racing = new Racing(_ -> {});

  /** The photo that was last asked for. */
  private Optional<PhotoSource> wanted = Optional.empty();

  /** What the next network is shown. */
  private Optional<Photos> photos = Optional.empty();

  /** Touched by the background thread alone, and by none once that has ended. */
  private Optional<OpenedModel> opened = Optional.empty();

  /** What the opened model last said; touched by the background thread alone. */
  private Optional<Classification> classified = Optional.empty();

  /** What was written of the opened network; touched by the background thread alone. */
  private final KeptInitializers kept = new KeptInitializers();

  /** The block whose values are wanted. */
  private volatile Optional<String> entered = Optional.empty();

  /** Work for a workspace. */
  public Inference(Workspace workspace, Home home) {
    this.workspace = workspace;
    this.home = home;
    pause.setOnFinished(_ -> openShown());
  }

  /** The settings that photos are classified and layers are timed with. */
  public SessionSettings settings() {
    return settings;
  }

  /** Where models and weights are. */
  public Home home() {
    return home;
  }

  /** Opens the model and warms it up, so that the first photo need not wait. */
  public void start() {
    ShownNetwork network = workspace.network().get();
    opening = executor.submit(task(Activity.OPENING, () -> open(network)));
  }

  /** Shows the first sample photo, so that the window opens with everything filled in. */
  public void showWelcome() {
    show(() -> new Arrival(samples().subList(0, 1), _ -> {}));
  }

  /** Reads the sample photos' thumbnails. */
  public void listSamples() {
    executor.execute(task(Activity.SAMPLES, this::readSamples));
  }

  /**
   * Shows another network at once; a moment later its model is opened, the shown photo is
   * classified by it, and its layers are timed.
   */
  public void show(ShownNetwork network) {
    cutShort();
    workspace.show(network);
    pause.playFromStart();
  }

  /**
   * Shows another form of the shown network, as {@link #show(ShownNetwork)} does; the times of the
   * one before stay in sight until the new ones are there.
   */
  public void change(ShownNetwork network) {
    cutShort();
    workspace.change(network);
    pause.playFromStart();
  }

  /** Opens the shown network anew, since its weights are others now. */
  public void reopen() {
    if (executor.isShutdown()) {
      return;
    }
    cutShort();
    executor.execute(
        () -> {
          opened.ifPresent(OpenedModel::close);
          opened = Optional.empty();
          classified = Optional.empty();
        });
    pause.playFromStart();
  }

  private void cutShort() {
    opening.cancel(true);
    comparing.cancel(true);
    cancel();
  }

  /** Shows the first of these photos that can be read, and lists all that can. */
  public void show(List<PhotoSource> sources) {
    wanted = sources.stream().findFirst();
    var arrival = new Arrival(sources, onScreen(workspace::list));
    show(() -> arrival);
    executor.execute(() -> listNext(arrival));
  }

  private void show(Photos next) {
    photos = Optional.of(next);
    cancel();
    if (pause.getStatus() == Animation.Status.RUNNING) {
      pause.stop();
      start();
    }
    ShownNetwork network = workspace.network().get();
    current = executor.submit(task(Activity.CLASSIFYING, () -> run(next, model(network), network)));
  }

  /** Reads the values inside the block that one has gone to. */
  public void enter(Place place) {
    Optional<String> block = place.blockPath();
    if (block.equals(entered)) {
      return;
    }
    entered = block;
    if (block.isPresent()) {
      stopProfiling();
      ShownNetwork network = workspace.network().get();
      executor.execute(task(Activity.READING, () -> readFeatures(network)));
    }
  }

  private void readFeatures(ShownNetwork network) throws InferenceException {
    Optional<OpenedModel> model = opened.filter(open -> open.isOf(network));
    Optional<String> block = entered;
    if (model.isPresent() && block.isPresent() && classified.isPresent()) {
      BlockFeatures features = model.get().features(block.get(), classified.get().input());
      Platform.runLater(() -> workspace.show(features, network));
    }
  }

  /**
   * Times a network of a few operators by itself, when nothing else runs. What goes wrong is told.
   *
   * @param whenDone is given the times on the JavaFX thread, none if they cannot be measured; not
   *     called if the work is cancelled
   * @return what cancels it
   */
  public Future<?> time(Network network, Consumer<Optional<Latency>> whenDone) {
    if (executor.isShutdown()) {
      return CompletableFuture.completedFuture(null);
    }
    return executor.submit(
        task(
            Activity.TIMING_SHAPES,
            () -> {
              try {
                var latency = OperatorTimer.measure(network, settings, OperatorTimer.SHORT);
                Platform.runLater(() -> whenDone.accept(Optional.of(latency)));
              } catch (InferenceException | RuntimeException | LinkageError e) {
                Platform.runLater(() -> whenDone.accept(Optional.empty()));
                throw e;
              }
            }));
  }

  /**
   * Times two small networks in turns, when nothing else runs. What goes wrong is told.
   *
   * @param progress is told on the JavaFX thread which part is done
   * @param whenDone is given the times on the JavaFX thread, none if they cannot be measured or the
   *     work is cancelled
   * @return what cancels it
   */
  public Future<?> compare(
      Network one, Network other, DoubleConsumer progress, Consumer<Optional<Paired>> whenDone) {
    if (executor.isShutdown()) {
      return CompletableFuture.completedFuture(null);
    }
    DoubleConsumer onScreen =
        part ->
            Platform.runLater(
                () -> {
                  workspace.progress(part);
                  progress.accept(part);
                });
    Told comparison =
        Told.of(
            tell ->
                task(
                    Activity.COMPARING,
                    () ->
                        tell.accept(
                            Optional.of(
                                PairTimer.measure(
                                    one, other, settings, PairTimer.SHORT, onScreen)))),
            Optional.empty(),
            whenDone);
    comparing = comparison;
    executor.execute(comparison);
    return comparison;
  }

  @Override
  public void measure(
      Version one, Version other, Duel.Effort effort, Consumer<Duel.Outcome> whenDone) {
    if (executor.isShutdown()) {
      return;
    }
    dueling.cancel(true);
    DoubleConsumer progress = part -> Platform.runLater(() -> workspace.progress(part));
    Told duel =
        Told.of(
            tell ->
                task(
                    Activity.COMPARING,
                    () ->
                        tell.accept(new DuelRun(home, settings, progress).run(one, other, effort))),
            new Duel.Outcome.Stopped(),
            whenDone);
    dueling = duel;
    executor.execute(duel);
  }

  /** Measures what this machine can do, when nothing else runs, until the user stops it. */
  Future<?> measureMachine(Work work) {
    if (!executor.isShutdown()) {
      measuringMachine = executor.submit(task(Activity.MEASURING_MACHINE, work));
    }
    return measuringMachine;
  }

  @Override
  public ProfileSettings standard() {
    return ProfileSettings.of(settings);
  }

  @Override
  public void profile(
      ProfileSettings with, Consumer<ProfileReport> soFar, Consumer<Profiler.Outcome> whenDone) {
    stopProfiling();
    if (executor.isShutdown()) {
      return;
    }
    var run = new ProfileRun(home, ProfileReport.Target.of(workspace), with);
    Told told =
        Told.of(
            tell ->
                task(
                    Activity.PROFILING,
                    () -> tell.accept(run.run(onScreen(soFar), onScreen(workspace::progress)))),
            new Profiler.Outcome.Stopped(),
            whenDone);
    profiling = told;
    executor.execute(told);
  }

  @Override
  public void stopProfiling() {
    profiling.cancel(true);
  }

  /**
   * Measures networks against each other, when nothing else runs; the shown network's session is
   * closed meanwhile. What goes wrong is told.
   *
   * @param whenDone is given the result on the JavaFX thread, none if nothing was measured
   */
  public void race(Lineup lineup, Racing begun, Consumer<Optional<RaceResult>> whenDone) {
    if (executor.isShutdown()) {
      return;
    }
    racing.cancel();
    racing = begun;
    executor.execute(
        Told.of(
            tell -> task(Activity.RACING, () -> tell.accept(race(lineup, begun))),
            Optional.empty(),
            whenDone));
  }

  private Optional<RaceResult> race(Lineup lineup, Racing begun)
      throws UnreadablePhotoException, InferenceException, InterruptedException, IOException {
    Consumer<Double> progress = onScreen(workspace::progress);
    return alone(
        () -> new RaceRun(home, lineup, begun).run(snapshot -> progress.accept(snapshot.part())));
  }

  /**
   * Measures networks over settings, when nothing else runs; the shown network's session is closed
   * meanwhile. What goes wrong is told.
   *
   * @param listener is told how far it is, on the thread that measures
   * @param whenDone is given the result on the JavaFX thread, none if nothing was measured
   */
  public void sweep(
      Sweep sweep,
      Racing begun,
      Consumer<SweepProgress> listener,
      Consumer<Optional<SweepResult>> whenDone) {
    if (executor.isShutdown()) {
      return;
    }
    racing.cancel();
    racing = begun;
    Consumer<Double> progress = onScreen(workspace::progress);
    Consumer<SweepProgress> told = listener.andThen(news -> progress.accept(news.part()));
    executor.execute(
        Told.of(
            tell ->
                task(
                    Activity.SWEEPING,
                    () ->
                        tell.accept(
                            alone(() -> new SweepRun(home, sweep, begun.control(), told).run()))),
            Optional.empty(),
            whenDone));
  }

  /** Measures while no session of the shown network is open. */
  private <T> T alone(Measuring<T> measuring)
      throws UnreadablePhotoException, InferenceException, InterruptedException, IOException {
    Optional<ShownNetwork> closed = opened.map(OpenedModel::network);
    opened.ifPresent(OpenedModel::close);
    opened = Optional.empty();
    Consumer<Double> progress = onScreen(workspace::progress);
    progress.accept(0.0);
    try {
      return measuring.run();
    } catch (PresetException e) {
      throw new InferenceException(String.valueOf(e.getMessage()), e);
    } finally {
      // without one, the program is being closed
      if (closed.isPresent() && !Thread.currentThread().isInterrupted()) {
        Readiness readiness = opening(closed.get());
        Platform.runLater(() -> workspace.become(readiness, closed.get()));
      }
    }
  }

  private interface Measuring<T> {
    T run()
        throws PresetException,
            UnreadablePhotoException,
            InferenceException,
            InterruptedException,
            IOException;
  }

  /** Writes something that takes its time, when nothing else runs. */
  public void write(Writing work) {
    write(Activity.FILMING, work);
  }

  /** Writes a network for others, when nothing else runs. */
  public void export(Writing work) {
    write(Activity.EXPORTING, work);
  }

  private void write(Activity activity, Writing work) {
    if (!executor.isShutdown()) {
      DoubleConsumer progress = part -> Platform.runLater(() -> workspace.progress(part));
      writing = executor.submit(task(activity, () -> work.run(progress)));
    }
  }

  private void openShown() {
    if (executor.isShutdown()) {
      return;
    }
    start();
    ShownNetwork network = workspace.network().get();
    current =
        executor.submit(
            photos
                .map(shown -> task(Activity.CLASSIFYING, () -> runAgain(shown, network)))
                .orElseGet(() -> task(Activity.TIMING, () -> timeAlone(network))));
  }

  /** Without a photo the layers are timed all the same. */
  private void timeAlone(ShownNetwork network) throws InferenceException, InterruptedException {
    Optional<OpenedModel> model = opened.filter(open -> open.isOf(network));
    if (model.isPresent()) {
      profile(model.get(), network, Optional.empty());
    }
  }

  private void profile(OpenedModel model, ShownNetwork network, Optional<Classification> seen)
      throws InferenceException, InterruptedException {
    LayerProfile profile =
        model.profile(
            seen, onScreen(first -> workspace.show(first, Freshness.PRELIMINARY, network)));
    Platform.runLater(() -> workspace.show(profile, Freshness.MEASURED, network));
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

  /** Stops all that the user can stop; what was shown stays. */
  public void stop() {
    cancel();
    comparing.cancel(true);
    measuringMachine.cancel(true);
    writing.cancel(true);
    racing.cancel();
  }

  /** Stops what is being done for the photo; what was shown stays. */
  private void cancel() {
    current.cancel(true);
    looking.cancel(true);
    dueling.cancel(true);
    stopProfiling();
  }

  @Override
  public void look(Attention.Method method, Prediction of) {
    looking.cancel(true);
    var asked = new Attention(method, of, new Attention.Waiting());
    workspace.attend(Optional.of(asked));
    ShownNetwork network = workspace.network().get();
    looking =
        executor.submit(
            task(Activity.LOOKING, () -> look(asked, model(network), found(asked, network))));
  }

  @Override
  public void lookAway() {
    looking.cancel(true);
    workspace.attend(Optional.empty());
  }

  private Consumer<Attention.Outcome> found(Attention asked, ShownNetwork network) {
    return onScreen(
        outcome -> {
          if (workspace.network().get().equals(network)) {
            workspace.attend(asked, outcome);
          }
        });
  }

  private void look(Attention asked, OpenedModel model, Consumer<Attention.Outcome> found)
      throws InferenceException, InterruptedException {
    if (classified.isPresent()) {
      int index = asked.of().index();
      switch (asked.method()) {
        case ACTIVATION -> found.accept(model.activation(classified.get(), index));
        case OCCLUSION -> new OcclusionRun(model, classified.get(), index).run(found);
      }
    }
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
        tell(e);
      } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
        LOG.error("{} failed", activity, e);
        tell(Texts.text("message.unexpected", e));
      } finally {
        Platform.runLater(workspace::rest);
      }
    };
  }

  private void open(ShownNetwork network) throws InterruptedException {
    if (opened.filter(model -> model.isOf(network)).isEmpty()) {
      opened.ifPresent(OpenedModel::close);
      opened = Optional.empty();
      classified = Optional.empty();
    }
    Readiness readiness = opening(network);
    Machine machine = Machine.current();
    Platform.runLater(
        () -> {
          workspace.become(readiness, network);
          workspace.runOn(machine);
        });
  }

  private Readiness opening(ShownNetwork network) throws InterruptedException {
    if (network.misfit().isPresent()) {
      var misfit = network.misfit().get();
      return new Readiness.Impossible(
          Texts.text("readiness.misfit", misfit.block(), misfit.reason()));
    }
    if (network.network().layers().isEmpty()) {
      return new Readiness.Impossible(Texts.text("readiness.empty"));
    }
    try {
      OpenedModel model =
          opened.isPresent() ? opened.get() : OpenedModel.open(home, network, settings, kept);
      opened = Optional.of(model);
      return new Readiness.Ready(model.weights());
    } catch (PresetException | IOException | InferenceException e) {
      // a file that is read when the thread is interrupted is closed
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LOG.warn("the model cannot be opened: {}", e.getMessage());
      return new Readiness.Impossible(String.valueOf(e.getMessage()));
    } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
      LOG.error("the model cannot be opened", e);
      return new Readiness.Impossible(Texts.text("message.unexpected", e));
    }
  }

  private OpenedModel model(ShownNetwork network) throws InferenceException {
    return opened
        .filter(model -> model.isOf(network))
        .orElseThrow(() -> new InferenceException(Texts.text("message.cannot-classify")));
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

  /** A network that cannot be opened has told so. */
  private void runAgain(Photos shown, ShownNetwork network)
      throws InferenceException, UnreadablePhotoException, IOException, InterruptedException {
    if (opened.filter(model -> model.isOf(network)).isPresent()) {
      run(shown, model(network), network);
    }
  }

  private void run(Photos asked, OpenedModel model, ShownNetwork network)
      throws InferenceException, UnreadablePhotoException, IOException, InterruptedException {
    Optional<ShownPhoto> shown = asked.arrival().classify(model);
    if (shown.isPresent()) {
      classified = shown.get().classification();
      Platform.runLater(
          () -> {
            workspace.show(shown.get(), network);
            workspace.begin(Activity.TIMING);
          });
      readFeatures(network);
      profile(model, network, shown.get().classification());
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

  private void tell(Exception failure) {
    Optional<String> details = InferenceException.details(failure);
    Platform.runLater(() -> workspace.tell(String.valueOf(failure.getMessage()), details));
  }

  private static <T> Consumer<T> onScreen(Consumer<T> change) {
    return value -> Platform.runLater(() -> change.accept(value));
  }

  /** The photos that one asked for, which may have to be looked for first. */
  private interface Photos {
    Arrival arrival() throws IOException;
  }

  /** Writes something off the JavaFX thread, and tells how far it has come. */
  public interface Writing {
    /** Writes, until the thread is interrupted. */
    void run(DoubleConsumer progress) throws IOException, InterruptedException;
  }

  /** Something to do off the JavaFX thread. */
  interface Work {
    void run()
        throws InferenceException, UnreadablePhotoException, IOException, InterruptedException;
  }
}
