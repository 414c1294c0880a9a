package lightnet.ui.compare;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import lightnet.design.PresetException;
import lightnet.edit.Version;
import lightnet.measure.race.Race;
import lightnet.measure.race.RacePlan;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Snapshot;
import lightnet.ui.compare.Stage.Choosing;
import lightnet.ui.compare.Stage.Finished;
import lightnet.ui.compare.Stage.Running;
import lightnet.ui.style.Texts;
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
  private final ObservableList<Contestant> contestants = FXCollections.observableArrayList();
  private final ObservableList<Contestant> contestantsSeen =
      FXCollections.unmodifiableObservableList(contestants);
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
  ObservableList<Contestant> contestants() {
    return contestantsSeen;
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

  /** Whether there are as many as can be measured. */
  boolean isFull() {
    return contestants.size() >= Race.MOST;
  }

  /** Whether there is enough to measure. */
  boolean canStart() {
    return contestants.size() >= FEWEST && !(stage.get() instanceof Running);
  }

  /** Chooses one more, unless there are enough. */
  void add(Version version) {
    if (!isFull()) {
      UUID id = UUID.randomUUID();
      contestants.add(new Contestant(id, unusedName(version, id), version));
    }
  }

  /** Chooses these instead of those that were chosen. */
  void setAll(List<Version> versions) {
    contestants.clear();
    versions.forEach(this::add);
  }

  /** Leaves one out again. */
  void remove(UUID id) {
    contestants.removeIf(one -> one.id().equals(id));
  }

  /** Makes another form of one. */
  void change(UUID id, Version version) {
    IntStream.range(0, contestants.size())
        .filter(i -> contestants.get(i).id().equals(id))
        .findFirst()
        .ifPresent(i -> contestants.set(i, new Contestant(id, unusedName(version, id), version)));
  }

  /** The same network may be chosen twice, to see what no difference looks like. */
  private String unusedName(Version version, UUID of) {
    String name = name(version);
    List<String> used =
        contestants.stream().filter(one -> !one.id().equals(of)).map(Contestant::name).toList();
    String unused = name;
    for (int i = 2; used.contains(unused); i++) {
      unused = Texts.text("compare.again", name, i);
    }
    return unused;
  }

  /** Its name, with the parameters that are not the usual ones. */
  private static String name(Version version) {
    String unusual =
        usual(version.preset()).entrySet().stream()
            .map(usual -> Map.entry(usual, version.parameters().getOrDefault(usual.getKey(), "")))
            .filter(entry -> !entry.getValue().equals(entry.getKey().getValue()))
            .map(entry -> entry.getKey().getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return unusual.isEmpty()
        ? version.design().name()
        : Texts.text("compare.unusual", version.preset().name(), unusual);
  }

  private static Map<String, String> usual(Preset preset) {
    try {
      return preset.values(Map.of());
    } catch (PresetException e) {
      // presets were checked with their defaults when they were read
      throw new IllegalStateException(e);
    }
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
            contestants.stream().map(one -> new Lineup.Entry(one.name(), one.version())).toList(),
            inference.settings().withThreads(threads.get()),
            RacePlan.within(budget.get()),
            photo());
    var begun = new Racing(new Throttle(this::show));
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
