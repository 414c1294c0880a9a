package lightnet.ui.canvas;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import lightnet.ui.style.Texts;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Offers a chart as a file, at the keyboard by itself, and by a menu on the chart. What is wanted
 * rises as a {@link SaveChartEvent}.
 */
public final class SaveChartButton extends Button {
  /** Smaller ones are of little use on slides, however low the drawer is. */
  private static final double LEAST_WIDTH = 640;

  private static final double LEAST_HEIGHT = 320;
  private static final double MARGIN = 12;

  private final DrawingView chart;
  private final Supplier<String> name;

  /**
   * A button for a chart that has an id.
   *
   * @param name of the file to begin with, without an ending
   */
  public SaveChartButton(DrawingView chart, Supplier<String> name) {
    this.chart = chart;
    this.name = name;
    setId(chart.getId() + "-save");
    getStyleClass().addAll("flat", "button-icon", "save-chart");
    setGraphic(new FontIcon(Feather.IMAGE));
    setAccessibleText(Texts.text("chart.save"));
    setTooltip(new Tooltip(Texts.text("chart.save")));
    setMinWidth(Region.USE_PREF_SIZE);
    var menu = new ContextMenu();
    List.of(PictureFormat.PNG, PictureFormat.SVG)
        .forEach(format -> menu.getItems().add(item(format)));
    setOnAction(_ -> menu.show(this, Side.BOTTOM, 0, 0));
    chart.setOnContextMenuRequested(
        event -> menu.show(chart, event.getScreenX(), event.getScreenY()));
  }

  private MenuItem item(PictureFormat format) {
    var item = new MenuItem(Texts.text("chart.save." + format));
    item.setId(getId() + "-" + format);
    item.setOnAction(_ -> save(format));
    return item;
  }

  private void save(PictureFormat format) {
    fireEvent(
        new SaveChartEvent(
            chart.drawn(LEAST_WIDTH, LEAST_HEIGHT).within(MARGIN), name.get(), format));
  }
}
