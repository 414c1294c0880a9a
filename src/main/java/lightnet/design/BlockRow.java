package lightnet.design;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lightnet.block.Block;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;

/**
 * One row of a preset's table: a block, or several of a kind.
 *
 * @param name of its blocks, without a number
 * @param kind of its blocks
 * @param repeat how many; a stride is that of the first one
 * @param when the value of a parameter for which the row stands, if it does not always
 * @param fields what the file says of them
 */
record BlockRow(
    String name,
    BlockKind kind,
    Setting<Integer> repeat,
    Optional<Map.Entry<String, String>> when,
    Map<String, Setting<Object>> fields) {

  private static final String STRIDE = "stride";

  BlockRow {
    fields = Map.copyOf(fields);
  }

  boolean standsAt(Map<String, String> values) {
    return when.map(condition -> condition.getValue().equals(values.get(condition.getKey())))
        .orElse(true);
  }

  /** The fields without a width. */
  Map<String, Object> unscaled(Map<String, String> values) {
    Map<String, Object> result = new HashMap<>();
    fields.forEach((field, setting) -> result.put(field, setting.at(values)));
    return result;
  }

  /** Its names of channel counts. */
  Iterable<String> channelFields() {
    return kind.fields().stream()
        .filter(field -> field.role() == BlockField.Role.CHANNELS)
        .map(BlockField::name)
        .toList();
  }

  /** A block of the row, the first or a later one. */
  Block block(Map<String, Object> scaled, int index) {
    if (index == 0 || !scaled.containsKey(STRIDE)) {
      return kind.make(scaled);
    }
    Map<String, Object> later = new HashMap<>(scaled);
    later.put(STRIDE, 1);
    return kind.make(later);
  }
}
