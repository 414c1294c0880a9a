package lightnet.measure.sweep;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lightnet.design.Home;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.PublishedFigure;
import lightnet.design.PublishedFigures;
import lightnet.measure.Noise;
import lightnet.measure.race.Comparison;
import lightnet.measure.race.Entrant;
import lightnet.measure.race.Facts;
import lightnet.measure.race.NetworkEntrant;
import lightnet.measure.race.RaceControl;
import lightnet.measure.race.RacePlan;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.RaceSettings;
import lightnet.measure.race.Snapshot;
import lightnet.measure.race.Track;
import lightnet.network.Shape;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;

/**
 * Measures the points of a sweep, one group after the other, on the thread that calls it. A point
 * that cannot be built stays out with its reason, and the others go on.
 */
public final class SweepRun {
  private final Home home;
  private final Sweep sweep;
  private final RaceControl control;
  private final Consumer<SweepProgress> listener;

  /**
   * A sweep that has not begun.
   *
   * @param listener is told about ten times a second, between two rounds
   */
  public SweepRun(Home home, Sweep sweep, RaceControl control, Consumer<SweepProgress> listener) {
    this.home = home;
    this.sweep = sweep;
    this.control = control;
    this.listener = listener;
  }

  /**
   * What was measured, also if it was ended early.
   *
   * @return none if it was ended before anything was measured
   * @throws PresetException if no point can be built
   */
  public Optional<SweepResult> run() throws PresetException {
    List<SweepPoint> points = sweep.points();
    SweepPoint reference = reference(points);
    List<List<SweepPoint>> groups = SweepGroups.of(reference, points);
    var plan = RacePlan.within(sweep.budget().dividedBy(groups.size()));
    List<RaceResult> races = new ArrayList<>();
    for (List<SweepPoint> group : groups) {
      if (control.isCancelled() || Thread.currentThread().isInterrupted()) {
        break;
      }
      Optional<SweepResult> soFar =
          races.isEmpty() ? Optional.empty() : Optional.of(result(reference, points, races));
      int race = races.size();
      race(
              group,
              plan,
              snapshot ->
                  listener.accept(new SweepProgress(race, groups.size(), group, snapshot, soFar)))
          .ifPresent(races::add);
    }
    return races.isEmpty() ? Optional.empty() : Optional.of(result(reference, points, races));
  }

  /** The first network as it is without the sweep, or the first point that can be read. */
  private SweepPoint reference(List<SweepPoint> points) throws PresetException {
    List<String> reasons = new ArrayList<>();
    List<SweepPoint> candidates = new ArrayList<>(points);
    try {
      candidates.addFirst(sweep.usual());
    } catch (PresetException e) {
      reasons.add(String.valueOf(e.getMessage()));
    }
    for (SweepPoint point : candidates) {
      try {
        RunnableModel.load(home, sweep.design(point));
        return point;
      } catch (PresetException | IOException e) {
        reasons.add(String.valueOf(e.getMessage()));
      }
    }
    throw new PresetException(reasons.getFirst());
  }

  private SweepResult result(
      SweepPoint reference, List<SweepPoint> points, List<RaceResult> races) {
    return SweepResult.of(sweep.over(), reference, points, races);
  }

  /** None if it was ended before anything was measured. */
  private Optional<RaceResult> race(
      List<SweepPoint> group, RacePlan plan, Consumer<Snapshot> tell) {
    Map<String, RaceResult.Model> known = new LinkedHashMap<>();
    List<Entrant> entrants = new ArrayList<>();
    SessionSettings most = sweep.session(group.getFirst());
    for (SweepPoint point : group) {
      if (control.isCancelled()) {
        return Optional.empty();
      }
      try {
        RunnableModel model = RunnableModel.load(home, sweep.design(point));
        SessionSettings session = sweep.session(point);
        entrants.add(entrant(point, model, session));
        known.put(
            point.name(),
            new RaceResult.Model(
                new Track(point.name(), List.of(), Optional.empty()),
                Optional.of(Facts.of(model, published(point)))));
        most = session.threads() > most.threads() ? session : most;
      } catch (PresetException | IOException e) {
        known.put(
            point.name(), RaceResult.Model.absent(point.name(), String.valueOf(e.getMessage())));
      }
    }
    Comparison.Outcome outcome = Comparison.beside(0).run(entrants, plan, control, tell);
    for (Track track : outcome.finish().tracks()) {
      known.computeIfPresent(track.name(), (_, model) -> model.withTrack(track));
    }
    boolean isEmpty =
        outcome.finish().tracks().stream()
            .allMatch(track -> track.heats().isEmpty() && track.failure().isEmpty());
    return isEmpty
        ? Optional.empty()
        : Optional.of(
            outcome.result(
                new RaceSettings(most, "random numbers", plan), List.copyOf(known.values())));
  }

  private static Entrant entrant(SweepPoint point, RunnableModel model, SessionSettings session) {
    RunnableModel batched = point.images() == 1 ? model : model.withBatch(point.images());
    Shape shape = batched.network().input();
    return new NetworkEntrant(point.name(), batched.onnx(), session, shape, Noise.of(shape));
  }

  /** What was published of exactly this network. */
  private List<PublishedFigure> published(SweepPoint point) throws PresetException {
    Preset preset = sweep.network(point).preset();
    if (preset.family().isEmpty()) {
      return List.of();
    }
    Map<String, String> values = sweep.values(point);
    return PublishedFigures.of(home.models(), preset).stream()
        .filter(figure -> figure.at().equals(values))
        .toList();
  }
}
