package lightnet.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model as it is named on the command line: {@code mobilenet-v2@width=0.5,resolution=160}.
 *
 * @param id a preset's id
 * @param parameters the preset's parameters that are given
 */
public record ModelReference(String id, Map<String, Double> parameters) {

  public ModelReference {
    parameters = Map.copyOf(parameters);
  }

  /**
   * Reads a reference.
   *
   * @throws PresetException if the parameters are not of the form {@code name=number,name=number}
   */
  public static ModelReference parse(String text) throws PresetException {
    int at = text.indexOf('@');
    if (at < 0) {
      return new ModelReference(text, Map.of());
    }
    Map<String, Double> parameters = new LinkedHashMap<>();
    for (String assignment : text.substring(at + 1).split(",", -1)) {
      int equals = assignment.indexOf('=');
      try {
        parameters.put(
            assignment.substring(0, Math.max(equals, 0)).strip(),
            Double.valueOf(assignment.substring(equals + 1)));
      } catch (NumberFormatException e) {
        throw new PresetException(
            "'%s' is no parameter of %s: write name=number, such as width=0.5."
                .formatted(assignment, text.substring(0, at)),
            e);
      }
    }
    return new ModelReference(text.substring(0, at), parameters);
  }

  /**
   * The design that it stands for.
   *
   * @throws PresetException if there is no such preset or it has no such parameter or value
   */
  public Design resolve(List<Preset> presets) throws PresetException {
    Preset preset =
        presets.stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new PresetException(unknown(presets)));
    try {
      return preset.design(parameters);
    } catch (IllegalArgumentException e) {
      throw new PresetException(e.getMessage() + ".", e);
    }
  }

  private String unknown(List<Preset> presets) {
    return "There is no model '%s'; there are %s."
        .formatted(id, String.join(", ", presets.stream().map(Preset::id).toList()));
  }
}
