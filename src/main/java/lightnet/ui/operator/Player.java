package lightnet.ui.operator;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import lightnet.ui.style.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Leads through the moments of an animation: play and pause, step by step, or any moment by its
 * slider. It never starts by itself, and stops when it is not to be seen.
 */
final class Player extends HBox {
  private static final double NANOS = 1e9;

  private final Slider slider = new Slider(0, 1, 0);
  private final Label step = new Label();
  private final Button play;
  private final double speed;
  private List<String> steps = List.of();
  private Optional<Long> before = Optional.empty();
  private boolean isPlaying;

  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          advance(now);
        }
      };

  /**
   * A player that rests at its beginning.
   *
   * @param speed moments for each second
   * @param shown whether it is to be seen
   */
  Player(String id, double speed, ObservableValue<Boolean> shown, DoubleConsumer view) {
    super(6);
    this.speed = speed;
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().add("player");
    play = button(id + "-play", Texts.text("player.play"), Feather.PLAY, this::toggle);
    Button back =
        button(id + "-back", Texts.text("player.back"), Feather.SKIP_BACK, () -> step(-1));
    Button forward =
        button(id + "-forward", Texts.text("player.forward"), Feather.SKIP_FORWARD, () -> step(1));
    slider.setId(id + "-slider");
    slider.setAccessibleText(Texts.text("player.moment"));
    slider.setBlockIncrement(1);
    slider
        .valueProperty()
        .subscribe(
            (_, value) -> {
              tell();
              view.accept(value.doubleValue());
            });
    step.setId(id + "-step");
    step.getStyleClass().add("player-step");
    step.setMinWidth(Region.USE_PREF_SIZE);
    var scrubber = new VBox(slider);
    scrubber.setAlignment(Pos.CENTER);
    HBox.setHgrow(scrubber, Priority.ALWAYS);
    getChildren().addAll(back, play, forward, scrubber, step);
    shown.subscribe(
        isShown -> {
          if (!isShown) {
            pause();
          }
        });
  }

  /** The moment that is shown. */
  double moment() {
    return slider.getValue();
  }

  /** Goes to a moment. */
  void go(double moment) {
    pause();
    slider.setValue(moment);
  }

  /**
   * Leads through other steps, from the first one on.
   *
   * @param names one for each whole moment from 0 on
   */
  void lead(List<String> names) {
    pause();
    steps = List.copyOf(names);
    slider.setMax(Math.max(1, names.size() - 1));
    slider.setMajorTickUnit(1);
    slider.setMinorTickCount(0);
    slider.setShowTickMarks(names.size() <= 10);
    slider.setValue(0);
    tell();
  }

  private void tell() {
    int at = (int) Math.round(slider.getValue());
    step.setText(at < steps.size() ? steps.get(at) : "");
  }

  private void toggle() {
    if (isPlaying) {
      pause();
    } else {
      if (slider.getValue() >= slider.getMax()) {
        slider.setValue(0);
      }
      isPlaying = true;
      show(Feather.PAUSE, Texts.text("player.pause"));
      before = Optional.empty();
      timer.start();
    }
  }

  private void pause() {
    timer.stop();
    isPlaying = false;
    show(Feather.PLAY, Texts.text("player.play"));
  }

  private void show(Ikon icon, String words) {
    play.setGraphic(new FontIcon(icon));
    play.setAccessibleText(words);
    play.setTooltip(new Tooltip(words));
  }

  private void step(int by) {
    pause();
    double now = slider.getValue();
    slider.setValue(by > 0 ? Math.floor(now) + 1 : Math.ceil(now) - 1);
  }

  private void advance(long now) {
    if (isHidden()) {
      pause();
      return;
    }
    double seconds = before.map(last -> (now - last) / NANOS).orElse(0.0);
    before = Optional.of(now);
    slider.setValue(slider.getValue() + Math.min(seconds, 0.1) * speed);
    if (slider.getValue() >= slider.getMax()) {
      pause();
    }
  }

  private boolean isHidden() {
    return getScene() == null
        || (getScene().getWindow() instanceof Stage stage
            && (stage.isIconified() || !stage.isShowing()));
  }

  private static Button button(String id, String words, Ikon icon, Runnable action) {
    var button = new Button();
    button.setId(id);
    button.setGraphic(new FontIcon(icon));
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(_ -> action.run());
    return button;
  }
}
