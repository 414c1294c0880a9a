package lightnet.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.block.Block;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;

/**
 * One difference between a preset and a form of it. Blocks are named by their path, or all of a
 * kind by the kind's word.
 */
public sealed interface DesignEdit {

  /**
   * What an edit gives.
   *
   * @param design with the edit
   * @param change what it changed
   */
  record Result(Design design, DesignChange change) {}

  /**
   * The design with the edit.
   *
   * @throws PresetException if there is no such block, or it has no such field
   */
  Result applyTo(Design design) throws PresetException;

  /**
   * Another value of a parameter.
   *
   * @param target path or kind
   * @param field the parameter
   * @param from only blocks with this value are meant, if it is said
   * @param value as it is written in files
   */
  record Change(String target, String field, Optional<String> from, String value)
      implements DesignEdit {

    /** Whatever the value was before. */
    public Change(String target, String field, String value) {
      this(target, field, Optional.empty(), value);
    }

    @Override
    public Result applyTo(Design design) throws PresetException {
      List<Object> before = new ArrayList<>();
      Design edited =
          EditedBlocks.in(
              design,
              target,
              placed -> {
                BlockKind kind = BlockKind.of(placed.block());
                Map<String, Object> values = new HashMap<>(kind.values(placed.block()));
                Object old = values.put(field, EditedBlocks.value(kind, field, value));
                if (from.isPresent() && !from.get().equals(BlockField.word(old))) {
                  return List.of(placed);
                }
                before.add(old);
                return List.of(new PlacedBlock(placed.name(), kind.make(values)));
              });
      if (before.isEmpty()) {
        throw new PresetException(
            "%s has no %s with %s %s.".formatted(design.name(), target, field, from.orElse(value)));
      }
      String was = BlockField.word(before.getFirst());
      return new Result(edited, new DesignChange.Changed(target, field, was, value));
    }
  }

  /**
   * A block that is not there.
   *
   * @param target path or kind
   */
  record LeaveOut(String target) implements DesignEdit {
    @Override
    public Result applyTo(Design design) throws PresetException {
      return new Result(
          EditedBlocks.in(design, target, _ -> List.of()), new DesignChange.LeftOut(target));
    }
  }

  /**
   * A block more.
   *
   * @param target path of the block before which it stands
   * @param placed the new block
   */
  record Insert(String target, PlacedBlock placed) implements DesignEdit {
    @Override
    public Result applyTo(Design design) throws PresetException {
      return new Result(
          EditedBlocks.in(design, target, after -> List.of(placed, after)),
          new DesignChange.Added(placed.block().kind(), target));
    }
  }

  /**
   * Blocks of another kind, which keep what both kinds have.
   *
   * @param target path or kind
   * @param kind of the blocks instead
   */
  record Replace(String target, BlockKind kind) implements DesignEdit {
    @Override
    public Result applyTo(Design design) throws PresetException {
      List<Block> made = new ArrayList<>();
      Design edited =
          EditedBlocks.in(
              design,
              target,
              placed -> {
                made.add(EditedBlocks.as(kind, placed.block()));
                return List.of(new PlacedBlock(placed.name(), made.getLast()));
              });
      return new Result(edited, new DesignChange.Replaced(target, made.getFirst().kind()));
    }
  }
}
