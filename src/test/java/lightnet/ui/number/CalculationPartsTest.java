package lightnet.ui.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import lightnet.arithmetic.Computation;
import lightnet.arithmetic.Computation.Read;
import lightnet.arithmetic.Correction;
import lightnet.arithmetic.Position;
import lightnet.arithmetic.Term;
import lightnet.drawing.Ink;
import lightnet.flow.number.Part;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

/** What a value is computed from, where some of it is no number. */
class CalculationPartsTest {
  private static final int CHANNELS = 4;

  @Test
  void whatIsNoNumberComesFirstAndLeavesTheOthersTheirColours() {
    Part.Table table =
        table(dense(), new Computation.WeightedSum(products(Float.NaN), new Correction.None()));
    assertThat(table.rows().getFirst().worth()).isNaN();
    assertThat(inks(table.rows().getFirst())).contains(new Ink.Level(Double.NaN));
    assertThat(table.rows().subList(1, CHANNELS))
        .allSatisfy(
            row ->
                assertThat(inks(row).getLast())
                    .isInstanceOfSatisfying(
                        Ink.Signed.class, ink -> assertThat(ink.value()).isBetween(-1.0, 1.0)));
  }

  @Test
  void infiniteWeightLeavesTheOthersTheirColours() {
    Part.Table table =
        table(
            dense(),
            new Computation.WeightedSum(products(Float.POSITIVE_INFINITY), new Correction.None()));
    assertThat(table.rows().getFirst().worth()).isInfinite();
    assertThat(inks(table.rows().get(1)).get(1)).isEqualTo(new Ink.Signed(-1));
  }

  @Test
  void ownClassComesFirst() {
    List<Read> logits =
        IntStream.range(0, 3)
            .mapToObj(c -> new Read("logits", new Position(c, 0, 0), 2f * c))
            .toList();
    Layer softmax = layer(new Op.Softmax());
    Part.Table table = table(softmax, new Computation.Probability(logits.get(1), logits));
    assertThat(table.rows())
        .extracting(Part.Row::name)
        .containsExactly("this one, 1", "class 2", "class 0");
  }

  private static List<Term> products(float third) {
    return List.of(
        new Term(new Position(0, 0, 0), 1, -0.5f),
        new Term(new Position(1, 0, 0), 2, 0.25f),
        new Term(new Position(2, 0, 0), 1, third),
        new Term(new Position(3, 0, 0), 3, 0.125f));
  }

  private static List<Ink> inks(Part.Row row) {
    return row.cells().stream().map(Part.Cell::ground).toList();
  }

  private static Part.Table table(Layer layer, Computation computation) {
    return (Part.Table)
        new CalculationParts(layer, new Position(1, 0, 0), OptionalInt.empty())
            .of(computation)
            .getFirst();
  }

  private static Layer dense() {
    return layer(new Op.Dense(3, Affine.NONE));
  }

  private static Layer layer(Op op) {
    var builder = new NetworkBuilder(new Shape(1, CHANNELS, 1, 1));
    builder.add("layer", op, Network.INPUT);
    return builder.build("one layer").output();
  }
}
