package lightnet.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;
import lightnet.design.KeptWeights.Origin;
import lightnet.network.PaddingRule;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes designs in the form in which presets are read. */
public final class DesignWriter {
  private static final int LINE = 120;

  private DesignWriter() {}

  /** The text of a file that holds a design. */
  public static String write(Design design) {
    return yaml().dump(mapping(design));
  }

  private static Map<String, Object> mapping(Design design) {
    Preset preset = Presets.of(design);
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("id", preset.id());
    root.put("name", preset.name());
    root.put("source", preset.source());
    Map<String, Object> parameters = new LinkedHashMap<>();
    preset.parameters().forEach((name, parameter) -> parameters.put(name, parameter(parameter)));
    root.put("parameters", parameters);
    if (design.padding() != PaddingRule.AROUND) {
      root.put("padding", BlockField.word(design.padding()));
    }
    root.put("channels", scaling(preset.scaling()));
    root.put("stages", design.stages().stream().map(DesignWriter::stage).toList());
    if (!preset.trained().isEmpty()) {
      root.put("trained", preset.trained().stream().map(DesignWriter::trained).toList());
    }
    preset.weights().ifPresent(source -> root.put("weights", weights(source)));
    return root;
  }

  /** The rows of blocks alone, as they stand in a file. */
  public static String rows(List<PlacedBlock> blocks) {
    return yaml()
            .dump(blocks.stream().map(DesignWriter::row).toList())
            .stripTrailing()
            .stripIndent()
        + "\n";
  }

  private static Yaml yaml() {
    var options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.AUTO);
    options.setWidth(LINE);
    options.setSplitLines(false);
    options.setIndicatorIndent(2);
    options.setIndentWithIndicator(true);
    return new Yaml(options);
  }

  private static Map<String, Object> parameter(PresetParameter parameter) {
    Map<String, Object> written = new LinkedHashMap<>();
    switch (parameter) {
      case ParameterRange range -> {
        written.put("default", number(range.standard()));
        written.put("lowest", number(range.lowest()));
        written.put("highest", number(range.highest()));
        if (range.step() > 0) {
          written.put("step", number(range.step()));
        }
        written.put("stops", range.stops().stream().map(DesignWriter::number).toList());
      }
      case ParameterChoice choice -> {
        written.put("default", choice.defaultValue());
        written.put("values", choice.offered());
      }
    }
    return written;
  }

  private static Number number(double value) {
    return value == Math.rint(value) ? (Number) (long) value : (Number) value;
  }

  private static Map<String, Object> scaling(ChannelScaling scaling) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("rule", BlockField.word(scaling.rule()));
    written.put("divisor", scaling.divisor());
    return written;
  }

  private static Map<String, Object> stage(Stage stage) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("name", stage.name());
    written.put("blocks", stage.blocks().stream().map(DesignWriter::row).toList());
    return written;
  }

  private static Map<String, Object> row(PlacedBlock placed) {
    BlockKind kind = BlockKind.of(placed.block());
    Map<String, Object> values = kind.values(placed.block());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", placed.name());
    for (BlockField field : kind.fields()) {
      Object value = Objects.requireNonNull(values.get(field.name()));
      String word = BlockField.word(value);
      if (!field.usual().equals(Optional.of(word))) {
        fields.put(field.name(), value instanceof Integer ? value : word);
      }
    }
    return Map.of(kind.word(), fields);
  }

  private static Map<String, Object> weights(WeightsSource source) {
    Map<String, Object> written = new LinkedHashMap<>();
    switch (source) {
      case TrainedWeightsFile file -> written.putAll(trained(file));
      case ImportedFile file -> {
        written.put("file", file.file().toAbsolutePath().toString());
        written.put("sha256", file.sha256());
        written.put("guess", file.guess().words());
        if (!file.reading().equals(file.guess())) {
          written.put("reading", file.reading().beyond(file.guess()));
        }
      }
      case KeptWeights kept -> {
        written.put(
            "of",
            switch (kept.origin()) {
              case Origin.Published(ModelReference reference) -> reference.text();
              case Origin.Given(Design design) -> mapping(design);
            });
        if (!kept.moved().isEmpty()) {
          written.put("moved", new TreeMap<>(kept.moved()));
        }
      }
    }
    return written;
  }

  private static Map<String, Object> trained(TrainedWeightsFile file) {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("parameters", new LinkedHashMap<>(file.parameters()));
    written.put("file", file.file());
    written.put("naming", BlockField.word(file.naming()));
    written.put("dataset", file.dataset());
    written.put("origin", file.origin());
    written.put("classes", file.classes());
    written.put("preprocessing", BlockField.word(file.preprocessing()));
    return written;
  }
}
