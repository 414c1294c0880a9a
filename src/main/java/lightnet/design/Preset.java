package lightnet.design;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import lightnet.network.PaddingRule;
import lightnet.network.Shape;

/**
 * A published network with the parameters that it can be had in, as read from a file in {@code
 * models/}.
 *
 * @param id the name on the command line
 * @param name the name on screen
 * @param family the networks that it belongs to, such as {@code MobileNet}
 * @param source the publication
 * @param parameters what can be chosen
 * @param padding how windows that keep the size of an image are padded
 * @param scaling how channels follow from the width
 * @param numbering how blocks of one name are told apart
 * @param stages the paper's table
 * @param trained weights that are known
 * @param weights where those are that a design of one's own had when it was saved
 */
public record Preset(
    String id,
    String name,
    String family,
    String source,
    SequencedMap<String, PresetParameter> parameters,
    Setting<PaddingRule> padding,
    ChannelScaling scaling,
    Numbering numbering,
    List<StageRows> stages,
    List<TrainedWeightsFile> trained,
    Optional<WeightsSource> weights) {

  static final String WIDTH = "width";
  static final String RESOLUTION = "resolution";
  static final int PHOTO_CHANNELS = 3;
  private static final int USUAL_RESOLUTION = 224;

  /** How blocks of one name are told apart. */
  enum Numbering {
    /** By a number that starts again in each stage. */
    IN_STAGE,
    /** By a number that runs through the network. */
    THROUGH_NETWORK
  }

  /** The rows of one stage. */
  record StageRows(String name, List<BlockRow> rows) {
    StageRows {
      rows = List.copyOf(rows);
    }
  }

  public Preset {
    parameters = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(parameters));
    stages = List.copyOf(stages);
    trained = List.copyOf(trained);
  }

  /** The design with its default parameters. */
  public Design design() {
    return designAt(defaults());
  }

  /**
   * The design for some parameters; those that are not given keep their defaults.
   *
   * @throws PresetException if there is no such parameter or it cannot take the value, with a
   *     sentence
   */
  public Design design(Map<String, String> given) throws PresetException {
    return designAt(values(given));
  }

  /**
   * All parameters, those that are given in the form in which they are offered.
   *
   * @throws PresetException if there is no such parameter or it cannot take the value, with a
   *     sentence
   */
  public SequencedMap<String, String> values(Map<String, String> given) throws PresetException {
    SequencedMap<String, String> values = defaults();
    for (var entry : given.entrySet()) {
      values.put(entry.getKey(), checked(entry.getKey(), entry.getValue()));
    }
    return values;
  }

  /**
   * Choices that exclude each other.
   *
   * @param values of two or more choices
   * @param reason in words
   */
  public record Impossible(SequencedMap<String, String> values, String reason) {}

  /** The combinations of choices, at default ranges, that no network can be made of. */
  public List<Impossible> impossible() {
    List<SequencedMap<String, String>> combinations = List.of(new LinkedHashMap<>());
    for (var parameter : parameters.entrySet()) {
      if (parameter.getValue() instanceof ParameterChoice choice) {
        combinations = multiplied(combinations, parameter.getKey(), choice.offered());
      }
    }
    List<Impossible> impossible = new ArrayList<>();
    for (SequencedMap<String, String> combination : combinations) {
      SequencedMap<String, String> values = defaults();
      values.putAll(combination);
      if (designAt(values).expand()
          instanceof Expansion.Broken(var _, String path, String reason)) {
        impossible.add(new Impossible(combination, path + ": " + reason));
      }
    }
    for (var parameter : parameters.entrySet()) {
      if (parameter.getValue() instanceof ParameterChoice choice) {
        impossible = withoutIndifferent(impossible, parameter.getKey(), choice.offered());
      }
    }
    return impossible;
  }

  /** Leaves a choice out of combinations that are impossible whatever it is. */
  private static List<Impossible> withoutIndifferent(
      List<Impossible> impossible, String key, List<String> offered) {
    Map<Impossible, Integer> counts = new LinkedHashMap<>();
    for (Impossible one : impossible) {
      counts.merge(without(one, key), 1, Integer::sum);
    }
    return impossible.stream()
        .map(
            one ->
                counts.getOrDefault(without(one, key), 0) == offered.size()
                    ? without(one, key)
                    : one)
        .distinct()
        .toList();
  }

  private static Impossible without(Impossible one, String key) {
    SequencedMap<String, String> others = new LinkedHashMap<>(one.values());
    others.remove(key);
    return new Impossible(others, one.reason());
  }

  private static List<SequencedMap<String, String>> multiplied(
      List<SequencedMap<String, String>> combinations, String key, List<String> values) {
    List<SequencedMap<String, String>> all = new ArrayList<>();
    for (SequencedMap<String, String> combination : combinations) {
      for (String value : values) {
        SequencedMap<String, String> longer = new LinkedHashMap<>(combination);
        longer.put(key, value);
        all.add(longer);
      }
    }
    return all;
  }

  private SequencedMap<String, String> defaults() {
    SequencedMap<String, String> values = new LinkedHashMap<>();
    parameters.forEach((key, parameter) -> values.put(key, parameter.defaultValue()));
    return values;
  }

  private String checked(String key, String value) throws PresetException {
    PresetParameter parameter = parameters.get(key);
    if (parameter == null) {
      throw new PresetException(
          parameters.isEmpty()
              ? "%s has no parameters.".formatted(id)
              : "%s has no parameter %s, it has %s."
                  .formatted(id, key, String.join(", ", parameters.keySet())));
    }
    try {
      return parameter.checked(value);
    } catch (PresetException e) {
      throw new PresetException("%s of %s %s.".formatted(key, id, e.getMessage()), e);
    }
  }

  private Design designAt(SequencedMap<String, String> values) {
    int resolution =
        Optional.ofNullable(values.get(RESOLUTION)).map(Integer::valueOf).orElse(USUAL_RESOLUTION);
    return new Design(
        titled(values),
        source,
        new Shape(1, PHOTO_CHANNELS, resolution, resolution),
        padding.at(values),
        new RowPlacement(this, values).stages(),
        weightsAt(values));
  }

  /** The name with what differs from the defaults; the resolution is said elsewhere. */
  private String titled(SequencedMap<String, String> values) {
    String others =
        values.entrySet().stream()
            .filter(entry -> !Set.of(WIDTH, RESOLUTION).contains(entry.getKey()))
            .filter(entry -> !isDefault(entry))
            .map(Preset::words)
            .collect(Collectors.joining(", "));
    String width =
        values.containsKey(WIDTH) && !values.get(WIDTH).equals("1") ? " " + values.get(WIDTH) : "";
    return name + width + (others.isEmpty() ? "" : ", " + others);
  }

  private boolean isDefault(Map.Entry<String, String> entry) {
    PresetParameter parameter = parameters.get(entry.getKey());
    return parameter != null && parameter.defaultValue().equals(entry.getValue());
  }

  private static String words(Map.Entry<String, String> entry) {
    return switch (entry.getValue()) {
      case "yes" -> entry.getKey();
      case "no" -> "without " + entry.getKey();
      default -> entry.getKey() + " " + entry.getValue();
    };
  }

  private Optional<? extends WeightsSource> weightsAt(Map<String, String> values) {
    Optional<TrainedWeightsFile> listed =
        trained.stream()
            .filter(file -> values.entrySet().containsAll(file.parameters().entrySet()))
            .findFirst();
    return listed.isPresent() ? listed : weights.filter(source -> serves(source, values));
  }

  /** A file has the weights of one width; of kept ones those are taken that fit. */
  private boolean serves(WeightsSource source, Map<String, String> values) {
    String usual = defaults().getOrDefault(WIDTH, "");
    return source instanceof KeptWeights || values.getOrDefault(WIDTH, "").equals(usual);
  }
}
