package lightnet.measure.race;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import lightnet.measure.race.JsonPlace.Damage;
import lightnet.runtime.Prediction;

/** What networks say of a photo, in the documents of results. */
final class SeenDocument {
  private static final String TOP = "top";
  private static final String UNTRAINED = "untrained";

  private SeenDocument() {}

  /** Writes what a network says; nothing where it was not asked. */
  static void put(ObjectNode model, Seen seen) {
    switch (seen) {
      case Seen.Classes(List<Prediction> top) -> {
        ArrayNode classes = model.putObject("photo").putArray(TOP);
        for (Prediction prediction : top) {
          classes
              .addObject()
              .put("index", prediction.index())
              .put("label", prediction.label())
              .put("probability", prediction.probability());
        }
      }
      case Seen.Untrained _ -> model.putObject("photo").put(UNTRAINED, true);
      case Seen.Unknown _ -> {}
    }
  }

  /** Reads it; documents that were written before this was kept have none. */
  static Seen read(JsonPlace model) throws Damage {
    var photo = model.find("photo");
    if (photo.isEmpty()) {
      return new Seen.Unknown();
    }
    var top = photo.get().find(TOP);
    if (top.isEmpty()) {
      photo.get().at(UNTRAINED);
      return new Seen.Untrained();
    }
    List<Prediction> classes = new ArrayList<>();
    for (JsonPlace one : top.get().items()) {
      classes.add(
          new Prediction(one.at("index").count(), one.at("label").text(), probability(one)));
    }
    return new Seen.Classes(classes);
  }

  private static double probability(JsonPlace prediction) throws Damage {
    JsonPlace place = prediction.at("probability");
    double value = place.number();
    if (value < 0 || value > 1) {
      throw place.wrong("is no probability");
    }
    return value;
  }
}
