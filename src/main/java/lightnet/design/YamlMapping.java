package lightnet.design;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Keys with their values.
 *
 * @param place where they stand
 * @param entries values by key
 * @param keys where each key stands
 */
record YamlMapping(
    YamlNode place, SequencedMap<String, YamlNode> entries, SequencedMap<String, YamlNode> keys) {

  YamlMapping {
    entries = Collections.unmodifiableSequencedMap(entries);
    keys = Collections.unmodifiableSequencedMap(keys);
  }

  YamlNode required(String key) throws PresetException {
    YamlNode value = entries.get(key);
    if (value == null) {
      throw place.mistake("%s is missing.".formatted(key));
    }
    return value;
  }

  Optional<YamlNode> optional(String key) {
    return Optional.ofNullable(entries.get(key));
  }

  /** Refuses keys that nobody reads. */
  void allow(Collection<String> known) throws PresetException {
    for (var key : keys.entrySet()) {
      if (!known.contains(key.getKey())) {
        throw key.getValue()
            .mistake(
                "%s is not known here; there can be %s."
                    .formatted(key.getKey(), String.join(", ", known)));
      }
    }
  }
}
