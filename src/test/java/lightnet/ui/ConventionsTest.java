package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import lightnet.cost.ParamsConvention;
import lightnet.cost.Totals;
import lightnet.ui.style.Numbers;
import org.junit.jupiter.api.Test;

@WindowTest
class ConventionsTest {
  private static final String BLOCK = "stage1/conv";

  @Test
  void conventionOfParamsChangesTotalAndCards(OpenWindow window) {
    Totals whole = window.workspace().costs().totals();
    Totals block =
        window.workspace().costs().totals(window.workspace().costs().network().layersOf(BLOCK));
    assertThat(window.text("total-params")).isEqualTo(Numbers.brief(whole.paramsTrainable()));
    for (ParamsConvention convention : ParamsConvention.values()) {
      window.click("total-params-convention");
      window.clickOn("#convention-" + convention);
      window.await(
          convention + " in the total",
          () ->
              window.text("total-params").equals(Numbers.brief(whole.params(convention)))
                  && window.workspace().paramsConvention().get() == convention);
      assertThat(cardWords(window)).contains(Numbers.brief(block.params(convention)) + " params");
    }
    assertThat(window.text("total-params-convention")).endsWith("with BN statistics");
  }

  @Test
  void conventionOfMultiplyAddsChangesTheTotal(OpenWindow window) {
    Totals whole = window.workspace().costs().totals();
    window.click("total-madds-convention");
    window.clickOn("#convention-WITHOUT_CLASSIFIER");
    String expected = Numbers.brief(whole.maddsWithoutClassifier());
    window.await(expected, () -> window.text("total-madds").equals(expected));
    assertThat(whole.maddsWithoutClassifier()).isLessThan(whole.madds());
  }

  private static List<String> cardWords(OpenWindow window) {
    Node card = window.node(OpenWindow.cardOf(BLOCK));
    return card.lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList();
  }
}
