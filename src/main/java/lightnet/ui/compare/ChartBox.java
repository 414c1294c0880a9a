package lightnet.ui.compare;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lightnet.drawing.Spot;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.canvas.SaveChartButton;
import lightnet.ui.style.Labels;
import lightnet.ui.style.TextSize;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;

/** A chart that fills what is left of a card; the figures of what is pointed at stand below. */
final class ChartBox extends VBox {
  private static final double LEAST = 120;

  private final DrawingView view;

  /**
   * A chart.
   *
   * @param id of the drawing, and the beginning of that of the words below
   * @param accessible what it shows, in words
   */
  ChartBox(String id, String accessible, Workspace workspace, DrawingView.Source source) {
    super(4);
    ObservableValue<Double> scale = workspace.textSize().map(TextSize::scale);
    view = new DrawingView(source, workspace.theme(), scale);
    view.setId(id);
    view.setAccessibleText(accessible);
    view.setMinHeight(LEAST);
    VBox.setVgrow(view, Priority.ALWAYS);
    VBox.setVgrow(this, Priority.ALWAYS);
    Label told = Labels.muted(Texts.text("compare.point"));
    told.setId(id + "-told");
    view.setOnPoint(
        spot ->
            told.setText(
                spot instanceof Spot.OfFigure(String _, String words)
                    ? words
                    : Texts.text("compare.point")));
    told.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(told, Priority.ALWAYS);
    var foot = new HBox(8, told, new SaveChartButton(view, () -> id));
    foot.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(view, foot);
  }

  /** Draws it again. */
  void redraw() {
    view.redraw();
  }
}
