package lightnet.ui.compare;

import java.time.Duration;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lightnet.measure.race.Race;
import lightnet.measure.race.RacePlan;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Snapshot;
import lightnet.ui.compare.Stage.Choosing;
import lightnet.ui.compare.Stage.Finished;
import lightnet.ui.compare.Stage.Running;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.Lineup;
import lightnet.ui.workspace.PhotoSource;
import lightnet.ui.workspace.Racing;
import lightnet.ui.workspace.ShownPhoto;
import lightnet.ui.workspace.Workspace;

/**
 * What is compared, how, and how far it is. Observed by the views of this place; called on the
 * JavaFX thread.
 */
final class Comparing {
  /** With fewer there is nothing to compare. */
  static final int FEWEST = 2;

  private static final Duration USUAL_BUDGET = Duration.ofSeconds(10);

  private final Workspace workspace;
  private final Inference inference;
  private final Contestants contestants = new Contestants(Race.MOST);
  private final ObservableList<Finished> results = FXCollections.observableArrayList();
  private final ObservableList<Finished> resultsSeen =
      FXCollections.unmodifiableObservableList(results);
  private final IntegerProperty threads;
  private final ObjectProperty<Duration> budget = new SimpleObjectProperty<>(USUAL_BUDGET);
  private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(new Choosing());
  private Optional<Racing> racing = Optional.empty();

  Comparing(Workspace workspace, Inference inference) {
    this.workspace = workspace;
    this.inference = inference;
    threads = new SimpleIntegerProperty(inference.settings().threads());
  }

  /** The networks that were chosen. */
  Contestants contestants() {
    return contestants;
  }

  /** What was measured or opened, the last one last. */
  ObservableList<Finished> results() {
    return resultsSeen;
  }

  /** Threads inside an operator. */
  IntegerProperty threads() {
    return threads;
  }

  /** How long it may take. */
  ObjectProperty<Duration> budget() {
    return budget;
  }

  /** How far it is. */
  ReadOnlyObjectProperty<Stage> stage() {
    return stage.getReadOnlyProperty();
  }

  /** Whether there is enough to measure. */
  boolean canStart() {
    return contestants.all().size() >= FEWEST && !(stage.get() instanceof Running);
  }

  /** The photo that they run on, if there is one: the one that is shown, or a bundled one. */
  Optional<PhotoSource> photo() {
    return workspace
        .photo()
        .get()
        .map(ShownPhoto::source)
        .or(() -> workspace.samples().stream().findFirst().map(sample -> sample.source()));
  }

  /** Measures. */
  void start() {
    if (!canStart()) {
      return;
    }
    var lineup =
        new Lineup(
            contestants.all().stream()
                .map(one -> new Lineup.Entry(one.name(), one.version()))
                .toList(),
            inference.settings().withThreads(threads.get()),
            RacePlan.within(budget.get()),
            photo());
    var begun = new Racing(new Throttle<>(Snapshot::phase, snapshot -> show(Live.of(snapshot))));
    racing = Optional.of(begun);
    stage.set(new Running(lineup, Optional.empty()));
    inference.race(lineup, begun, this::finish);
  }

  private void show(Live live) {
    Platform.runLater(
        () -> {
          if (stage.get() instanceof Running(Lineup lineup, Optional<Live> _)) {
            stage.set(new Running(lineup, Optional.of(live)));
          }
        });
  }

  private void finish(Optional<RaceResult> result) {
    racing = Optional.empty();
    if (result.isEmpty()) {
      stage.set(new Choosing());
      return;
    }
    Thread.ofVirtual()
        .name("verdicts")
        .start(
            () -> {
              Finished finished = Finished.of(result.get(), Optional.empty());
              Platform.runLater(() -> keep(finished));
            });
  }

  /** Lets it rest, or go on. */
  void pauseOrResume() {
    if (stage.get() instanceof Running(Lineup _, Optional<Live> live)) {
      boolean rests =
          live.filter(known -> known.snapshot().phase() == Snapshot.Phase.PAUSED).isPresent();
      racing.ifPresent(rests ? Racing::resume : Racing::pause);
    }
  }

  /** Ends it; what was measured is shown. */
  void cancel() {
    racing.ifPresent(Racing::cancel);
  }

  /** Goes back to the choice. */
  void choose() {
    if (!(stage.get() instanceof Running)) {
      stage.set(new Choosing());
    }
  }

  /** Keeps a result that was measured, and shows it. */
  private void keep(Finished finished) {
    results.add(finished);
    stage.set(finished);
  }

  /** Keeps a result of a file, and shows it unless one is being measured. */
  void open(Finished finished) {
    results.removeIf(known -> known.file().equals(finished.file()));
    results.add(finished);
    show(finished);
  }

  /** Shows a result, unless one is being measured. */
  void show(Finished finished) {
    if (!(stage.get() instanceof Running)) {
      stage.set(finished);
    }
  }
}
