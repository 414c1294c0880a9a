package lightnet.ui.block;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.TraceMode;
import org.controlsfx.control.SegmentedButton;

/** Whether channels, groups or nothing is traced. */
final class TraceSwitch extends HBox {
  private final Map<TraceMode, ToggleButton> buttons = new EnumMap<>(TraceMode.class);

  /** A switch that tells what is chosen by its user. */
  TraceSwitch(Consumer<TraceMode> choose) {
    super(7);
    setAlignment(Pos.CENTER_LEFT);
    setMinWidth(Region.USE_PREF_SIZE);
    var label = Labels.muted(Texts.text("trace.switch"));
    var segments = new SegmentedButton();
    for (TraceMode mode : TraceMode.values()) {
      var button = new ToggleButton(Texts.text("trace.mode." + mode));
      button.setId("trace-" + mode);
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setAccessibleText(Texts.text("trace.mode.accessible", button.getText()));
      button.setTooltip(new Tooltip(Texts.text("trace.mode.tip." + mode)));
      button.setOnAction(
          _ -> {
            // a click on the chosen one does not take the choice away
            button.setSelected(true);
            choose.accept(mode);
          });
      buttons.put(mode, button);
      segments.getButtons().add(button);
    }
    segments.setMinWidth(Region.USE_PREF_SIZE);
    getChildren().addAll(label, segments);
  }

  void show(TraceMode chosen) {
    buttons.forEach((mode, button) -> button.setSelected(mode == chosen));
  }

  /** The mode after one, from the last to the first. */
  static TraceMode after(TraceMode mode) {
    List<TraceMode> all = List.of(TraceMode.values());
    return all.get((all.indexOf(mode) + 1) % all.size());
  }
}
