package lightnet.measure.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import lightnet.design.Design;
import lightnet.design.Preset;
import lightnet.design.PresetException;

/**
 * A network whose settings are swept.
 *
 * @param name that it goes by; no two of a sweep are called the same
 * @param preset that it is made from
 * @param parameters of the preset that were chosen; the others keep their defaults
 * @param naming what its forms are called
 */
public record SweptNetwork(
    String name, Preset preset, SequencedMap<String, String> parameters, Naming naming) {

  public SweptNetwork {
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
  }

  /** Tells the forms of a network apart. */
  public interface Naming {
    /**
     * What a form is called.
     *
     * @param swept parameters of the preset that are swept, with their values
     */
    String of(SequencedMap<String, String> swept);
  }

  /**
   * All parameters of one of its forms.
   *
   * @throws PresetException if a parameter cannot take its value
   */
  SequencedMap<String, String> values(Map<String, String> swept) throws PresetException {
    SequencedMap<String, String> given = new LinkedHashMap<>(parameters);
    given.putAll(swept);
    return preset.values(given);
  }

  /**
   * One of its forms.
   *
   * @throws PresetException if a parameter cannot take its value
   */
  Design design(Map<String, String> swept) throws PresetException {
    return preset.design(values(swept));
  }
}
