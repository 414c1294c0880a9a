package lightnet.measure.race;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import lightnet.design.PublishedSpeed;
import lightnet.measure.Latency;
import lightnet.measure.MedianRatio;
import lightnet.measure.race.Pairs.Pair;
import lightnet.runtime.SessionSettings;

/**
 * A result as the JSON that {@code compare} prints and saves. Whatever follows from the samples is
 * there for other readers and is computed anew when it is read.
 */
public final class ResultDocument {
  /** What the documents are marked with. */
  static final String FORMAT = "lightnet-comparison";

  /** The version that is written, and the newest that can be read. */
  static final int VERSION = 1;

  private static final ObjectMapper JSON = new ObjectMapper();

  private ResultDocument() {}

  /** The document. */
  public static ObjectNode of(RaceResult result) {
    ObjectNode document = JSON.createObjectNode();
    document.put("format", FORMAT).put("version", VERSION);
    document.put("measuredAt", result.measuredAt().toString());
    document.set("machine", JSON.valueToTree(result.machine()));
    document.set("settings", settings(result.settings()));
    document.put("ending", word(result.ending()));
    List<TrackNoise> noise = result.noise().tracks();
    ArrayNode models = document.putArray("models");
    result.models().forEach(model -> models.add(model(model, noise)));
    ArrayNode pairs = document.putArray("pairs");
    result.pairs().forEach(pair -> pairs.add(pair(result.tracks(), pair)));
    List<LayerGaps.Explained> explained = LayerGaps.explained(result.models());
    if (!explained.isEmpty()) {
      ArrayNode differences = document.putArray("differences");
      explained.forEach(one -> differences.add(ShareDocument.of(one)));
    }
    document.set("noise", noise(result));
    ArrayNode notes = document.putArray("notes");
    result.notes().forEach(note -> notes.add(RaceWords.note(note)));
    return document;
  }

  private static ObjectNode settings(RaceSettings settings) {
    SessionSettings session = settings.session();
    RacePlan plan = settings.plan();
    return JSON.createObjectNode()
        .put("threads", session.threads())
        .put("optimisation", word(session.optimisation()))
        .put("waiting", word(session.waiting()))
        .put("input", settings.input())
        .put("longestWarmUpMs", plan.longestWarmUp().toMillis())
        .put("heats", plan.heats())
        .put("rounds", plan.rounds())
        .put("budgetMs", plan.budget().toMillis())
        .put("patienceMs", plan.patience().toMillis())
        .put("width", plan.width());
  }

  private static ObjectNode model(RaceResult.Model model, List<TrackNoise> noise) {
    Track track = model.track();
    ObjectNode node = JSON.createObjectNode().put("model", track.name());
    model.facts().ifPresent(facts -> put(node, facts));
    track.failure().ifPresent(reason -> node.put("failure", reason));
    track.latency().ifPresent(latency -> node.set("latencyMs", latency(latency)));
    model.shares().ifPresent(shares -> node.set("layers", ShareDocument.of(shares)));
    SeenDocument.put(node, model.seen());
    ArrayNode heats = node.putArray("heats");
    for (Heat heat : track.heats()) {
      heats
          .addObject()
          .put("rounds", heat.samplesMs().size())
          .put("openMs", heat.openMs())
          .put("warmUp", word(heat.warmUp()))
          .set("warmUpMs", JSON.valueToTree(heat.warmUpMs()));
    }
    noise.stream()
        .filter(one -> one.name().equals(track.name()))
        .forEach(one -> node.set("steadiness", steadiness(one)));
    return node;
  }

  private static void put(ObjectNode node, Facts facts) {
    node.put("design", facts.design()).put("weights", facts.weights());
    node.set("input", JSON.valueToTree(facts.input()));
    node.put("classes", facts.classes());
    node.put("params", facts.params()).put("madds", facts.madds());
    node.put("memoryAccess", facts.memoryAccess());
    ArrayNode published = node.putArray("published");
    for (Facts.Published said : facts.published()) {
      ObjectNode one = published.addObject();
      one.put("source", said.source()).put("variant", said.variant());
      said.top1().ifPresent(percent -> one.put("top1", percent));
      said.top5().ifPresent(percent -> one.put("top5", percent));
      ArrayNode speeds = one.putArray("speeds");
      for (PublishedSpeed speed : said.speeds()) {
        speeds
            .addObject()
            .put("device", speed.device())
            .put("value", speed.value())
            .put("unit", word(speed.unit()));
      }
    }
  }

  private static ObjectNode latency(Latency latency) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("median", latency.median())
            .put("p10", latency.quantile(0.1))
            .put("p90", latency.quantile(0.9))
            .put("p99", latency.quantile(0.99))
            .put("firstRun", latency.firstRunMs())
            .put("warmUpRuns", latency.warmUpRuns());
    node.set("samples", JSON.valueToTree(latency.samplesMs()));
    return node;
  }

  private static ObjectNode steadiness(TrackNoise noise) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("drift", noise.drift())
            .put("firstRun", noise.firstRun())
            .put("spread", noise.spread())
            .put("outlierShare", noise.outlierShare());
    node.set("outliers", JSON.valueToTree(noise.outliers()));
    return node;
  }

  /** The ratio says how many times as fast the first is. */
  private static ObjectNode pair(List<Track> tracks, Pair pair) {
    String a = tracks.get(pair.first()).name();
    String b = tracks.get(pair.second()).name();
    ObjectNode node = JSON.createObjectNode().put("a", a).put("b", b);
    switch (pair.verdict()) {
      case PairVerdict.Faster(MedianRatio times) -> put(node, times).put("conclusion", "a-faster");
      case PairVerdict.Slower(MedianRatio times) -> put(node, times).put("conclusion", "b-faster");
      case PairVerdict.NoDifference(MedianRatio times) ->
          put(node, times).put("conclusion", "no-difference");
      case PairVerdict.TooShort _ -> node.put("conclusion", "too-short");
      case PairVerdict.NotMeasured _ -> node.put("conclusion", "not-measured");
    }
    return node.put("verdict", RaceWords.verdict(a, b, pair.verdict()));
  }

  private static ObjectNode put(ObjectNode node, MedianRatio times) {
    MedianRatio speed = times.inverse();
    return node.put("ratio", speed.ratio()).put("low", speed.low()).put("high", speed.high());
  }

  private static ObjectNode noise(RaceResult result) {
    NoiseCard card = result.noise();
    Surroundings around = card.surroundings();
    ObjectNode node =
        JSON.createObjectNode()
            .put("trust", word(card.trust()))
            .put("otherPrograms", around.otherPrograms())
            .put("otherSessions", around.otherSessions());
    put(node, "loadBefore", around.loadBefore());
    put(node, "loadDuring", around.loadDuring());
    put(node, "stolen", around.stolen());
    put(node, "megahertzBefore", around.megahertzBefore());
    put(node, "megahertzAfter", around.megahertzAfter());
    around.governor().ifPresent(governor -> node.put("governor", governor));
    ArrayNode gaps = node.putArray("gaps");
    for (Gap gap : result.gaps()) {
      gaps.addObject()
          .put("heat", gap.heat())
          .put("round", gap.round())
          .put("seconds", gap.seconds());
    }
    ArrayNode concerns = node.putArray("concerns");
    for (Concern concern : card.concerns()) {
      concerns
          .addObject()
          .put("kind", word(concern.kind()))
          .put("model", concern.subject())
          .put("value", concern.value())
          .put("trust", word(concern.trust()))
          .put("words", RaceWords.concern(concern));
    }
    return node;
  }

  private static void put(ObjectNode node, String name, OptionalDouble value) {
    value.ifPresent(number -> node.put(name, number));
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
