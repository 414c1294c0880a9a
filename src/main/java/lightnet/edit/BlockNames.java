package lightnet.edit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import lightnet.block.BlockKind;
import lightnet.design.Design;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;

/** Gives blocks and stages names that no other has. Not for more than one thread. */
final class BlockNames {
  private final Set<String> blocks = new HashSet<>();
  private final Set<String> stages = new HashSet<>();

  BlockNames(Design design) {
    for (Stage stage : design.stages()) {
      stages.add(stage.name());
      stage.blocks().forEach(placed -> blocks.add(placed.name()));
    }
  }

  /** The block under its name, with another number if that is taken. */
  PlacedBlock placed(PlacedBlock wanted) {
    String name = free(wanted.name(), blocks);
    blocks.add(name);
    return new PlacedBlock(name, wanted.block());
  }

  /** The name of a stage, with another number if it is taken. */
  String stage(String wanted) {
    String name = free(wanted, stages);
    stages.add(name);
    return name;
  }

  /** A name such as blocks of this kind have in a design, numbered on from theirs. */
  static String usual(Design design, BlockKind kind) {
    Set<String> taken = new BlockNames(design).blocks;
    String stem =
        design.stages().stream()
            .flatMap(stage -> stage.blocks().stream())
            .filter(other -> BlockKind.of(other.block()) == kind)
            .map(other -> stem(other.name()))
            .findFirst()
            .orElse(kind.word());
    return free(stem, taken);
  }

  private static String free(String wanted, Collection<String> taken) {
    String stem = stem(wanted);
    int highest =
        taken.stream()
            .filter(name -> stem(name).equals(stem))
            .mapToInt(name -> number(name.substring(stem.length())))
            .max()
            .orElse(-1);
    boolean isFree = highest < 0 || (!wanted.equals(stem) && !taken.contains(wanted));
    return isFree ? wanted : stem + (highest + 1);
  }

  /** Of a name without a number, 1: the next one is the second. */
  private static int number(String digits) {
    return digits.isEmpty() ? 1 : Integer.parseInt(digits);
  }

  private static String stem(String name) {
    return name.replaceAll("[0-9]{1,9}$", "");
  }
}
