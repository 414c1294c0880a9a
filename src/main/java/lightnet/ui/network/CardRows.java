package lightnet.ui.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.cost.CostTable;
import lightnet.cost.Finding;
import lightnet.cost.Findings;
import lightnet.cost.Totals;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;
import lightnet.network.Layer;
import lightnet.network.Shape;
import lightnet.ui.workspace.ShownNetwork;

/** A design as rows of blocks, one row for each resolution. */
final class CardRows {

  private CardRows() {}

  /**
   * What a card says of a block.
   *
   * @param path of the block
   * @param kind in the papers' words
   * @param layers that it is made of; none if it does not fit or nothing reaches it
   * @param totals of its costs
   * @param costShare of the network's multiply-adds
   * @param problem why it does not fit, if it does not
   * @param findings guidelines that it breaks
   */
  record Card(
      String path,
      String kind,
      List<Layer> layers,
      Totals totals,
      double costShare,
      Optional<String> problem,
      List<Finding> findings) {

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
  static List<Row> of(ShownNetwork network) {
    List<Row> rows = new ArrayList<>();
    for (Stage stage : network.design().stages()) {
      for (PlacedBlock block : stage.blocks()) {
        Card card = card(stage.pathOf(block), block, network);
        Shape out = card.outShape().orElse(network.design().input());
        if (rows.isEmpty() || (card.outShape().isPresent() && startsRow(out, rows.getLast()))) {
          rows.add(new Row(out.h(), out.w(), new ArrayList<>()));
        }
        rows.getLast().cards().add(card);
      }
    }
    return rows;
  }

  /** Vectors, as after the last pooling, stay in the row of what they were pooled from. */
  private static boolean startsRow(Shape out, Row row) {
    boolean vector = out.h() == 1 && out.w() == 1;
    return !vector && (out.h() != row.height() || out.w() != row.width());
  }

  private static Card card(String path, PlacedBlock block, ShownNetwork network) {
    Optional<String> problem =
        network.misfit().filter(m -> m.block().equals(path)).map(ShownNetwork.Misfit::reason);
    CostTable costs = network.costs();
    List<Layer> layers = problem.isPresent() ? List.of() : costs.network().layersOf(path);
    Totals totals = costs.totals(layers);
    return new Card(
        path,
        block.block().kind(),
        layers,
        totals,
        totals.madds() == 0 ? 0 : (double) totals.madds() / costs.totals().madds(),
        problem,
        layers.isEmpty() ? List.of() : Findings.of(layers));
  }
}
