package lightnet.ui.compare;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lightnet.design.Preset;
import lightnet.edit.Version;
import lightnet.measure.race.Snapshot;
import lightnet.measure.sweep.Sweep;
import lightnet.measure.sweep.SweepProgress;
import lightnet.measure.sweep.SweepResult;
import lightnet.measure.sweep.SweptNetwork;
import lightnet.ui.compare.SweepStage.Choosing;
import lightnet.ui.compare.SweepStage.Finished;
import lightnet.ui.compare.SweepStage.Running;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.Racing;

/**
 * What is swept, over which settings, and how far it is. Observed by the views of this place;
 * called on the JavaFX thread.
 */
final class Sweeping {
  /** With fewer there is nothing to see. */
  static final int FEWEST_POINTS = 2;

  private static final Duration USUAL_BUDGET = Duration.ofSeconds(60);

  private final Inference inference;
  private final Contestants networks = new Contestants(Sweep.MOST_NETWORKS);
  private final Axes axes = new Axes();
  private final ObservableList<Finished> results = FXCollections.observableArrayList();
  private final ObservableList<Finished> resultsSeen =
      FXCollections.unmodifiableObservableList(results);
  private final IntegerProperty threads;
  private final ObjectProperty<Duration> budget = new SimpleObjectProperty<>(USUAL_BUDGET);
  private final ReadOnlyObjectWrapper<SweepStage> stage =
      new ReadOnlyObjectWrapper<>(new Choosing());
  private Optional<Racing> racing = Optional.empty();

  Sweeping(Inference inference) {
    this.inference = inference;
    threads = new SimpleIntegerProperty(inference.settings().threads());
    networks.all().subscribe(() -> axes.fit(presets()));
  }

  private List<Preset> presets() {
    return networks.all().stream().map(one -> one.version().preset()).toList();
  }

  /** The networks that were chosen. */
  Contestants networks() {
    return networks;
  }

  /** The settings that were chosen. */
  Axes axes() {
    return axes;
  }

  /** What was measured, the last one last. */
  ObservableList<Finished> results() {
    return resultsSeen;
  }

  /** Threads inside an operator, where they are not swept. */
  IntegerProperty threads() {
    return threads;
  }

  /** How long it may take. */
  ObjectProperty<Duration> budget() {
    return budget;
  }

  /** How far it is. */
  ReadOnlyObjectProperty<SweepStage> stage() {
    return stage.getReadOnlyProperty();
  }

  /** How many points there are. */
  int points() {
    return networks.all().size() * axes.combinations();
  }

  /** Whether there is enough to measure, and not too much. */
  boolean canStart() {
    return points() >= FEWEST_POINTS && points() <= Sweep.MOST_POINTS && !isRunning();
  }

  /** Whether it goes on. */
  boolean isRunning() {
    return stage.get() instanceof Running;
  }

  /** Chooses networks and settings at once. */
  void choose(List<Version> versions, List<String> over) {
    networks.setAll(versions);
    axes.choose(over, presets());
  }

  /** Measures. */
  void start() {
    if (canStart()) {
      measure(asked());
    }
  }

  /** Measures the same as before. */
  void again(Finished before) {
    if (!isRunning()) {
      measure(before.sweep());
    }
  }

  private Sweep asked() {
    List<SweptNetwork> swept = new ArrayList<>();
    for (Contestant one : networks.all()) {
      swept.add(swept(one.version(), swept.stream().map(SweptNetwork::name).toList()));
    }
    return new Sweep(
        swept,
        axes.all().stream().map(SweepAxis::asked).toList(),
        inference.settings().withThreads(threads.get()),
        budget.get());
  }

  /** Named without what is swept; two that differ in nothing else are numbered. */
  private SweptNetwork swept(Version version, List<String> used) {
    String plain = Contestants.name(version, axes.all().stream().map(SweepAxis::setting).toList());
    String unused = plain;
    for (int i = 2; used.contains(unused); i++) {
      unused = Texts.text("compare.again", plain, i);
    }
    String name = unused;
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    version
        .preset()
        .parameters()
        .keySet()
        .forEach(key -> parameters.put(key, version.parameters().getOrDefault(key, "")));
    return new SweptNetwork(
        name, version.preset(), parameters, form -> SweepWords.form(name, form));
  }

  private void measure(Sweep sweep) {
    var begun = new Racing(_ -> {});
    racing = Optional.of(begun);
    stage.set(new Running(sweep, sweep.points().size(), Optional.empty()));
    var news =
        new Throttle<SweepProgress>(
            progress -> List.of(progress.race(), progress.snapshot().phase()),
            progress -> show(SweepLive.of(progress, sweep.networks().size())));
    inference.sweep(sweep, begun, news, result -> finish(sweep, result));
  }

  private void show(SweepLive live) {
    Platform.runLater(
        () -> {
          if (stage.get() instanceof Running(Sweep sweep, int points, Optional<SweepLive> _)) {
            stage.set(new Running(sweep, points, Optional.of(live)));
          }
        });
  }

  private void finish(Sweep sweep, Optional<SweepResult> result) {
    racing = Optional.empty();
    if (result.isEmpty()) {
      stage.set(new Choosing());
      return;
    }
    Thread.ofVirtual()
        .name("verdicts")
        .start(
            () -> {
              Finished finished = Finished.of(sweep, result.get());
              Platform.runLater(
                  () -> {
                    results.add(finished);
                    stage.set(finished);
                  });
            });
  }

  /** Lets it rest, or go on. */
  void pauseOrResume() {
    if (stage.get() instanceof Running(Sweep _, int _, Optional<SweepLive> live)) {
      boolean rests = live.filter(known -> known.phase() == Snapshot.Phase.PAUSED).isPresent();
      racing.ifPresent(rests ? Racing::resume : Racing::pause);
    }
  }

  /** Ends it; what was measured is shown. */
  void cancel() {
    racing.ifPresent(Racing::cancel);
  }

  /** Goes back to the choice. */
  void choose() {
    if (!isRunning()) {
      stage.set(new Choosing());
    }
  }

  /** Shows a result, unless one is being measured. */
  void show(Finished finished) {
    if (!isRunning()) {
      stage.set(finished);
    }
  }
}
