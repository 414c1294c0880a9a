package lightnet.ui;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import lightnet.cost.CostTable;
import lightnet.cost.Totals;
import lightnet.network.Layer;
import lightnet.network.OperatorFamily;
import lightnet.ui.style.Numbers;
import lightnet.ui.workspace.Selection;
import org.junit.jupiter.api.Test;

/** What stands on the right of what is selected. */
@WindowTest
class InspectorTest {
  private static final String BLOCK = "stage2/bottleneck3";

  @Test
  void networkHasItsSharesByOperator(OpenWindow window) {
    CostTable costs = window.workspace().costs();
    Totals pointwise = costs.byFamily().get(OperatorFamily.POINTWISE);
    assertThat(pointwise).isNotNull();
    List<String> words = words(window, "family-shares");
    assertThat(words)
        .contains("1×1", Numbers.briefPercent((double) pointwise.madds() / costs.totals().madds()));
    assertThat(words).containsSubsequence("1×1", "89.1 %", "depthwise", "6.9 %", "k×k", "3.6 %");
  }

  @Test
  void blockHasItsLayersWithCostAndShareAndEachCanBeSelected(OpenWindow window) {
    window.click(cardOf(BLOCK));
    window.awaitBlock(BLOCK);
    CostTable costs = window.workspace().costs();
    List<String> words = words(window, "layers-of-block");
    for (Layer layer : costs.network().layersOf(BLOCK)) {
      long madds = costs.of(layer).madds();
      assertThat(words).contains(layer.name());
      if (madds > 0) {
        assertThat(words)
            .contains(
                Numbers.brief(madds), Numbers.percent((double) madds / costs.totals().madds()));
      }
    }
    assertThat(words).contains("56·56·24·144", "56·56·144·9");
    window.click("layer-depthwise");
    window.awaitSelection(
        new Selection.OfLayer(
            costs.network().layersOf(BLOCK).stream()
                .filter(layer -> layer.name().equals("depthwise"))
                .findFirst()
                .orElseThrow()
                .id()));
    assertThat(window.text("inspector-title")).isEqualTo("3 × 3 depthwise");
  }

  @Test
  void blockHasThePapersFormulasWithItsNumbers(OpenWindow window) {
    window.show("mobilenet-v1");
    window.run(
        () -> window.workspace().selection().set(new Selection.OfBlock("stage1/separable1")));
    assertThat(words(window, "formulas"))
        .contains(
            "D_K·D_K·M·N·D_F·D_F",
            "= 3·3·32·64·112·112",
            "= 3·3·32·112·112 + 32·64·112·112",
            "29,302,784 MAdds",
            "1/N + 1/D_K²");
  }

  @Test
  void namesOfLayersKeepTheirUnderscores(OpenWindow window) {
    window.show("mobilenet-v3-large");
    window.run(() -> window.workspace().selection().set(new Selection.OfBlock("stage5/bneck14")));
    List<String> drawn =
        window.on(
            () -> {
              window.scene().getRoot().applyCss();
              window.scene().getRoot().layout();
              return window.from(window.node("layers-of-block")).lookup(".text").queryAll().stream()
                  .map(node -> ((Text) node).getText())
                  .toList();
            });
    assertThat(drawn).contains("se_reduce");
  }

  private static List<String> words(OpenWindow window, String id) {
    return window.on(
        () ->
            window.from(window.node(id)).lookup(Labeled.class::isInstance).queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList());
  }
}
