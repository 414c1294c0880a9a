package lightnet.measure.race;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import lightnet.measure.race.JsonPlace.Damage;
import lightnet.measure.race.LayerGaps.Explained;
import lightnet.measure.race.LayerGaps.LayerGap;
import lightnet.network.Extent;
import lightnet.network.OperatorFamily;

/** Where time goes, as JSON. */
final class ShareDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ShareDocument() {}

  static ObjectNode of(TimeShares shares) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("profiledRuns", shares.profiledRuns())
            .put("profilerInflation", shares.profilerInflation());
    ArrayNode all = node.putArray("shares");
    for (TimeShares.Share share : shares.shares()) {
      ObjectNode one = all.addObject();
      one.put("at", "%dx%d".formatted(share.at().h(), share.at().w()));
      one.put("family", ResultDocument.word(share.family()));
      one.put("share", share.share());
    }
    return node;
  }

  static TimeShares read(JsonPlace place) throws Damage {
    List<TimeShares.Share> shares = new ArrayList<>();
    for (JsonPlace share : place.at("shares").items()) {
      shares.add(
          new TimeShares.Share(
              extent(share.at("at")),
              share.at("family").oneOf(OperatorFamily.class),
              share.at("share").positive()));
    }
    return new TimeShares(
        shares, place.at("profiledRuns").count(), place.at("profilerInflation").positive());
  }

  private static Extent extent(JsonPlace place) throws Damage {
    String text = place.text();
    if (!text.matches("[1-9][0-9]{0,5}x[1-9][0-9]{0,5}")) {
      throw place.wrong("is no resolution");
    }
    int x = text.indexOf('x');
    return new Extent(
        Integer.parseInt(text.substring(0, x)), Integer.parseInt(text.substring(x + 1)));
  }

  static ObjectNode of(Explained explained) {
    ObjectNode node =
        JSON.createObjectNode()
            .put("fastest", explained.fastest())
            .put("slower", explained.slower());
    ArrayNode gaps = node.putArray("gaps");
    for (LayerGap gap : explained.gaps()) {
      ObjectNode one = gaps.addObject();
      gap.at().ifPresent(at -> one.put("at", "%dx%d".formatted(at.h(), at.w())));
      one.put("milliseconds", gap.milliseconds());
      gap.mostly()
          .ifPresent(
              cause ->
                  one.put("mostly", ResultDocument.word(cause.family()))
                      .put("mostlyMilliseconds", cause.milliseconds()));
    }
    node.set("words", JSON.valueToTree(LayerWords.sentences(explained)));
    return node;
  }
}
