package lightnet.ui.parameter;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import lightnet.design.ParameterRange;
import lightnet.ui.style.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A number between two others: a slider with the papers' values as marks, and beside it the exact
 * value to type, with buttons that step it.
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
    Button less = step(id + "-less", Feather.MINUS, Texts.text("parameter.less", name));
    less.setOnAction(_ -> go(scale.stepBefore(slider.getValue())));
    Button more = step(id + "-more", Feather.PLUS, Texts.text("parameter.more", name));
    more.setOnAction(_ -> go(scale.stepAfter(slider.getValue())));
    var stepper = new HBox(2, less, exact, more);
    stepper.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(titled(name, stepper), slider, new StopMarks(range, slider));
  }

  /** For the mouse; by keyboard the arrows step the slider. */
  private static Button step(String id, Ikon sign, String words) {
    var button = new Button("", new FontIcon(sign));
    button.setId(id);
    button.getStyleClass().addAll("flat", "button-icon", "stepper");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setFocusTraversable(false);
    button.setMinWidth(USE_PREF_SIZE);
    return button;
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
      go(next);
      event.consume();
    }
  }

  /** To a value as it is, also near a stop. */
  private void go(double next) {
    value = scale.exactly(next);
    exact.setText(value);
    align();
    frame.play();
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
