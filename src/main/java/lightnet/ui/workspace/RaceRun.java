package lightnet.ui.workspace;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.design.PublishedFigure;
import lightnet.design.PublishedFigures;
import lightnet.edit.Version;
import lightnet.image.Photo;
import lightnet.image.UnreadablePhotoException;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerProfiler;
import lightnet.measure.Noise;
import lightnet.measure.ProfilingPlan;
import lightnet.measure.race.Comparison;
import lightnet.measure.race.Comparison.Outcome;
import lightnet.measure.race.Entrant;
import lightnet.measure.race.Facts;
import lightnet.measure.race.NetworkEntrant;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.RaceSettings;
import lightnet.measure.race.Seen;
import lightnet.measure.race.Snapshot;
import lightnet.measure.race.TimeShares;
import lightnet.measure.race.Track;
import lightnet.network.Shape;
import lightnet.onnx.OnnxModel;
import lightnet.runtime.InferenceException;
import lightnet.runtime.RunnableModel;
import lightnet.ui.style.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the networks of a lineup, asks each what it sees on the photo, and measures them in turn.
 * What cannot be read stays out, and the others go on. For the background thread.
 */
final class RaceRun {
  private static final Logger LOG = LoggerFactory.getLogger(RaceRun.class);

  private final Home home;
  private final Lineup lineup;
  private final Racing racing;
  private final Map<String, RaceResult.Model> models = new LinkedHashMap<>();
  private final List<Entrant> entrants = new ArrayList<>();
  private final Map<String, Layered> layered = new LinkedHashMap<>();

  /** What it takes to time the layers of a network. */
  private record Layered(RunnableModel model, OnnxModel onnx) {}

  RaceRun(Home home, Lineup lineup, Racing racing) {
    this.home = home;
    this.lineup = lineup;
    this.racing = racing;
  }

  /**
   * What was measured, also if it was ended early.
   *
   * @param listener is told how far it is, beside the one who began it
   * @return none if it was ended before anything could be measured
   */
  Optional<RaceResult> run(Consumer<Snapshot> listener)
      throws UnreadablePhotoException, InferenceException, InterruptedException {
    Optional<Photo> photo =
        lineup.photo().isPresent() ? Optional.of(lineup.photo().get().read()) : Optional.empty();
    for (Lineup.Entry entry : lineup.entries()) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      if (racing.isCancelled()) {
        return Optional.empty();
      }
      enter(entry, photo);
    }
    if (entrants.isEmpty()) {
      throw new InferenceException(
          String.join(
              "\n", models.values().stream().flatMap(m -> m.track().failure().stream()).toList()));
    }
    Consumer<Snapshot> all = listener.andThen(racing::tell);
    Outcome outcome = Comparison.beside(0).run(entrants, lineup.plan(), racing.control(), all);
    for (Track track : outcome.finish().tracks()) {
      models.computeIfPresent(track.name(), (_, model) -> model.withTrack(track));
    }
    timeLayers(outcome.finish().tracks(), photo, all);
    String input = lineup.photo().map(PhotoSource::name).orElse(Texts.text("race.noise"));
    RaceResult result =
        outcome.result(
            new RaceSettings(lineup.settings(), input, lineup.plan()),
            List.copyOf(models.values()));
    boolean isEmpty =
        result.tracks().stream()
            .allMatch(track -> track.heats().isEmpty() && track.failure().isEmpty());
    return isEmpty ? Optional.empty() : Optional.of(result);
  }

  /** After the race, since the profiler's sessions would disturb it. */
  private void timeLayers(List<Track> tracks, Optional<Photo> photo, Consumer<Snapshot> listener)
      throws InterruptedException {
    for (Track track : tracks) {
      Layered network = layered.get(track.name());
      if (network == null || track.latency().isEmpty()) {
        continue;
      }
      if (racing.isCancelled()) {
        return;
      }
      listener.accept(new Snapshot(tracks, Snapshot.Phase.LAYERS, 1, OptionalDouble.empty()));
      try {
        LayerProfile profile =
            LayerProfiler.profile(
                network.model().costs(),
                network.onnx(),
                input(network.model(), photo),
                lineup.settings(),
                ProfilingPlan.LIVE);
        models.computeIfPresent(
            track.name(), (_, model) -> model.withShares(TimeShares.of(profile)));
      } catch (InferenceException e) {
        LOG.warn("The layers of {} could not be timed", track.name(), e);
      }
    }
  }

  private void enter(Lineup.Entry entry, Optional<Photo> photo) {
    String name = entry.name();
    try {
      RunnableModel model = RunnableModel.load(home, entry.version().design());
      Facts facts = Facts.of(model, published(entry.version()));
      OnnxModel onnx = model.onnx();
      Seen seen =
          photo.isPresent()
              ? Seen.by(model, onnx, lineup.settings(), photo.get())
              : new Seen.Unknown();
      Shape shape = model.network().input();
      entrants.add(new NetworkEntrant(name, onnx, lineup.settings(), shape, input(model, photo)));
      layered.put(name, new Layered(model, onnx));
      models.put(
          name,
          new RaceResult.Model(new Track(name, List.of(), Optional.empty()), Optional.of(facts))
              .withSeen(seen));
    } catch (PresetException | IOException | InferenceException e) {
      models.put(name, RaceResult.Model.absent(name, String.valueOf(e.getMessage())));
    }
  }

  private static float[] input(RunnableModel model, Optional<Photo> photo) {
    return photo.flatMap(model::input).orElseGet(() -> Noise.of(model.network().input()));
  }

  /** What was published of exactly this network. */
  private List<PublishedFigure> published(Version version) throws PresetException {
    if (version.preset().family().isEmpty()) {
      return List.of();
    }
    return PublishedFigures.of(home.models(), version.preset()).stream()
        .filter(figure -> figure.at().equals(version.parameters()))
        .toList();
  }
}
