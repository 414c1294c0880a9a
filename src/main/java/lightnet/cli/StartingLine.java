package lightnet.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lightnet.design.Home;
import lightnet.design.PresetException;
import lightnet.image.Photo;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerProfiler;
import lightnet.measure.Noise;
import lightnet.measure.ProfilingPlan;
import lightnet.measure.race.Comparison;
import lightnet.measure.race.Comparison.Outcome;
import lightnet.measure.race.Entrant;
import lightnet.measure.race.Facts;
import lightnet.measure.race.NetworkEntrant;
import lightnet.measure.race.RaceControl;
import lightnet.measure.race.RacePlan;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.RaceSettings;
import lightnet.measure.race.Seen;
import lightnet.measure.race.TimeShares;
import lightnet.measure.race.Track;
import lightnet.network.Shape;
import lightnet.onnx.OnnxModel;
import lightnet.runtime.InferenceException;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;

/** Reads the models that are named and lets them race; what cannot is told, the others go on. */
final class StartingLine {
  private final Home home;
  private final SessionSettings settings;
  private final Optional<Photo> photo;
  private final Consumer<String> complaints;

  private final Layers layers;

  /** Whether the layers are timed too. */
  enum Layers {
    LEFT_OUT,
    TIMED
  }

  StartingLine(
      Home home,
      SessionSettings settings,
      Optional<Photo> photo,
      Layers layers,
      Consumer<String> complaints) {
    this.home = home;
    this.settings = settings;
    this.photo = photo;
    this.layers = layers;
    this.complaints = complaints;
  }

  /**
   * The result.
   *
   * @param least how many models there must be that can be read; else there is none
   * @param input what they run on, in words
   */
  Optional<RaceResult> race(List<String> models, int least, String input, RacePlan plan) {
    Map<String, RaceResult.Model> known = new LinkedHashMap<>();
    List<Entrant> entrants = new ArrayList<>();
    Map<String, RunnableModel> runnables = new LinkedHashMap<>();
    for (String model : models) {
      String name = unusedName(model, known.keySet().stream().toList());
      try {
        RunnableModel runnable = ModelArgument.load(home, model);
        OnnxModel onnx = runnable.onnx();
        Seen seen = seen(runnable, onnx);
        entrants.add(entrant(name, runnable, onnx));
        runnables.put(name, runnable);
        Facts facts = Facts.of(runnable, ModelArgument.published(home, model));
        known.put(
            name,
            new RaceResult.Model(new Track(name, List.of(), Optional.empty()), Optional.of(facts))
                .withSeen(seen));
      } catch (PresetException | IOException | InferenceException e) {
        String reason = String.valueOf(e.getMessage());
        complaints.accept(reason);
        known.put(name, RaceResult.Model.absent(name, reason));
      }
    }
    if (entrants.size() < least) {
      return Optional.empty();
    }
    Outcome outcome = Comparison.beside(0).run(entrants, plan, new RaceControl(), _ -> {});
    for (Track track : outcome.finish().tracks()) {
      track.failure().ifPresent(reason -> complaints.accept(track.name() + ": " + reason));
      known.computeIfPresent(track.name(), (_, model) -> model.withTrack(track));
    }
    if (layers == Layers.TIMED) {
      known.replaceAll(
          (name, model) -> withShares(model, Optional.ofNullable(runnables.get(name))));
    }
    return Optional.of(
        outcome.result(new RaceSettings(settings, input, plan), List.copyOf(known.values())));
  }

  /** The same network may be named twice, to see what no difference looks like. */
  private static String unusedName(String model, List<String> used) {
    String name = model;
    for (int i = 2; used.contains(name); i++) {
      name = "%s #%d".formatted(model, i);
    }
    return name;
  }

  private Seen seen(RunnableModel model, OnnxModel onnx) throws InferenceException {
    return photo.isPresent() ? Seen.by(model, onnx, settings, photo.get()) : new Seen.Unknown();
  }

  private Entrant entrant(String name, RunnableModel model, OnnxModel onnx) {
    Shape shape = model.network().input();
    return new NetworkEntrant(name, onnx, settings, shape, input(model));
  }

  private float[] input(RunnableModel model) {
    return photo.flatMap(model::input).orElseGet(() -> Noise.of(model.network().input()));
  }

  /** After the race, since the profiler's sessions would disturb it. */
  private RaceResult.Model withShares(RaceResult.Model model, Optional<RunnableModel> runnable) {
    if (runnable.isEmpty() || model.track().latency().isEmpty()) {
      return model;
    }
    RunnableModel run = runnable.get();
    try {
      LayerProfile profile =
          LayerProfiler.profile(
              run.costs(), run.onnx(), input(run), settings, ProfilingPlan.STANDARD);
      return model.withShares(TimeShares.of(profile));
    } catch (InferenceException e) {
      complaints.accept("%s: its layers: %s".formatted(model.track().name(), e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      complaints.accept("%s: its layers were not timed.".formatted(model.track().name()));
    }
    return model;
  }
}
