package lightnet.ui.drawer;

import static lightnet.ui.OpenWindow.cardOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import lightnet.ui.OpenWindow;
import lightnet.ui.WindowTest;
import lightnet.ui.drawer.TimedLayers.Bar;
import lightnet.ui.workspace.Selection;
import org.junit.jupiter.api.Test;

@WindowTest
class TimeChartTest {

  @Test
  void barsComeInTheChosenOrder(OpenWindow window) {
    TimeChart chart = measured(window);
    List<Bar> inOrder = chart.bars();
    window.click("order-TIME");
    assertThat(chart.bars())
        .isSortedAccordingTo(
            Comparator.comparingDouble((Bar bar) -> bar.time().milliseconds()).reversed())
        .containsExactlyInAnyOrderElementsOf(inOrder);
    window.click("order-COST");
    assertThat(chart.bars()).isSortedAccordingTo(Comparator.comparingLong(Bar::madds).reversed());
    window.click("order-NETWORK");
    assertThat(chart.bars()).isEqualTo(inOrder);
  }

  @Test
  void orderThatIsChosenTwiceStaysChosen(OpenWindow window) {
    TimeChart chart = measured(window);
    window.click("order-TIME");
    List<Bar> byTime = chart.bars();
    window.click("order-TIME");
    assertThat(chart.bars()).isEqualTo(byTime);
    assertThat(window.isSelected("order-TIME")).isTrue();
  }

  @Test
  void clickOnABarSelectsItsLayerInCardsAndTable(OpenWindow window) {
    TimeChart chart = measured(window);
    Bar bar = chart.bars().get(6);
    window.clickOn(middleOf(chart, 6));
    window.awaitSelection(new Selection.OfLayer(bar.id()));
    assertThat(window.isSelected(cardOf(bar.time().layer().blockPath()))).isTrue();
    var table = window.showLayers();
    assertThat(((LayerTable.Row) table.getSelectionModel().getSelectedItem()).layer())
        .isEqualTo(bar.time().layer());
  }

  @Test
  void clickBesideTheBarsSelectsTheWholeNetwork(OpenWindow window) {
    TimeChart chart = measured(window);
    window.clickOn(middleOf(chart, 2));
    window.awaitSelection(new Selection.OfLayer(chart.bars().get(2).id()));
    window.clickOn(at(chart, geometryOf(chart).labels() / 2));
    window.awaitSelection(new Selection.None());
  }

  @Test
  void keysMoveFromBarToBar(OpenWindow window) {
    TimeChart chart = measured(window);
    window.run(chart::requestFocus);
    window.push(KeyCode.RIGHT);
    awaitBar(window, chart, 0);
    window.push(KeyCode.RIGHT);
    awaitBar(window, chart, 1);
    window.push(KeyCode.LEFT);
    awaitBar(window, chart, 0);
    window.push(KeyCode.END);
    awaitBar(window, chart, chart.bars().size() - 1);
    window.push(KeyCode.RIGHT);
    awaitBar(window, chart, chart.bars().size() - 1);
    window.push(KeyCode.HOME);
    awaitBar(window, chart, 0);
  }

  @Test
  void hoveredBarTellsItsExactValuesAndWhatItWasFusedWith(OpenWindow window) {
    TimeChart chart = measured(window);
    int index = indexOfFused(chart.bars());
    Bar bar = chart.bars().get(index);
    window.moveTo(middleOf(chart, index)).moveBy(0, 3);
    window.await("the tooltip", () -> shownTooltips().contains(chart.words(index)));
    assertThat(chart.words(index))
        .contains(bar.time().layer().path(), "in one kernel with")
        .contains(bar.time().fusedWith());
    window.moveTo(window.node("open-button"));
    window.await("no tooltip", () -> shownTooltips().isEmpty());
  }

  @Test
  void restIsToldAsThePartOfNoLayer(OpenWindow window) {
    TimeChart chart = measured(window);
    assertThat(window.on(() -> chart.words(chart.bars().size()))).contains("Part of no layer");
  }

  private static TimeChart measured(OpenWindow window) {
    window.showTimed("espresso.png");
    return (TimeChart) window.node("time-chart");
  }

  private static void awaitBar(OpenWindow window, TimeChart chart, int index) {
    window.awaitSelection(new Selection.OfLayer(chart.bars().get(index).id()));
  }

  private static int indexOfFused(List<Bar> bars) {
    for (int i = bars.size() / 2; i < bars.size(); i++) {
      if (!bars.get(i).time().fusedWith().isEmpty()) {
        return i;
      }
    }
    throw new AssertionError("nothing was fused");
  }

  private static List<String> shownTooltips() {
    return Window.getWindows().stream()
        .filter(Tooltip.class::isInstance)
        .map(tooltip -> ((Tooltip) tooltip).getText())
        .toList();
  }

  private static Point2D middleOf(TimeChart chart, int bar) {
    ChartGeometry geometry = geometryOf(chart);
    return at(chart, geometry.left(bar) + geometry.slot() / 2);
  }

  private static ChartGeometry geometryOf(TimeChart chart) {
    return new ChartGeometry(chart.getWidth(), chart.getHeight(), chart.bars().size() + 1, 1, 1);
  }

  private static Point2D at(TimeChart chart, double x) {
    Bounds bounds = chart.localToScreen(chart.getBoundsInLocal());
    return new Point2D(bounds.getMinX() + x, bounds.getCenterY());
  }
}
