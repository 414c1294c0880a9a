package lightnet.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import lightnet.design.Design;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.measure.Noise;
import lightnet.measure.race.Comparison;
import lightnet.measure.race.Entrant;
import lightnet.measure.race.Facts;
import lightnet.measure.race.NetworkEntrant;
import lightnet.measure.race.RaceControl;
import lightnet.measure.race.RacePlan;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.RaceSettings;
import lightnet.measure.race.Track;
import lightnet.measure.sweep.SweepPoint;
import lightnet.network.Shape;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;

/** Finds the points of a sweep and lets a group of them race. */
final class SweepLine {
  private final Home home;
  private final List<SweepSetting> settings;
  private final SessionSettings session;
  private final Consumer<String> complaints;

  SweepLine(
      Home home,
      List<SweepSetting> settings,
      SessionSettings session,
      Consumer<String> complaints) {
    this.home = home;
    this.settings = settings;
    this.session = session;
    this.complaints = complaints;
  }

  /** The network as it is without the sweep. */
  SweepPoint reference(String model) throws PresetException {
    ModelReference named = ModelReference.parse(model);
    SequencedMap<String, String> usual =
        ModelArgument.preset(home, named).values(named.parameters());
    SequencedMap<String, String> at = new LinkedHashMap<>();
    for (SweepSetting setting : settings) {
      at.put(
          setting.name(),
          switch (setting.name()) {
            case SweepSetting.THREADS -> String.valueOf(session.threads());
            case SweepSetting.BATCH -> "1";
            default -> usual.getOrDefault(setting.name(), "");
          });
    }
    return point(model, at);
  }

  /** Every combination of the settings' values. */
  List<SweepPoint> points(String model) throws PresetException {
    Preset preset = ModelArgument.preset(home, ModelReference.parse(model));
    List<SequencedMap<String, String>> combinations = List.of(new LinkedHashMap<>());
    for (SweepSetting setting : settings) {
      List<SequencedMap<String, String>> more = new ArrayList<>();
      for (SequencedMap<String, String> before : combinations) {
        for (String value : setting.of(preset, session.threads())) {
          SequencedMap<String, String> longer = new LinkedHashMap<>(before);
          longer.put(setting.name(), value);
          more.add(longer);
        }
      }
      combinations = more;
    }
    List<SweepPoint> points = new ArrayList<>();
    for (SequencedMap<String, String> at : combinations) {
      points.add(point(model, at));
    }
    return points;
  }

  private SweepPoint point(String model, SequencedMap<String, String> at) throws PresetException {
    StringBuilder name = new StringBuilder(reference(model, at).text());
    for (SweepSetting setting : settings) {
      if (setting.isOfRuns()) {
        name.append(", ").append(setting.name()).append(' ').append(at.get(setting.name()));
      }
    }
    return new SweepPoint(name.toString(), model, at, number(at, SweepSetting.BATCH, 1));
  }

  private ModelReference reference(String model, Map<String, String> at) throws PresetException {
    ModelReference named = ModelReference.parse(model);
    SequencedMap<String, String> parameters = new LinkedHashMap<>(named.parameters());
    for (SweepSetting setting : settings) {
      if (!setting.isOfRuns()) {
        parameters.put(setting.name(), at.getOrDefault(setting.name(), ""));
      }
    }
    return new ModelReference(named.id(), parameters);
  }

  private static int number(Map<String, String> at, String setting, int otherwise) {
    return Optional.ofNullable(at.get(setting)).map(Integer::valueOf).orElse(otherwise);
  }

  /** What a group gives; what cannot be read is told and kept with the reason. */
  RaceResult race(List<SweepPoint> group, RacePlan plan) {
    Map<String, RaceResult.Model> known = new LinkedHashMap<>();
    List<Entrant> entrants = new ArrayList<>();
    int most = 1;
    for (SweepPoint point : group) {
      try {
        String model = reference(point.model(), point.at()).text();
        RunnableModel runnable = ModelArgument.load(home, model);
        Facts facts = Facts.of(runnable, ModelArgument.published(home, model));
        int threads = number(point.at(), SweepSetting.THREADS, session.threads());
        most = Math.max(most, threads);
        entrants.add(entrant(point, batched(runnable, point.images()), threads));
        known.put(
            point.name(),
            new RaceResult.Model(
                new Track(point.name(), List.of(), Optional.empty()), Optional.of(facts)));
      } catch (PresetException | IOException e) {
        String reason = String.valueOf(e.getMessage());
        complaints.accept(reason);
        known.put(point.name(), RaceResult.Model.absent(point.name(), reason));
      }
    }
    Comparison.Outcome outcome =
        Comparison.beside(0).run(entrants, plan, new RaceControl(), _ -> {});
    for (Track track : outcome.finish().tracks()) {
      track.failure().ifPresent(reason -> complaints.accept(track.name() + ": " + reason));
      known.computeIfPresent(track.name(), (_, model) -> model.withTrack(track));
    }
    return outcome.result(
        new RaceSettings(session.withThreads(most), "random numbers", plan),
        List.copyOf(known.values()));
  }

  private RunnableModel batched(RunnableModel model, int images)
      throws PresetException, IOException {
    if (images == 1) {
      return model;
    }
    Design design = model.design();
    Shape input = design.input();
    return RunnableModel.load(
        home,
        new Design(
            design.name(),
            design.source(),
            new Shape(images, input.c(), input.h(), input.w()),
            design.stages(),
            design.trained()));
  }

  private Entrant entrant(SweepPoint point, RunnableModel model, int threads) {
    Shape shape = model.network().input();
    return new NetworkEntrant(
        point.name(), model.onnx(), session.withThreads(threads), shape, Noise.of(shape));
  }
}
