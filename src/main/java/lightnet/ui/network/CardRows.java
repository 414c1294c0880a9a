package lightnet.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.cost.CostTable;
import lightnet.cost.Finding;
import lightnet.cost.Findings;
import lightnet.cost.Totals;
import lightnet.design.BlockRun;
import lightnet.design.Stage;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Shape;
import lightnet.ui.workspace.ShownNetwork;

/** A design as rows of blocks, one row for each resolution. */
final class CardRows {

  private CardRows() {}

  /**
   * What a card says of a block, or of a run of equal ones that is folded.
   *
   * @param run the blocks that it stands for, and those that it can be folded with
   * @param paths of the blocks that it stands for: one, or the whole run
   * @param kind in the papers' words
   * @param layers that the first of them is made of; none if it does not fit or nothing reaches it
   * @param totals of the costs of all of them
   * @param costShare of the network's multiply-adds
   * @param problem why it does not fit, if it does not
   * @param findings guidelines that it breaks
   */
  record Card(
      BlockRun run,
      List<String> paths,
      String kind,
      List<Layer> layers,
      Totals totals,
      double costShare,
      Optional<String> problem,
      List<Finding> findings) {

    Card {
      paths = List.copyOf(paths);
    }

    /** Of the first block. */
    String path() {
      return paths.getFirst();
    }

    /** Whether it stands for several blocks. */
    boolean isFolded() {
      return paths.size() > 1;
    }

    /** Whether it is one of a run that can be folded. */
    boolean isUnfolded() {
      return !isFolded() && run.count() > 1;
    }

    Optional<Shape> outShape() {
      return layers.isEmpty() ? Optional.empty() : Optional.of(layers.getLast().outShape());
    }
  }

  /**
   * Blocks of one resolution.
   *
   * @param height rows of their outputs
   * @param width columns of their outputs
   */
  record Row(int height, int width, List<Card> cards) {}

  /** Blocks that nothing reaches stay in the row of the one that does not fit. */
  static List<Row> of(ShownNetwork network, Folding folding) {
    List<Row> rows = new ArrayList<>();
    CostTable costs = network.costs();
    long madds = costs.totals().madds();
    for (Stage stage : network.design().stages()) {
      for (BlockRun run : BlockRun.of(stage, costs.network())) {
        for (List<String> paths : parts(run, network, folding)) {
          Card card = card(folding.offered(run, paths), paths, network, madds);
          Shape out = card.outShape().orElse(network.design().input());
          if (rows.isEmpty() || (card.outShape().isPresent() && startsRow(out, rows.getLast()))) {
            rows.add(new Row(out.h(), out.w(), new ArrayList<>()));
          }
          rows.getLast().cards().add(card);
        }
      }
    }
    return rows;
  }

  /** What does not fit is never folded away. */
  private static List<List<String>> parts(BlockRun run, ShownNetwork network, Folding folding) {
    boolean fits = network.misfit().filter(m -> run.paths().contains(m.block())).isEmpty();
    return (fits ? folding : Folding.NONE).parts(run);
  }

  /** Vectors, as after the last pooling, stay in the row of what they were pooled from. */
  private static boolean startsRow(Shape out, Row row) {
    boolean vector = out.h() == 1 && out.w() == 1;
    return !vector && (out.h() != row.height() || out.w() != row.width());
  }

  private static Card card(
      BlockRun run, List<String> paths, ShownNetwork network, long maddsOfAll) {
    String first = paths.getFirst();
    Optional<String> problem =
        network.misfit().filter(m -> m.block().equals(first)).map(ShownNetwork.Misfit::reason);
    Network whole = network.network();
    List<Layer> layers = problem.isPresent() ? List.of() : whole.layersOf(first);
    Totals totals =
        network
            .costs()
            .totals(paths.stream().flatMap(path -> whole.layersOf(path).stream()).toList());
    return new Card(
        run,
        paths,
        run.block().kind(),
        layers,
        totals,
        totals.madds() == 0 ? 0 : (double) totals.madds() / maddsOfAll,
        problem,
        layers.isEmpty() ? List.of() : Findings.of(layers));
  }
}
