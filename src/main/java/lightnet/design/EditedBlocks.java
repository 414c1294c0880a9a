package lightnet.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lightnet.block.Block;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;

/** The blocks that an edit is about, and what they become. */
final class EditedBlocks {

  private EditedBlocks() {}

  /** What stands at the place of a block. */
  interface Editor {
    List<PlacedBlock> instead(PlacedBlock placed) throws PresetException;
  }

  /** A design in which the blocks with a path, or of a kind, are edited. */
  static Design in(Design design, String target, Editor editor) throws PresetException {
    List<Stage> stages = new ArrayList<>();
    boolean found = false;
    for (Stage stage : design.stages()) {
      List<PlacedBlock> blocks = new ArrayList<>();
      for (PlacedBlock placed : stage.blocks()) {
        if (isMeant(target, stage, placed)) {
          found = true;
          blocks.addAll(editor.instead(placed));
        } else {
          blocks.add(placed);
        }
      }
      stages.add(new Stage(stage.name(), blocks));
    }
    if (!found) {
      throw new PresetException("%s has no block %s.".formatted(design.name(), target));
    }
    return design.with(stages);
  }

  private static boolean isMeant(String target, Stage stage, PlacedBlock placed) {
    return stage.pathOf(placed).equals(target)
        || BlockKind.of(placed.block()).word().equals(target);
  }

  /** A value of a field, from its word. */
  static Object value(BlockKind kind, String field, String word) throws PresetException {
    for (BlockField candidate : kind.fields()) {
      if (candidate.name().equals(field)) {
        return FieldValue.of(candidate, word);
      }
    }
    throw new PresetException("%s has no %s.".formatted(kind.word(), field));
  }

  /** A block of another kind with what both have; the rest is as usual. */
  static Block as(BlockKind kind, Block old) throws PresetException {
    Map<String, Object> known = BlockKind.of(old).values(old);
    Map<String, Object> values = new HashMap<>();
    for (BlockField field : kind.fields()) {
      Object value = known.get(field.name());
      values.put(
          field.name(), value == null ? FieldValue.of(field, field.usual().orElse("")) : value);
    }
    return kind.make(values);
  }
}
