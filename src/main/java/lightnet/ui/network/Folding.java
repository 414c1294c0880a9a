package lightnet.ui.network;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lightnet.design.BlockRun;

/**
 * Which runs of equal blocks are shown as one card.
 *
 * @param runs whether they are, unless they were unfolded
 * @param unfolded the first blocks of those that were
 */
record Folding(Runs runs, Set<String> unfolded) {

  /** Whether equal blocks are one card. */
  enum Runs {
    FOLDED,
    APART
  }

  /** Every block has its card. */
  static final Folding NONE = new Folding(Runs.APART, Set.of());

  Folding {
    unfolded = Set.copyOf(unfolded);
  }

  /** The blocks of a run, one list for each card. */
  List<List<String>> parts(BlockRun run) {
    return folds(run) ? List.of(run.paths()) : run.paths().stream().map(List::of).toList();
  }

  /** Whether a run of several is one card. */
  boolean folds(BlockRun run) {
    return run.count() > 1 && runs == Runs.FOLDED && !unfolded.contains(run.first());
  }

  /** The run that a card may be folded with: itself alone where nothing is folded. */
  BlockRun offered(BlockRun run, List<String> paths) {
    return runs == Runs.FOLDED ? run : new BlockRun(run.block(), paths);
  }

  Folding unfold(BlockRun run) {
    Set<String> more = new HashSet<>(unfolded);
    more.add(run.first());
    return new Folding(runs, more);
  }

  Folding fold(BlockRun run) {
    Set<String> less = new HashSet<>(unfolded);
    less.remove(run.first());
    return new Folding(Runs.FOLDED, less);
  }
}
