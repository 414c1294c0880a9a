package lightnet.measure.race;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightnet.design.PublishedSpeed;
import lightnet.measure.Machine;
import lightnet.measure.race.Finish.Ending;
import lightnet.measure.race.Heat.WarmUp;
import lightnet.measure.race.JsonPlace.Damage;
import lightnet.runtime.SessionSettings;
import lightnet.runtime.SessionSettings.Optimisation;
import lightnet.runtime.SessionSettings.Waiting;

/** Reads what {@link ResultDocument} writes; what follows from the samples is not read. */
final class ResultReader {

  private ResultReader() {}

  static RaceResult read(JsonPlace document) throws Damage {
    JsonPlace noise = document.at("noise");
    List<RaceResult.Model> models = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonPlace place : document.at("models").items()) {
      RaceResult.Model model = model(place);
      if (!names.add(model.track().name())) {
        throw place.wrong("is called as another model is");
      }
      models.add(model);
    }
    return new RaceResult(
        instant(document.at("measuredAt")),
        machine(document.at("machine")),
        settings(document.at("settings")),
        models,
        document.at("ending").oneOf(Ending.class),
        gaps(noise.at("gaps")),
        surroundings(noise));
  }

  private static Instant instant(JsonPlace place) throws Damage {
    try {
      return Instant.parse(place.text());
    } catch (DateTimeParseException e) {
      throw place.wrong("is no time of day", e);
    }
  }

  private static Machine machine(JsonPlace place) throws Damage {
    int cores = place.at("cores").count();
    if (cores < 1) {
      throw place.wrong("has no cores");
    }
    return new Machine(
        place.at("cpu").text(),
        cores,
        place.at("load").number(),
        place.at("os").text(),
        place.at("jvm").text(),
        place.at("onnxRuntime").text());
  }

  private static RaceSettings settings(JsonPlace place) throws Damage {
    int threads = place.at("threads").count();
    if (threads < 1 || threads > SessionSettings.MOST_THREADS) {
      throw place.wrong("has an impossible number of threads");
    }
    return new RaceSettings(
        new SessionSettings(
            threads,
            place.at("optimisation").oneOf(Optimisation.class),
            place.at("waiting").oneOf(Waiting.class)),
        place.at("input").text(),
        new RacePlan(
            millis(place.at("longestWarmUpMs")),
            place.at("heats").count(),
            place.at("rounds").count(),
            millis(place.at("budgetMs")),
            millis(place.at("patienceMs")),
            place.at("width").number()));
  }

  private static Duration millis(JsonPlace place) throws Damage {
    return Duration.ofMillis(place.count());
  }

  private static RaceResult.Model model(JsonPlace place) throws Damage {
    Optional<String> failure = place.findText("failure");
    Optional<Facts> facts =
        place.find("design").isPresent() ? Optional.of(facts(place)) : Optional.empty();
    Optional<JsonPlace> layers = place.find("layers");
    return new RaceResult.Model(
        new Track(place.at("model").text(), heats(place), failure),
        facts,
        layers.isPresent() ? Optional.of(ShareDocument.read(layers.get())) : Optional.empty(),
        SeenDocument.read(place));
  }

  private static List<Heat> heats(JsonPlace model) throws Damage {
    List<JsonPlace> places = model.at("heats").items();
    List<Heat> heats = new ArrayList<>();
    if (places.isEmpty()) {
      return heats;
    }
    JsonPlace all = model.at("latencyMs").at("samples");
    List<Double> samples = all.times();
    int from = 0;
    for (JsonPlace place : places) {
      int to = from + place.at("rounds").count();
      List<Double> warmUp = place.at("warmUpMs").times();
      if (to == from || to > samples.size() || warmUp.isEmpty()) {
        throw place.wrong("has other rounds than there are samples, or no warm-up");
      }
      heats.add(
          new Heat(
              place.at("openMs").number(),
              warmUp,
              place.at("warmUp").oneOf(WarmUp.class),
              samples.subList(from, to)));
      from = to;
    }
    if (from != samples.size()) {
      throw all.wrong("has more samples than the heats have rounds");
    }
    return heats;
  }

  private static Facts facts(JsonPlace place) throws Damage {
    List<Integer> input = new ArrayList<>();
    for (JsonPlace size : place.at("input").items()) {
      input.add(size.count());
    }
    List<Facts.Published> published = new ArrayList<>();
    for (JsonPlace one : place.at("published").items()) {
      published.add(
          new Facts.Published(
              one.at("source").text(),
              one.at("variant").text(),
              percent(one, "top1"),
              percent(one, "top5"),
              speeds(one.at("speeds"))));
    }
    return new Facts(
        place.at("design").text(),
        place.at("weights").text(),
        input,
        place.at("classes").count(),
        place.at("params").whole(),
        place.at("madds").whole(),
        place.at("memoryAccess").whole(),
        published);
  }

  private static List<PublishedSpeed> speeds(JsonPlace place) throws Damage {
    List<PublishedSpeed> speeds = new ArrayList<>();
    for (JsonPlace one : place.items()) {
      speeds.add(
          new PublishedSpeed(
              one.at("device").text(),
              one.at("value").decimal(),
              one.at("unit").oneOf(PublishedSpeed.Unit.class)));
    }
    return speeds;
  }

  private static Optional<BigDecimal> percent(JsonPlace place, String name) throws Damage {
    Optional<JsonPlace> value = place.find(name);
    return value.isPresent() ? Optional.of(value.get().decimal()) : Optional.empty();
  }

  private static List<Gap> gaps(JsonPlace place) throws Damage {
    List<Gap> gaps = new ArrayList<>();
    for (JsonPlace gap : place.items()) {
      gaps.add(
          new Gap(gap.at("heat").count(), gap.at("round").count(), gap.at("seconds").positive()));
    }
    return gaps;
  }

  private static Surroundings surroundings(JsonPlace place) throws Damage {
    return new Surroundings(
        place.findNumber("loadBefore"),
        place.findNumber("loadDuring"),
        place.findNumber("stolen"),
        place.findText("governor"),
        place.findNumber("megahertzBefore"),
        place.findNumber("megahertzAfter"),
        place.at("otherPrograms").count(),
        place.at("otherSessions").count());
  }
}
