package lightnet.measure.sweep;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * A network at some settings.
 *
 * @param name of both
 * @param model what is swept, without the settings
 * @param at values of the settings by their names
 * @param images that one run takes
 */
public record SweepPoint(String name, String model, SequencedMap<String, String> at, int images) {

  public SweepPoint {
    at = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(at));
  }
}
