package lightnet.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.edit.Document;
import lightnet.edit.Version;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.OpenDocument;
import lightnet.ui.workspace.OwnNetwork;
import lightnet.ui.workspace.Workspace;

/**
 * A network that one can choose.
 *
 * @param group under which it is listed
 * @param id of its node
 * @param name on screen
 * @param details what else is said of it
 * @param version what it is
 */
record Offer(String group, String id, String name, String details, Version version) {

  /** What is open first, then the presets, then the user's own. */
  static List<Offer> of(Workspace workspace, Desk desk) {
    List<Offer> offers = new ArrayList<>();
    List<OpenDocument> documents = desk.documents();
    for (int i = 0; i < documents.size(); i++) {
      offers.addAll(ofDocument(i, documents.get(i).now()));
    }
    workspace
        .presets()
        .forEach(
            preset ->
                offers.addAll(
                    ofPreset(preset.family(), "offer-" + preset.id(), preset.source(), preset)));
    for (OwnNetwork own : workspace.ownNetworks()) {
      offers.addAll(
          ofPreset(
              Texts.text("library.own-networks"),
              "offer-own-" + own.preset().id(),
              own.file().toString(),
              own.preset()));
    }
    return offers;
  }

  private static List<Offer> ofDocument(int index, Document document) {
    String group = Texts.text("compare.open-documents");
    Version now = document.now();
    List<Offer> offers = new ArrayList<>();
    offers.add(
        new Offer(
            group,
            "offer-open-" + index,
            now.design().name(),
            Texts.text("compare.as-it-is"),
            now));
    Version kept = document.kept();
    if (!kept.design().equals(now.design())) {
      offers.add(
          new Offer(
              group,
              "offer-kept-" + index,
              kept.design().name(),
              Texts.text("compare.as-kept"),
              kept));
    }
    return offers.stream().filter(offer -> !offer.version().design().stages().isEmpty()).toList();
  }

  private static List<Offer> ofPreset(String group, String id, String details, Preset preset) {
    try {
      return List.of(new Offer(group, id, preset.name(), details, Version.of(preset, Map.of())));
    } catch (PresetException e) {
      // presets were checked with their defaults when they were read
      throw new IllegalStateException(e);
    }
  }

  /** Whether all words that are looked for are in it. */
  boolean isFound(String words) {
    String all = normal(String.join(" ", group, name, details));
    return Stream.of(normal(words).strip().split("\\s+", -1)).allMatch(all::contains);
  }

  private static String normal(String words) {
    return words.toLowerCase(Locale.ROOT).replace('×', 'x');
  }
}
