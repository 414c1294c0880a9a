package lightnet.ui.player;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import lightnet.ui.style.Motion;
import lightnet.ui.style.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Plays, steps and scrubs through the moments of an animation, whose whole moments are stops. It
 * takes no time while it rests or cannot be seen, and never starts by itself.
 */
public final class Player extends HBox {
  private static final double NANOS = 1e9;

  /** The most that one frame moves on, so that nothing is skipped after a long one. */
  private static final double LONGEST_FRAME = 0.1;

  private static final int MOST_MARKS = 10;

  private final double speed;
  private final Supplier<Motion> motion;
  private final Stops stops;
  private final DoubleProperty moment = new SimpleDoubleProperty();
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
  private final Slider slider = new Slider(0, 1, 0);
  private final Button play;
  private final Ticker ticker = new Ticker();
  private final ObservableValue<Boolean> seen;
  private int last = 1;

  /**
   * A player that names all stops below its slider.
   *
   * @param id that the ids of its parts begin with
   * @param speed stops for each second
   * @param motion how much moves, asked while it plays
   */
  public static Player withNamesBelow(String id, double speed, Supplier<Motion> motion) {
    var player = new Player(id, speed, motion, StopNames::new);
    ((VBox) player.slider.getParent()).getChildren().add(player.stops.node());
    return player;
  }

  /**
   * A player that names the stop where it is beside its slider.
   *
   * @param id that the ids of its parts begin with
   * @param speed stops for each second
   * @param motion how much moves, asked while it plays
   */
  public static Player withNameBeside(String id, double speed, Supplier<Motion> motion) {
    var player = new Player(id, speed, motion, _ -> new StopName(id + "-step"));
    player.slider.setMajorTickUnit(1);
    player.slider.setMinorTickCount(0);
    player.getChildren().add(player.stops.node());
    return player;
  }

  private Player(String id, double speed, Supplier<Motion> motion, Naming naming) {
    this.speed = speed;
    this.motion = motion;
    stops = naming.leadingTo(this::goTo);
    setId(id);
    getStyleClass().add("player");
    setAlignment(Pos.CENTER_LEFT);
    play = button(id + "-play", Texts.text("player.play"), Feather.PLAY, this::toggle);
    play.setMinWidth(USE_PREF_SIZE);
    Button back =
        button(id + "-back", Texts.text("player.back"), Feather.SKIP_BACK, () -> step(-1));
    Button forward =
        button(id + "-forward", Texts.text("player.forward"), Feather.SKIP_FORWARD, () -> step(1));
    slider.setId(id + "-slider");
    slider.setAccessibleText(Texts.text("player.moment"));
    slider.setBlockIncrement(1);
    slider.valueProperty().bindBidirectional(moment);
    slider.setOnMousePressed(_ -> pause());
    var scrubber = new VBox(slider);
    scrubber.setAlignment(Pos.CENTER);
    HBox.setHgrow(scrubber, Priority.ALWAYS);
    getChildren().addAll(back, play, forward, scrubber);
    moment.subscribe(value -> stops.mark((int) Math.round(value.doubleValue())));
    playing.subscribe(this::dress);
    seen = sceneProperty().flatMap(Player::isSeen).orElse(false);
    seen.subscribe(_ -> run());
    playing.subscribe(_ -> run());
    sceneProperty()
        .subscribe(
            scene -> {
              if (scene == null) {
                pause();
              }
            });
    control(this);
  }

  /** From 0 to the last stop. */
  public DoubleProperty moment() {
    return moment;
  }

  /** Leads through other stops, from the first one. */
  public void lead(List<String> names) {
    pause();
    last = Math.max(1, names.size() - 1);
    slider.setMax(last);
    slider.setShowTickMarks(slider.getMinorTickCount() == 0 && names.size() <= MOST_MARKS);
    moment.set(0);
    stops.show(names);
    stops.mark(0);
  }

  /**
   * Makes keys that are pressed on a node or inside of it those of the player: space plays and
   * pauses, left and right step, home and end go to the first and the last stop.
   */
  public void control(Node node) {
    node.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  /** Plays from here, from the start if it is at the end, or pauses. */
  public void toggle() {
    if (playing.get()) {
      pause();
    } else {
      if (moment.get() >= last) {
        moment.set(0);
      }
      playing.set(true);
    }
  }

  /** Stays where it is. */
  public void pause() {
    playing.set(false);
  }

  /** Goes to a stop and stays there. */
  public void goTo(int stop) {
    pause();
    moment.set(Math.clamp(stop, 0, last));
  }

  private void step(int direction) {
    pause();
    double next = direction > 0 ? Math.floor(moment.get() + 1) : Math.ceil(moment.get() - 1);
    moment.set(Math.clamp(next, 0, last));
  }

  private void press(KeyEvent event) {
    boolean onButton = event.getTarget() instanceof ButtonBase;
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (onButton && event.getCode() == KeyCode.SPACE) {
      return;
    }
    switch (event.getCode()) {
      case SPACE -> toggle();
      case LEFT -> step(-1);
      case RIGHT -> step(1);
      case HOME -> goTo(0);
      case END -> goTo(last);
      default -> {
        return;
      }
    }
    event.consume();
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

  private static Button button(String id, String words, Ikon icon, Runnable action) {
    var button = new Button();
    button.setId(id);
    button.setGraphic(new FontIcon(icon));
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(_ -> action.run());
    return button;
  }

  /** How stops are named, and what happens when a name is chosen. */
  private interface Naming {
    Stops leadingTo(IntConsumer choose);
  }

  /** Moves on with the time that has passed. */
  private final class Ticker extends AnimationTimer {
    private long before = -1;
    private double played;

    @Override
    public void start() {
      before = -1;
      played = moment.get();
      super.start();
    }

    @Override
    public void handle(long now) {
      if (before >= 0) {
        double seconds = Math.min((now - before) / NANOS, LONGEST_FRAME);
        played = Math.min(played + seconds * speed, last);
        moment.set(motion.get().shown(played));
        if (played >= last) {
          pause();
        }
      }
      before = now;
    }
  }
}
