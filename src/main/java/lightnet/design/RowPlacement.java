package lightnet.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.design.Preset.StageRows;

/**
 * Makes blocks of a preset's rows for some values of its parameters: scales their channels and
 * gives them their names. Not for more than one thread.
 */
final class RowPlacement {
  private static final String CHANNELS = "channels";

  private final Preset preset;
  private final Map<String, String> values;
  private final double width;
  private final Map<String, Integer> blocksOfName = new HashMap<>();
  private final Map<String, Integer> placedOfName = new HashMap<>();

  /** Channels that the next block reads, at width 1 and at this width. */
  private int unscaledInput = Preset.PHOTO_CHANNELS;

  private int input = Preset.PHOTO_CHANNELS;

  RowPlacement(Preset preset, Map<String, String> values) {
    this.preset = preset;
    this.values = values;
    this.width = Optional.ofNullable(values.get(Preset.WIDTH)).map(Double::valueOf).orElse(1.0);
  }

  List<Stage> stages() {
    for (StageRows stage : preset.stages()) {
      for (BlockRow row : rows(stage)) {
        blocksOfName.merge(counted(stage, row), row.repeat().at(values), Integer::sum);
      }
    }
    return preset.stages().stream().map(this::stage).toList();
  }

  private Stage stage(StageRows stage) {
    List<PlacedBlock> placed = new ArrayList<>();
    for (BlockRow row : rows(stage)) {
      Map<String, Object> unscaled = row.unscaled(values);
      for (int i = 0; i < row.repeat().at(values); i++) {
        Map<String, Object> scaled = scaled(row, unscaled);
        placed.add(new PlacedBlock(nameIn(stage, row), row.block(scaled, i)));
        unscaledInput = unscaled.get(CHANNELS) instanceof Integer out ? out : unscaledInput;
        input = scaled.get(CHANNELS) instanceof Integer out ? out : input;
      }
    }
    return new Stage(stage.name(), placed);
  }

  private List<BlockRow> rows(StageRows stage) {
    return stage.rows().stream().filter(row -> row.standsAt(values)).toList();
  }

  private Map<String, Object> scaled(BlockRow row, Map<String, Object> unscaled) {
    Map<String, Object> scaled = new HashMap<>(unscaled);
    for (String field : row.channelFields()) {
      if (unscaled.get(field) instanceof Integer channels) {
        String name = row.name() + "." + field;
        scaled.put(
            field, preset.scaling().scaled(name, channels, width, values, unscaledInput, input));
      }
    }
    return scaled;
  }

  private String nameIn(StageRows stage, BlockRow row) {
    String key = counted(stage, row);
    return blocksOfName.getOrDefault(key, 1) == 1
        ? row.name()
        : row.name() + placedOfName.merge(key, 1, Integer::sum);
  }

  /** What blocks must have in common to be numbered together. */
  private String counted(StageRows stage, BlockRow row) {
    return switch (preset.numbering()) {
      case IN_STAGE -> stage.name() + "/" + row.name();
      case THROUGH_NETWORK -> row.name();
    };
  }
}
