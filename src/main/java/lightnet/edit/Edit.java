package lightnet.edit;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lightnet.block.Block;
import lightnet.design.Design;
import lightnet.design.FileReading;
import lightnet.design.PlacedBlock;

/**
 * One change to a design. An edit never fails: blocks that are not there are passed over, and what
 * comes of it may be a design that does not work, which {@link Design#expand} tells.
 */
public sealed interface Edit {

  /** The design with the change; the same one if nothing changes. */
  Design applyTo(Design design);

  /** Whether it changes no block, so that also what cannot be built with can be so edited. */
  default boolean leavesBlocks() {
    return this instanceof Title || this instanceof Reading;
  }

  /**
   * Another value of a parameter.
   *
   * @param blocks paths of those that get it, if they have it
   * @param field the parameter, as files name it
   * @param value a whole number or an enum's value
   */
  record Change(Set<String> blocks, String field, Object value) implements Edit {
    public Change {
      blocks = Set.copyOf(blocks);
    }

    @Override
    public Design applyTo(Design design) {
      return Blocks.of(design).changed(blocks::contains, field, value);
    }
  }

  /**
   * One value of a parameter for all blocks that share it: those that have it, but not a block that
   * is linear by design where it is the activation, nor a standard convolution where it is the
   * groups.
   *
   * @param field the parameter, as files name it
   * @param value a whole number or an enum's value
   */
  record Everywhere(String field, Object value) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return Blocks.of(design).changedEverywhere(field, value);
    }
  }

  /**
   * Other blocks in the places of some, under their names.
   *
   * @param blocks what stands there then, by path
   */
  record Replace(Map<String, Block> blocks) implements Edit {
    public Replace {
      blocks = Map.copyOf(blocks);
    }

    @Override
    public Design applyTo(Design design) {
      return Blocks.of(design).replaced(blocks);
    }
  }

  /**
   * More blocks. Names that are taken get another number.
   *
   * @param at where
   * @param blocks in the order of the data
   */
  record Insert(Gap at, List<PlacedBlock> blocks) implements Edit {
    public Insert {
      blocks = List.copyOf(blocks);
    }

    @Override
    public Design applyTo(Design design) {
      return Blocks.of(design).inserted(at, blocks);
    }
  }

  /**
   * Fewer blocks.
   *
   * @param blocks paths of those that go
   */
  record Remove(Set<String> blocks) implements Edit {
    public Remove {
      blocks = Set.copyOf(blocks);
    }

    @Override
    public Design applyTo(Design design) {
      return Blocks.of(design).removed(blocks);
    }
  }

  /**
   * Blocks at another place, in the order in which they stood.
   *
   * @param blocks their paths
   * @param to where, in the design as it is before
   */
  record Move(Set<String> blocks, Gap to) implements Edit {
    public Move {
      blocks = Set.copyOf(blocks);
    }

    @Override
    public Design applyTo(Design design) {
      return Blocks.of(design).moved(blocks, to);
    }
  }

  /**
   * A block several times behind itself, the copies with stride 1, as in the papers' tables.
   *
   * @param block its path
   * @param times how many there are then, at least 1
   */
  record Repeat(String block, int times) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return Blocks.of(design).repeated(block, times);
    }
  }

  /**
   * A stage of their own for blocks that follow each other.
   *
   * @param blocks their paths
   * @param name of the stage; with a number if it is taken
   */
  record Gather(Set<String> blocks, String name) implements Edit {
    public Gather {
      blocks = Set.copyOf(blocks);
    }

    @Override
    public Design applyTo(Design design) {
      return Blocks.of(design).gathered(blocks, name);
    }
  }

  /**
   * Photos of another size.
   *
   * @param side rows and columns
   */
  record Resolution(int side) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return Blocks.of(design).resized(side);
    }
  }

  /**
   * Another way in which the file is fed and read that the design comes from.
   *
   * @param reading how
   */
  record Reading(FileReading reading) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.imported().map(file -> design.from(file.with(reading))).orElse(design);
    }
  }

  /**
   * Another name of the network.
   *
   * @param name on screen
   */
  record Title(String name) implements Edit {
    @Override
    public Design applyTo(Design design) {
      return design.named(name, design.source());
    }
  }
}
