package lightnet.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads rows that stand alone, without a preset's parameters and terms. */
final class PlainRows {
  private static final int MOST_BLOCKS = 1_000;

  private PlainRows() {}

  static List<PlacedBlock> read(YamlNode list) throws PresetException {
    var reader =
        new RowReader(
            new SettingReader(new LinkedHashMap<>(), new LinkedHashMap<>(), new CaseCount()));
    List<PlacedBlock> blocks = new ArrayList<>();
    for (YamlNode node : list.items()) {
      BlockRow row = reader.read(node);
      int times = row.repeat().at(Map.of());
      if (blocks.size() + times > MOST_BLOCKS) {
        throw node.mistake("these are more than %,d blocks.".formatted(MOST_BLOCKS));
      }
      for (int i = 0; i < times; i++) {
        blocks.add(new PlacedBlock(row.name(), row.block(row.unscaled(Map.of()), i)));
      }
    }
    return List.copyOf(blocks);
  }
}
