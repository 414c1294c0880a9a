package lightnet.ui.parameter;

import javafx.animation.PauseTransition;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import lightnet.design.ParameterRange;
import lightnet.ui.style.Texts;

/**
 * A number between two others: a slider with the papers' values as marks, and the exact value to
 * type beside it.
 */
final class RangeControl extends ParameterControl {
  private static final int COLUMNS = 4;
  private static final Duration FRAME = Duration.millis(10);

  private final RangeScale scale;
  private final Choice choice;
  private final Slider slider = new Slider();
  private final TextField exact = new TextField();

  /** A thumb that is dragged moves more often than the network can be drawn anew. */
  private final PauseTransition frame = new PauseTransition(FRAME);

  /** What was last shown or chosen. */
  private String value = "";

  RangeControl(String id, String name, ParameterRange range, Choice choice) {
    this.scale = new RangeScale(range);
    this.choice = choice;
    frame.setOnFinished(_ -> choice.take(value));
    slider.setId(id);
    slider.setMin(range.lowest());
    slider.setMax(range.highest());
    slider.setBlockIncrement(scale.step());
    slider.setAccessibleText(name);
    slider.setTooltip(
        new Tooltip(Texts.text("parameter.stops", String.join(", ", scale.stopTexts()))));
    slider.valueProperty().subscribe((_, raw) -> slide(raw.doubleValue()));
    slider.setOnMouseReleased(_ -> align());
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    exact.setId(id + "-value");
    exact.setAccessibleText(Texts.text("parameter.exact", name));
    exact.setPrefColumnCount(COLUMNS);
    exact.getStyleClass().add("parameter-value");
    exact.setOnAction(_ -> type());
    exact.focusedProperty().subscribe((_, focused) -> leave(focused));
    getChildren().addAll(titled(name, exact), slider, new StopMarks(range, slider));
  }

  @Override
  public void show(String shown) {
    frame.stop();
    value = shown;
    exact.setText(shown);
    align();
  }

  private void slide(double raw) {
    String near = scale.near(raw);
    if (!near.equals(value) && !scale.isAt(raw, value)) {
      value = near;
      exact.setText(near);
      frame.play();
    }
  }

  /** Puts the thumb where the value is. */
  private void align() {
    scale.number(value).ifPresent(slider::setValue);
  }

  private void onKey(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    double now = slider.getValue();
    double next =
        switch (event.getCode()) {
          case RIGHT -> scale.stepAfter(now);
          case LEFT -> scale.stepBefore(now);
          case PAGE_UP -> scale.stopAfter(now);
          case PAGE_DOWN -> scale.stopBefore(now);
          default -> Double.NaN;
        };
    if (!Double.isNaN(next)) {
      slider.setValue(next);
      event.consume();
    }
  }

  private void type() {
    String typed = exact.getText().strip();
    if (!typed.equals(value)) {
      frame.stop();
      value = typed;
      align();
      choice.take(typed);
    }
  }

  private void leave(boolean focused) {
    if (!focused) {
      type();
    }
  }
}
