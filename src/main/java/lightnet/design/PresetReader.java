package lightnet.design;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import lightnet.block.BlockKind;
import lightnet.design.Preset.Numbering;
import lightnet.design.Preset.StageRows;
import lightnet.design.TrainedWeightsFile.Naming;
import lightnet.design.TrainedWeightsFile.Recipe;
import lightnet.network.PaddingRule;

/** Reads a preset; every mistake is told with its file and line. */
final class PresetReader {
  private static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "family",
          "source",
          "parameters",
          "padding",
          "channels",
          "terms",
          "numbering",
          "stages",
          "trained",
          "weights");

  private static final int MOST_BLOCKS = 10_000;
  private static final int MOST_COMBINATIONS = 1_000;

  private PresetReader() {}

  static Preset read(Path file) throws PresetException {
    YamlNode root = YamlNode.read(file);
    Preset preset = read(root);
    if (preset.stages().stream().allMatch(stage -> stage.rows().isEmpty())) {
      throw root.mapping().required("stages").mistake("there is no block.");
    }
    return preset;
  }

  /** Reads a preset that may have no blocks. */
  static Preset read(YamlNode file) throws PresetException {
    YamlMapping root = file.mapping();
    root.allow(KEYS);
    SequencedMap<String, PresetParameter> parameters = new LinkedHashMap<>();
    if (root.optional("parameters").isPresent()) {
      for (var entry : root.required("parameters").mapping().entries().entrySet()) {
        PresetParameter parameter = parameter(entry.getValue());
        KnownParameters.check(entry.getKey(), parameter, entry.getValue());
        parameters.put(entry.getKey(), parameter);
      }
      checkCombinations(parameters, root.required("parameters"));
    }
    SequencedMap<String, YamlNode> terms =
        root.optional("terms").isPresent()
            ? root.required("terms").mapping().entries()
            : new LinkedHashMap<>();
    var settings = new SettingReader(parameters, terms, new CaseCount());
    List<StageRows> stages = stages(root.required("stages"), new RowReader(settings));
    return new Preset(
        id(root.required("id")),
        root.required("name").text(),
        root.optional("family").isPresent() ? root.required("family").text() : "",
        root.required("source").text(),
        parameters,
        root.optional("padding").isPresent()
            ? settings.words(
                root.required("padding"), (word, at) -> word(PaddingRule.class, word, at))
            : new Setting.Fixed<>(PaddingRule.AROUND),
        scaling(root.optional("channels"), settings, channelFields(stages)),
        root.optional("numbering").isPresent()
            ? word(Numbering.class, root.required("numbering"))
            : Numbering.IN_STAGE,
        stages,
        trained(root.optional("trained"), parameters),
        root.optional("weights").isPresent()
            ? Optional.of(OwnWeightsReader.read(root.required("weights")))
            : Optional.empty());
  }

  private static String id(YamlNode node) throws PresetException {
    if (!node.text().matches("[a-z0-9][a-z0-9-]*")) {
      throw node.mistake(
          "an id has small letters, digits and hyphens, not '%s'.".formatted(node.text()));
    }
    return node.text();
  }

  private static PresetParameter parameter(YamlNode node) throws PresetException {
    YamlMapping mapping = node.mapping();
    if (mapping.optional("values").isPresent()) {
      mapping.allow(List.of("default", "values"));
      List<String> values = new ArrayList<>();
      for (YamlNode value : mapping.required("values").items()) {
        values.add(
            ParameterRange.number(value.text()).map(ParameterRange::plain).orElse(value.text()));
        if (values.indexOf(values.getLast()) < values.size() - 1) {
          throw value.mistake(
              "%s is the value %s again.".formatted(value.text(), values.getLast()));
        }
      }
      if (values.isEmpty()) {
        throw mapping.required("values").mistake("there is no value.");
      }
      var choice = new ParameterChoice(values.getFirst(), values);
      return new ParameterChoice(checked(choice, mapping.required("default")), values);
    }
    mapping.allow(List.of("default", "lowest", "highest", "step", "stops"));
    List<Double> stops = new ArrayList<>();
    double lowest = number(mapping.required("lowest"));
    double highest = number(mapping.required("highest"));
    double step = mapping.optional("step").isPresent() ? number(mapping.required("step")) : 0;
    if (lowest > highest || lowest <= 0 || step < 0) {
      throw node.mistake("a range goes from a number above 0 up to a larger one.");
    }
    if (step > 0 && (highest - lowest) / step > 1000) {
      throw node.mistake("a range has at most 1,000 steps.");
    }
    var open = new ParameterRange(lowest, lowest, highest, step, stops);
    for (YamlNode stop : mapping.required("stops").items()) {
      stops.add(Double.valueOf(checked(open, stop)));
    }
    double standard = Double.parseDouble(checked(open, mapping.required("default")));
    return new ParameterRange(standard, lowest, highest, step, stops);
  }

  private static String checked(PresetParameter parameter, YamlNode node) throws PresetException {
    try {
      return parameter.checked(node.text());
    } catch (PresetException e) {
      throw node.mistake("%s %s.".formatted(node.text(), e.getMessage()));
    }
  }

  private static void checkCombinations(
      SequencedMap<String, PresetParameter> parameters, YamlNode at) throws PresetException {
    long combinations = 1;
    for (PresetParameter parameter : parameters.values()) {
      if (parameter instanceof ParameterChoice choice) {
        combinations *= choice.offered().size();
      }
      if (combinations > MOST_COMBINATIONS) {
        throw at.mistake(
            "the values can be combined in more than %,d ways.".formatted(MOST_COMBINATIONS));
      }
    }
  }

  /** The numbers of channels in the table, as {@code name.field}. */
  private static Set<String> channelFields(List<StageRows> stages) {
    Set<String> fields = new HashSet<>();
    for (StageRows stage : stages) {
      for (BlockRow row : stage.rows()) {
        row.channelFields().forEach(field -> fields.add(row.name() + "." + field));
      }
    }
    return fields;
  }

  private static ChannelScaling scaling(
      Optional<YamlNode> node, SettingReader settings, Set<String> known) throws PresetException {
    Setting<List<String>> none = new Setting.Fixed<>(List.of());
    if (node.isEmpty()) {
      return new ChannelScaling(WidthRule.NONE, 1, List.of(), none, none);
    }
    YamlMapping mapping = node.get().mapping();
    mapping.allow(List.of("rule", "divisor", "unscaled", "ratio-of-input", "unscaled-below-1"));
    Optional<YamlNode> always = mapping.optional("unscaled");
    Optional<YamlNode> ratios = mapping.optional("ratio-of-input");
    Optional<YamlNode> unscaled = mapping.optional("unscaled-below-1");
    WidthRule rule = word(WidthRule.class, mapping.required("rule"));
    return new ChannelScaling(
        rule,
        rule == WidthRule.NONE ? 1 : divisor(mapping.required("divisor")),
        always.isPresent() ? fields(always.get(), known) : List.of(),
        ratios.isPresent() ? settings.lists(ratios.get(), at -> fields(at, known)) : none,
        unscaled.isPresent() ? settings.lists(unscaled.get(), at -> fields(at, known)) : none);
  }

  private static int divisor(YamlNode node) throws PresetException {
    return RowReader.count(node.text(), node);
  }

  private static List<String> fields(YamlNode list, Set<String> known) throws PresetException {
    List<String> fields = new ArrayList<>();
    for (YamlNode item : list.items()) {
      if (!known.contains(item.text())) {
        throw item.mistake(
            "there is no number of channels %s in the table.".formatted(item.text()));
      }
      fields.add(item.text());
    }
    return List.copyOf(fields);
  }

  private static List<StageRows> stages(YamlNode node, RowReader rows) throws PresetException {
    List<StageRows> stages = new ArrayList<>();
    Set<String> names = new HashSet<>();
    int blocksInAll = 0;
    for (YamlNode item : node.items()) {
      YamlMapping stage = item.mapping();
      stage.allow(List.of("name", "blocks"));
      String name = RowReader.name(stage.required("name"));
      if (!names.add(name)) {
        throw stage.required("name").mistake("there are two stages called %s.".formatted(name));
      }
      List<BlockRow> blocks = new ArrayList<>();
      for (YamlNode row : stage.required("blocks").items()) {
        BlockRow block = rows.read(row);
        blocksInAll += block.repeat().all().max(Comparator.naturalOrder()).orElse(1);
        if (blocksInAll > MOST_BLOCKS) {
          throw row.mistake("a network can have at most %,d blocks.".formatted(MOST_BLOCKS));
        }
        blocks.add(block);
      }
      stages.add(new StageRows(name, blocks));
    }
    return stages;
  }

  private static List<TrainedWeightsFile> trained(
      Optional<YamlNode> node, SequencedMap<String, PresetParameter> parameters)
      throws PresetException {
    List<TrainedWeightsFile> files = new ArrayList<>();
    for (YamlNode item : node.isPresent() ? node.get().items() : List.<YamlNode>of()) {
      YamlMapping file = item.mapping();
      file.allow(
          List.of("parameters", "file", "naming", "dataset", "origin", "classes", "preprocessing"));
      Map<String, String> at = new HashMap<>();
      for (var entry : file.required("parameters").mapping().entries().entrySet()) {
        PresetParameter parameter = parameters.get(entry.getKey());
        if (parameter == null) {
          throw entry.getValue().mistake("there is no parameter %s.".formatted(entry.getKey()));
        }
        at.put(entry.getKey(), checked(parameter, entry.getValue()));
      }
      files.add(
          new TrainedWeightsFile(
              at,
              file.required("file").text(),
              word(Naming.class, file.required("naming")),
              file.required("dataset").text(),
              file.required("origin").text(),
              file.required("classes").text(),
              word(Recipe.class, file.required("preprocessing"))));
    }
    return files;
  }

  private static double number(YamlNode node) throws PresetException {
    Optional<Double> number = ParameterRange.number(node.text()).filter(Double::isFinite);
    if (number.isEmpty()) {
      throw node.mistake("a number is expected here, not %s.".formatted(node.text()));
    }
    return number.get();
  }

  static <E extends Enum<E>> E word(Class<E> type, YamlNode node) throws PresetException {
    return word(type, node.text(), node);
  }

  private static <E extends Enum<E>> E word(Class<E> type, String word, YamlNode node)
      throws PresetException {
    return Arrays.stream(type.getEnumConstants())
        .filter(value -> written(value).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                node.mistake(
                    "%s is not known here; there can be %s."
                        .formatted(
                            word,
                            String.join(
                                ", ",
                                Arrays.stream(type.getEnumConstants())
                                    .map(PresetReader::written)
                                    .toList()))));
  }

  static String written(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kinds of blocks as they are written, for a mistake. */
  static String kinds() {
    return String.join(", ", BlockKind.offered().stream().map(BlockKind::word).toList());
  }
}
