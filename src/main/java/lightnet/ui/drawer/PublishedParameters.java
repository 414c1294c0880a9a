package lightnet.ui.drawer;

import java.util.stream.Collectors;
import lightnet.design.Preset;
import lightnet.design.PublishedFigure;
import lightnet.ui.style.Texts;

/** The parameters of a published figure in words: those that are not the preset's usual ones. */
final class PublishedParameters {

  private PublishedParameters() {}

  static String words(Preset preset, PublishedFigure figure) {
    String unusual =
        figure.at().entrySet().stream()
            .filter(
                entry -> {
                  var parameter = preset.parameters().get(entry.getKey());
                  return parameter != null && !parameter.defaultValue().equals(entry.getValue());
                })
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return unusual.isEmpty() ? Texts.text("published.usual") : unusual;
  }
}
