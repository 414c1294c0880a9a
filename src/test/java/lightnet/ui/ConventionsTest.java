package lightnet.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import lightnet.cost.ActivationMemory;
import lightnet.cost.DataType;
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
    assertThat(window.text("total-params-convention")).endsWith("BN folded");
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

  @Test
  void dataTypeChangesTheBytes(OpenWindow window) {
    long accessed = window.workspace().costs().totals().memoryAccess();
    long peak = ActivationMemory.of(window.workspace().network().get().network()).peak();
    for (DataType type : DataType.values()) {
      window.click("total-memory-convention");
      window.clickOn("#convention-" + type);
      String expected = Numbers.bytes(type.bytes(accessed));
      window.await(expected, () -> window.text("total-memory").equals(expected));
      assertThat(window.text("total-peak")).isEqualTo(Numbers.bytes(type.bytes(peak)));
    }
    assertThat(window.text("total-memory-convention")).endsWith("int8");
  }

  private static List<String> cardWords(OpenWindow window) {
    Node card = window.node(OpenWindow.cardOf(BLOCK));
    return card.lookupAll(".label").stream().map(label -> ((Label) label).getText()).toList();
  }
}
