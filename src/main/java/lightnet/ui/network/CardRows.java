package lightnet.ui.network;

import java.util.ArrayList;
import java.util.List;
import lightnet.cost.CostTable;
import lightnet.cost.Totals;
import lightnet.design.Design;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;
import lightnet.network.Layer;
import lightnet.network.Shape;

/** A design as rows of blocks, one row for each resolution. */
final class CardRows {

  private CardRows() {}

  /**
   * What a card says of a block.
   *
   * @param path of the block
   * @param kind in the papers' words
   * @param layers that it is made of
   * @param totals of its costs
   * @param costShare of the network's multiply-adds
   */
  record Card(String path, String kind, List<Layer> layers, Totals totals, double costShare) {

    Shape outShape() {
      return layers.getLast().outShape();
    }
  }

  /**
   * Blocks of one resolution.
   *
   * @param height rows of their outputs
   * @param width columns of their outputs
   */
  record Row(int height, int width, List<Card> cards) {}

  static List<Row> of(Design design, CostTable costs) {
    List<Row> rows = new ArrayList<>();
    for (Stage stage : design.stages()) {
      for (PlacedBlock block : stage.blocks()) {
        Card card = card(stage, block, costs);
        Shape out = card.outShape();
        if (rows.isEmpty() || startsRow(out, rows.getLast())) {
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

  private static Card card(Stage stage, PlacedBlock block, CostTable costs) {
    String path = stage.pathOf(block);
    List<Layer> layers = costs.network().layersOf(path);
    Totals totals = costs.totals(layers);
    return new Card(
        path,
        block.block().kind(),
        layers,
        totals,
        (double) totals.madds() / costs.totals().madds());
  }
}
