package lightnet.design;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/**
 * A model as it is named on the command line: {@code mobilenet-v2@width=0.5,resolution=160}.
 *
 * @param id a preset's id, or a file with a design or of others
 * @param parameters the preset's parameters that are given, or what is corrected of the file's
 *     reading
 */
public record ModelReference(String id, SequencedMap<String, String> parameters) {
  private static final String ONNX = ".onnx";

  public ModelReference {
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
  }

  /**
   * Reads a reference.
   *
   * @throws PresetException if the parameters are not of the form {@code name=value,name=value}
   */
  public static ModelReference parse(String text) throws PresetException {
    int at = text.lastIndexOf('@');
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    if (at < 0 || Presets.isDesign(text) || text.toLowerCase(Locale.ROOT).endsWith(ONNX)) {
      return new ModelReference(text, parameters);
    }
    for (String assignment : text.substring(at + 1).split(",", -1)) {
      int equals = assignment.indexOf('=');
      String name = assignment.substring(0, Math.max(equals, 0)).strip();
      String value = assignment.substring(equals + 1).strip();
      if (name.isEmpty() || value.isEmpty()) {
        throw new PresetException(
            "'%s' is no parameter of %s: write name=value, such as width=0.5."
                .formatted(assignment, text.substring(0, at)));
      }
      if (parameters.put(name, value) != null) {
        throw new PresetException("%s is given twice in %s.".formatted(name, text));
      }
    }
    return new ModelReference(text.substring(0, at), parameters);
  }

  /**
   * The design that it stands for.
   *
   * @throws PresetException if there is no such preset or file, it has a mistake, or it has no such
   *     parameter or value
   */
  public Design resolve(List<Preset> presets) throws PresetException {
    return preset(presets).design(parameters);
  }

  /**
   * The preset that it names.
   *
   * @throws PresetException if there is no such preset or file, or it has a mistake
   */
  public Preset preset(List<Preset> presets) throws PresetException {
    if (Presets.isDesign(id)) {
      return Presets.read(Path.of(id));
    }
    return presets.stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new PresetException(unknown(presets)));
  }

  /** As it is written on the command line. */
  public String text() {
    if (parameters.isEmpty()) {
      return id;
    }
    return id
        + "@"
        + String.join(
            ",",
            parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList());
  }

  private String unknown(List<Preset> presets) {
    return "There is no model '%s'; there are %s."
        .formatted(id, String.join(", ", presets.stream().map(Preset::id).toList()));
  }
}
