package lightnet.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Reads what a file says of something: a value, a term of the file's own, the name of a parameter,
 * or a case for each value of a parameter: {@code {groups: {1: 144, 2: 200}}}.
 *
 * @param parameters of the preset
 * @param terms the file's abbreviations with what they stand for
 * @param count of all that was read of the file
 */
record SettingReader(
    SequencedMap<String, PresetParameter> parameters,
    SequencedMap<String, YamlNode> terms,
    CaseCount count) {

  private static final int DEEPEST = 8;

  /** Reads one value, which is no case and no term. */
  interface Values<T> {
    /** Reads it. */
    T read(YamlNode at) throws PresetException;
  }

  /** Reads a word that stands for a parameter's value. */
  interface Words<T> {
    /** Reads it; the place is for a mistake. */
    T read(String word, YamlNode at) throws PresetException;
  }

  /** A setting whose values are words or numbers. */
  <T> Setting<T> words(YamlNode node, Words<T> words) throws PresetException {
    return read(node, at -> words.read(at.text(), at), words, 0);
  }

  /** A setting whose values are lists. */
  Setting<List<String>> lists(YamlNode node, Values<List<String>> values) throws PresetException {
    return read(
        node,
        values,
        (word, at) -> {
          throw at.mistake("a list is expected here, not %s.".formatted(word));
        },
        0);
  }

  private <T> Setting<T> read(YamlNode node, Values<T> values, Words<T> words, int depth)
      throws PresetException {
    count.add(node);
    if (depth > DEEPEST) {
      throw node.mistake("terms and cases are nested more than %d deep.".formatted(DEEPEST));
    }
    if (node.isMapping()) {
      return cases(node.mapping(), values, words, depth);
    }
    if (node.isScalar()) {
      String word = node.text();
      YamlNode meant = terms.get(word);
      if (meant != null) {
        return read(meant, values, words, depth + 1);
      }
      PresetParameter parameter = parameters.get(word);
      if (parameter != null) {
        return itself(word, parameter, words, node);
      }
    }
    return new Setting.Fixed<>(values.read(node));
  }

  private static <T> Setting<T> itself(
      String name, PresetParameter parameter, Words<T> words, YamlNode at) throws PresetException {
    Map<String, Setting<T>> cases = new LinkedHashMap<>();
    for (String value : choice(name, parameter, at).offered()) {
      cases.put(value, new Setting.Fixed<>(words.read(value, at)));
    }
    return new Setting.ByParameter<>(name, cases);
  }

  private <T> Setting<T> cases(YamlMapping mapping, Values<T> values, Words<T> words, int depth)
      throws PresetException {
    mapping.allow(parameters.keySet());
    if (mapping.entries().size() != 1) {
      throw mapping.place().mistake("one parameter is expected here, with a case for each value.");
    }
    var entry = mapping.entries().firstEntry();
    YamlNode at = entry.getValue();
    PresetParameter parameter = parameters.get(entry.getKey());
    if (parameter == null) {
      throw at.mistake("there is no parameter %s.".formatted(entry.getKey()));
    }
    ParameterChoice choice = choice(entry.getKey(), parameter, at);
    Map<String, Setting<T>> cases = new LinkedHashMap<>();
    YamlMapping written = at.mapping();
    for (var value : written.entries().entrySet()) {
      YamlNode key = written.keys().getOrDefault(value.getKey(), at);
      String offered = checked(choice, value.getKey(), key);
      if (cases.put(offered, read(value.getValue(), values, words, depth + 1)) != null) {
        throw key.mistake("%s is the case of %s again.".formatted(value.getKey(), offered));
      }
    }
    for (String value : choice.offered()) {
      if (!cases.containsKey(value)) {
        throw at.mistake("there is no case for %s %s.".formatted(entry.getKey(), value));
      }
    }
    return new Setting.ByParameter<>(entry.getKey(), cases);
  }

  private static String checked(ParameterChoice choice, String value, YamlNode at)
      throws PresetException {
    try {
      return choice.checked(value);
    } catch (PresetException e) {
      throw at.mistake("%s %s.".formatted(value, e.getMessage()));
    }
  }

  private static ParameterChoice choice(String name, PresetParameter parameter, YamlNode at)
      throws PresetException {
    return switch (parameter) {
      case ParameterChoice choice -> choice;
      case ParameterRange _ ->
          throw at.mistake(
              "%s has values in between, so there cannot be a case for each.".formatted(name));
    };
  }
}
