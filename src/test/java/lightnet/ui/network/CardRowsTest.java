package lightnet.ui.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import lightnet.network.Layer;
import lightnet.ui.SampleNetwork;
import lightnet.ui.network.CardRows.Card;
import lightnet.ui.network.CardRows.Row;
import org.junit.jupiter.api.Test;

class CardRowsTest {
  private final SampleNetwork sample = SampleNetwork.load();
  private final List<Row> rows = CardRows.of(sample.shown(), Folding.NONE);

  @Test
  void everyResolutionIsARow() {
    assertThat(rows).extracting(Row::height).containsExactly(112, 56, 28, 14, 7);
    assertThat(rows).extracting(Row::width).containsExactly(112, 56, 28, 14, 7);
    assertThat(rows).extracting(row -> row.cards().size()).containsExactly(2, 2, 3, 7, 7);
  }

  @Test
  void vectorsStayInTheRowOfWhatTheyWerePooledFrom() {
    List<Card> last = rows.getLast().cards();
    assertThat(last).extracting(Card::kind).endsWith("conv 1×1", "global pool", "dense");
    assertThat(last.getLast().outShape().orElseThrow().c()).isEqualTo(1000);
  }

  @Test
  void cardsHoldEveryLayerOnceInTheOrderOfTheNetwork() {
    assertThat(cards().stream().flatMap(card -> card.layers().stream()))
        .containsExactlyElementsOf(sample.network().layers());
    assertThat(cards())
        .allSatisfy(
            card ->
                assertThat(card.layers()).extracting(Layer::blockPath).containsOnly(card.path()));
  }

  @Test
  void sharesOfCostAddUpToTheWhole() {
    assertThat(cards().stream().mapToDouble(Card::costShare).sum()).isCloseTo(1, within(1e-9));
  }

  private List<Card> cards() {
    return rows.stream().flatMap(row -> row.cards().stream()).toList();
  }
}
