package lightnet.design;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what was published of a preset; every mistake is told with its file and line.
 *
 * @param preset that the figures are of
 */
record PublishedReader(Preset preset) {
  private static final Pattern SPEED = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) (\\S+)");

  List<PublishedFigure> read(Path file) throws PresetException {
    YamlMapping root = YamlNode.read(file).mapping();
    root.allow(List.of("forms", "sources"));
    Map<String, DesignForm> forms = new HashMap<>();
    if (root.optional("forms").isPresent()) {
      var reader = new FormReader(preset);
      for (YamlNode node : root.required("forms").items()) {
        DesignForm form = reader.read(node);
        if (forms.put(form.name(), form) != null) {
          throw node.mistake("there are two forms called %s.".formatted(form.name()));
        }
      }
    }
    List<PublishedFigure> figures = new ArrayList<>();
    for (YamlNode source : root.required("sources").items()) {
      YamlMapping mapping = source.mapping();
      mapping.allow(List.of("source", "classes", "forms", "figures"));
      for (YamlNode figure : mapping.required("figures").items()) {
        figures.add(figure(mapping, figure.mapping(), forms));
      }
    }
    return List.copyOf(figures);
  }

  private PublishedFigure figure(
      YamlMapping source, YamlMapping figure, Map<String, DesignForm> forms)
      throws PresetException {
    figure.allow(
        List.of("at", "variant", "params", "madds", "top1", "top5", "speed", "classes", "forms"));
    SequencedMap<String, String> at = parameters(figure);
    return new PublishedFigure(
        source.required("source").text(),
        figure.optional("variant").isPresent() ? figure.required("variant").text() : "",
        at,
        number(figure.optional("params")),
        number(figure.optional("madds")),
        percent(figure.optional("top1")),
        percent(figure.optional("top5")),
        speeds(figure.optional("speed")),
        classes(figure.optional("classes").or(() -> source.optional("classes"))),
        named(figure.optional("forms").or(() -> source.optional("forms")), forms, at));
  }

  private SequencedMap<String, String> parameters(YamlMapping figure) throws PresetException {
    SequencedMap<String, String> given = new LinkedHashMap<>();
    Optional<YamlNode> at = figure.optional("at");
    if (at.isPresent()) {
      for (var entry : at.get().mapping().entries().entrySet()) {
        given.put(entry.getKey(), entry.getValue().text());
      }
    }
    try {
      return preset.values(given);
    } catch (PresetException e) {
      throw at.orElse(figure.place()).mistake("%s".formatted(e.getMessage()));
    }
  }

  private static Optional<PrintedNumber> number(Optional<YamlNode> node) throws PresetException {
    if (node.isEmpty()) {
      return Optional.empty();
    }
    Optional<PrintedNumber> number = PrintedNumber.parse(node.get().text());
    if (number.isEmpty()) {
      throw node.get()
          .mistake(
              "a number such as 569 M, 1.148 G or 3,504,960 is expected here, not %s."
                  .formatted(node.get().text()));
    }
    return number;
  }

  static Optional<BigDecimal> percent(Optional<YamlNode> node) throws PresetException {
    if (node.isEmpty()) {
      return Optional.empty();
    }
    if (!node.get().text().matches("[0-9]{1,2}(\\.[0-9]{1,6})?|100")) {
      throw node.get().mistake("a percentage is expected here, not " + node.get().text() + ".");
    }
    return Optional.of(new BigDecimal(node.get().text()));
  }

  private static List<PublishedSpeed> speeds(Optional<YamlNode> node) throws PresetException {
    List<PublishedSpeed> speeds = new ArrayList<>();
    if (node.isPresent()) {
      for (var entry : node.get().mapping().entries().entrySet()) {
        speeds.add(speed(entry.getKey(), entry.getValue()));
      }
    }
    return speeds;
  }

  private static PublishedSpeed speed(String device, YamlNode node) throws PresetException {
    Matcher form = SPEED.matcher(node.text());
    if (form.matches()) {
      for (PublishedSpeed.Unit unit : PublishedSpeed.Unit.values()) {
        if (unit.sign().equals(form.group(2))) {
          return new PublishedSpeed(device, new BigDecimal(form.group(1)), unit);
        }
      }
    }
    throw node.mistake(
        "a speed such as 75 ms or 24.4 images/s is expected here, not %s.".formatted(node.text()));
  }

  private static OptionalInt classes(Optional<YamlNode> node) throws PresetException {
    return node.isPresent()
        ? OptionalInt.of(RowReader.count(node.get().text(), node.get()))
        : OptionalInt.empty();
  }

  private List<DesignForm> named(
      Optional<YamlNode> names, Map<String, DesignForm> forms, SequencedMap<String, String> at)
      throws PresetException {
    List<DesignForm> named = new ArrayList<>();
    if (names.isEmpty()) {
      return named;
    }
    for (YamlNode name : names.get().items()) {
      DesignForm form = forms.get(name.text());
      if (form == null) {
        throw name.mistake("there is no form %s.".formatted(name.text()));
      }
      try {
        form.of(preset.design(at)).design().network();
      } catch (PresetException e) {
        throw name.mistake("the form %s: %s".formatted(form.name(), e.getMessage()));
      }
      named.add(form);
    }
    return named;
  }
}
