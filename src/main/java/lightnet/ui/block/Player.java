package lightnet.ui.block;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import lightnet.ui.style.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Plays, steps and scrubs through the stops of a walk. It takes no time while it rests or cannot be
 * seen, and never starts by itself.
 */
final class Player extends HBox {
  private static final double NANOS_PER_STOP = 1.4e9;

  private final DoubleProperty moment = new SimpleDoubleProperty();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final Slider slider = new Slider();
  private final StopNames names = new StopNames(this::goTo);
  private final Button play = button("player-play", "player.play", Feather.PLAY);
  private final Ticker ticker = new Ticker();
  private final ObservableValue<Boolean> seen;
  private int last = 1;

  Player() {
    setId("player");
    getStyleClass().add("player");
    setAlignment(Pos.CENTER_LEFT);
    slider.setId("player-slider");
    slider.setAccessibleText(Texts.text("player.place"));
    slider.valueProperty().bindBidirectional(moment);
    slider.setOnMousePressed(_ -> pause());
    slider.setFocusTraversable(true);
    Button back = button("player-back", "player.back", Feather.SKIP_BACK);
    back.setOnAction(_ -> step(-1));
    Button on = button("player-on", "player.on", Feather.SKIP_FORWARD);
    on.setOnAction(_ -> step(1));
    play.setOnAction(_ -> toggle());
    play.setMinWidth(USE_PREF_SIZE);
    var scrubber = new VBox(slider, names);
    HBox.setHgrow(scrubber, Priority.ALWAYS);
    getChildren().addAll(back, play, on, scrubber);
    moment.subscribe(value -> names.mark((int) Math.round(value.doubleValue())));
    playing.subscribe(this::dress);
    seen = sceneProperty().flatMap(Player::isSeen).orElse(false);
    seen.subscribe(_ -> run());
    playing.subscribe(_ -> run());
  }

  /** From 0 to the last stop. */
  DoubleProperty moment() {
    return moment;
  }

  ReadOnlyBooleanProperty playing() {
    return playing.getReadOnlyProperty();
  }

  /** Shows other stops, from the first one. */
  void show(List<String> stops) {
    pause();
    last = Math.max(1, stops.size() - 1);
    slider.setMax(last);
    moment.set(0);
    names.show(stops);
    names.mark(0);
  }

  void toggle() {
    if (playing.get()) {
      pause();
    } else {
      if (moment.get() >= last) {
        moment.set(0);
      }
      playing.set(true);
    }
  }

  void pause() {
    playing.set(false);
  }

  void step(int direction) {
    pause();
    double next = direction > 0 ? Math.floor(moment.get() + 1) : Math.ceil(moment.get() - 1);
    moment.set(Math.clamp(next, 0, last));
  }

  void goTo(int stop) {
    pause();
    moment.set(Math.clamp(stop, 0, last));
  }

  int lastStop() {
    return last;
  }

  private void dress(boolean plays) {
    String words = Texts.text(plays ? "player.pause" : "player.play");
    play.setGraphic(new FontIcon(plays ? Feather.PAUSE : Feather.PLAY));
    play.setAccessibleText(words);
    play.setText(words);
  }

  private void run() {
    if (playing.get() && seen.getValue()) {
      ticker.start();
    } else {
      ticker.stop();
    }
  }

  private static ObservableValue<Boolean> isSeen(Scene scene) {
    return scene.windowProperty().flatMap(Player::isSeen);
  }

  private static ObservableValue<Boolean> isSeen(Window window) {
    ObservableValue<Boolean> iconified =
        window instanceof Stage stage
            ? stage.iconifiedProperty().map(Boolean.class::cast)
            : new SimpleObjectProperty<>(false);
    return window.showingProperty().flatMap(shown -> iconified.map(small -> shown && !small));
  }

  private static Button button(String id, String key, Ikon icon) {
    var button = new Button();
    String words = Texts.text(key);
    button.setId(id);
    button.setGraphic(new FontIcon(icon));
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    return button;
  }

  /** Moves on with the time that has passed. */
  private final class Ticker extends AnimationTimer {
    private long before = -1;

    @Override
    public void start() {
      before = -1;
      super.start();
    }

    @Override
    public void handle(long now) {
      if (before >= 0) {
        double next = moment.get() + (now - before) / NANOS_PER_STOP;
        moment.set(Math.min(next, last));
        if (next >= last) {
          pause();
        }
      }
      before = now;
    }
  }
}
