package lightnet.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;

/**
 * Reads the rows of a preset's table, such as {@code - conv: {name: stem, channels: 32, ...}}.
 *
 * @param settings reads their values
 */
record RowReader(SettingReader settings) {
  private static final int MOST_REPEATS = 10_000;

  BlockRow read(YamlNode node) throws PresetException {
    YamlMapping row = node.mapping();
    if (row.entries().size() != 1) {
      throw node.mistake("a row has one kind of block, such as conv: {...}.");
    }
    String word = row.entries().firstEntry().getKey();
    BlockKind kind =
        BlockKind.named(word)
            .orElseThrow(
                () ->
                    node.mistake(
                        "%s is no kind of block; there are %s."
                            .formatted(word, PresetReader.kinds())));
    return row(kind, row.entries().firstEntry().getValue().mapping());
  }

  private BlockRow row(BlockKind kind, YamlMapping mapping) throws PresetException {
    List<String> known = new ArrayList<>(List.of("name", "repeat", "when"));
    known.addAll(kind.fields().stream().map(BlockField::name).toList());
    mapping.allow(known);
    Map<String, Setting<Object>> fields = new HashMap<>();
    for (BlockField field : kind.fields()) {
      fields.put(field.name(), field(field, mapping));
    }
    Optional<YamlNode> repeat = mapping.optional("repeat");
    return new BlockRow(
        name(mapping.required("name")),
        kind,
        repeat.isPresent()
            ? settings.words(repeat.get(), RowReader::repeats)
            : new Setting.Fixed<>(1),
        condition(mapping.optional("when")),
        fields);
  }

  private Setting<Object> field(BlockField field, YamlMapping mapping) throws PresetException {
    Optional<YamlNode> said = mapping.optional(field.name());
    if (said.isPresent()) {
      return settings.words(said.get(), (word, at) -> value(field, word, at));
    }
    if (field.usual().isEmpty()) {
      throw mapping.place().mistake("%s is missing.".formatted(field.name()));
    }
    return new Setting.Fixed<>(value(field, field.usual().get(), mapping.place()));
  }

  private static Object value(BlockField field, String word, YamlNode at) throws PresetException {
    return switch (field.type()) {
      case BlockField.Type.WholeNumber _ -> whole(word, at);
      case BlockField.Type.OneOf choice ->
          choice
              .named(word)
              .orElseThrow(
                  () ->
                      at.mistake(
                          "%s cannot be %s; it can be %s."
                              .formatted(field.name(), word, String.join(", ", choice.words()))));
    };
  }

  private Optional<Map.Entry<String, String>> condition(Optional<YamlNode> node)
      throws PresetException {
    if (node.isEmpty()) {
      return Optional.empty();
    }
    YamlMapping mapping = node.get().mapping();
    mapping.allow(settings.parameters().keySet());
    if (mapping.entries().size() != 1) {
      throw node.get().mistake("one parameter with one value is expected here.");
    }
    var entry = mapping.entries().firstEntry();
    PresetParameter parameter = settings.parameters().get(entry.getKey());
    if (parameter == null) {
      throw node.get().mistake("there is no parameter %s.".formatted(entry.getKey()));
    }
    try {
      return Optional.of(Map.entry(entry.getKey(), parameter.checked(entry.getValue().text())));
    } catch (PresetException e) {
      throw entry.getValue().mistake("%s %s.".formatted(entry.getKey(), e.getMessage()));
    }
  }

  /** The name of a block or a stage: part of paths and of the names of tensors. */
  static String name(YamlNode node) throws PresetException {
    if (!node.text().matches("[A-Za-z][A-Za-z0-9_.-]{0,63}")) {
      throw node.mistake(
          "a name begins with a letter and has letters, digits, '.', '_' and '-', not '%s'."
              .formatted(node.text()));
    }
    return node.text();
  }

  private static int repeats(String word, YamlNode at) throws PresetException {
    int times = count(word, at);
    if (times > MOST_REPEATS) {
      throw at.mistake("a block can be repeated at most %,d times.".formatted(MOST_REPEATS));
    }
    return times;
  }

  /** A whole number from 1. */
  static int count(String word, YamlNode at) throws PresetException {
    int number = whole(word, at);
    if (number < 1) {
      throw at.mistake("a number from 1 is expected here, not %s.".formatted(word));
    }
    return number;
  }

  private static int whole(String word, YamlNode at) throws PresetException {
    try {
      return Integer.parseInt(word);
    } catch (NumberFormatException e) {
      throw at.mistake("a whole number is expected here, not %s.".formatted(word));
    }
  }
}
