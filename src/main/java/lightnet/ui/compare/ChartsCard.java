package lightnet.ui.compare;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Labels;
import lightnet.ui.workspace.Workspace;
import org.controlsfx.control.SegmentedButton;

/** A card whose chart shows the same figures in one of several ways. */
final class ChartsCard extends VBox {
  private final Label words = Labels.muted("");
  private final HBox head;

  /**
   * One way to show them.
   *
   * @param id of the button that chooses it
   * @param name of that button
   * @param words how the chart is read
   * @param chart the chart
   */
  record Way(String id, String name, String words, ChartBox chart) {

    /** A chart of an id, with what it shows in words for those who cannot see it. */
    static Way of(
        String id, String name, String words, Workspace workspace, DrawingView.Source source) {
      return new Way("show-" + id, name, words, new ChartBox(id, words, workspace, source));
    }
  }

  ChartsCard(String id, String title, List<Way> ways) {
    super(6);
    setId(id);
    getStyleClass().add("compare-card");
    var group = new ToggleGroup();
    var toggles = new SegmentedButton();
    toggles.setToggleGroup(group);
    for (Way way : ways) {
      var toggle = new ToggleButton(way.name());
      toggle.setId(way.id());
      toggle.setUserData(way);
      toggle.setToggleGroup(group);
      toggles.getButtons().add(toggle);
    }
    group
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                // one of them is always shown
                group.selectToggle(before);
              } else {
                show((Way) now.getUserData());
              }
            });
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    head = new HBox(8, Labels.heading(title), space, toggles);
    head.setAlignment(Pos.CENTER_LEFT);
    group.selectToggle(toggles.getButtons().getFirst());
  }

  private void show(Way way) {
    words.setText(way.words());
    getChildren().setAll(head, words, way.chart());
  }
}
