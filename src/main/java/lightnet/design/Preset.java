package lightnet.design;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import lightnet.block.Block;
import lightnet.network.Shape;

/**
 * A published network with the parameters that it can be had in, as read from a file in {@code
 * models/}.
 *
 * @param id the name on the command line
 * @param name the name on screen
 * @param source the publication
 * @param parameters what can be chosen
 * @param channels the rule that rounds channel counts
 * @param stages the paper's table
 * @param trained weights that are known
 */
public record Preset(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String source,
    @JsonProperty(required = true) SequencedMap<String, ParameterRange> parameters,
    @JsonProperty(required = true) ChannelRule channels,
    @JsonProperty(required = true) List<StageRows> stages,
    @JsonProperty(required = true) List<TrainedWeightsFile> trained) {

  private static final String WIDTH = "width";
  private static final String RESOLUTION = "resolution";

  /**
   * The rule that rounds channel counts.
   *
   * @param rule its name
   * @param divisor what the counts are multiples of
   */
  public record ChannelRule(
      @JsonProperty(required = true) WidthRule rule, @JsonProperty(required = true) int divisor) {}

  /** The rows of one stage. */
  record StageRows(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) List<BlockRow> blocks) {}

  /** The design with its default parameters. */
  public Design design() {
    return design(Map.of());
  }

  /**
   * The design for some parameters; those that are not given keep their defaults.
   *
   * @throws IllegalArgumentException if there is no such parameter or it cannot take the value,
   *     with the reason in words
   */
  public Design design(Map<String, Double> given) {
    Map<String, Double> values = new HashMap<>();
    parameters.forEach((key, range) -> values.put(key, range.defaultValue()));
    given.forEach((key, value) -> values.put(key, checked(key, value)));
    int resolution = values.getOrDefault(RESOLUTION, 224.0).intValue();
    return new Design(
        titled(values),
        source,
        new Shape(1, 3, resolution, resolution),
        stagesAt(values.getOrDefault(WIDTH, 1.0)),
        trainedFor(values));
  }

  private double checked(String key, double value) {
    ParameterRange range = parameters.get(key);
    if (range == null) {
      throw new IllegalArgumentException(
          "%s has no parameter %s, it has %s".formatted(id, key, parameters.keySet()));
    }
    range
        .objectionTo(value)
        .ifPresent(
            objection -> {
              throw new IllegalArgumentException("%s of %s %s".formatted(key, id, objection));
            });
    return value;
  }

  private String titled(Map<String, Double> values) {
    double width = values.getOrDefault(WIDTH, 1.0);
    return width == 1.0 ? name : name + " " + width;
  }

  private List<Stage> stagesAt(double width) {
    var scaling = new ChannelScaling(channels.rule(), channels.divisor(), width);
    Map<String, Integer> numbers = new HashMap<>();
    List<Stage> result = new ArrayList<>();
    for (StageRows rows : stages) {
      List<PlacedBlock> placed = new ArrayList<>();
      for (BlockRow row : rows.blocks()) {
        for (Block block : row.blocks(scaling)) {
          placed.add(new PlacedBlock(nameIn(numbers, row), block));
        }
      }
      result.add(new Stage(rows.name(), placed));
    }
    return result;
  }

  private static String nameIn(Map<String, Integer> numbers, BlockRow row) {
    return switch (row.numbering()) {
      case NONE -> row.name();
      case THROUGH_NETWORK -> row.name() + numbers.merge(row.name(), 1, Integer::sum);
    };
  }

  private Optional<TrainedWeightsFile> trainedFor(Map<String, Double> values) {
    return trained.stream()
        .filter(weights -> values.entrySet().containsAll(weights.parameters().entrySet()))
        .findFirst();
  }
}
