package lightnet.ui.shell;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import lightnet.drawing.Frame;
import lightnet.drawing.Zoom;
import org.jspecify.annotations.Nullable;

/**
 * Shows for a moment what became of what: a part of the view before opens into the one that has
 * come after it, or the view before closes into a part of the one after. It lies over the new view,
 * which is there at once; the first key, click or turn of the wheel ends it.
 */
final class Passage extends Pane {
  private static final double NANOS = 220e6;

  /** The most that one frame moves on, so that it is seen though the new view takes its time. */
  private static final long LONGEST_FRAME = 34_000_000;

  /** Frames for which the picture before stays whole. */
  private static final int HELD = 2;

  private final Region outline = new Region();
  private final EventHandler<InputEvent> end = _ -> end();
  private @Nullable Run run;
  private @Nullable Scene listened;

  Passage() {
    setId("passage");
    setMouseTransparent(true);
    setManaged(false);
    setVisible(false);
    outline.getStyleClass().add("passage-outline");
    outline.setManaged(false);
  }

  /**
   * Opens a part of a picture, so that the view below comes to light.
   *
   * @param before what was shown
   * @param part of it
   */
  void open(Image before, Frame part) {
    start(new Run(before, () -> Optional.of(part), Direction.OPENS));
  }

  /**
   * Closes a picture into a part of the view below.
   *
   * @param before what was shown
   * @param part asked once the view below is laid out; without one nothing is shown any more
   */
  void close(Image before, Supplier<Optional<Frame>> part) {
    start(new Run(before, part, Direction.CLOSES));
  }

  /** Ends at once. */
  void end() {
    Run ended = run;
    if (ended != null) {
      run = null;
      ended.stop();
      setVisible(false);
      getChildren().clear();
      Scene scene = listened;
      if (scene != null) {
        kinds().forEach(kind -> scene.removeEventFilter(kind, end));
      }
      listened = null;
    }
  }

  private void start(Run next) {
    end();
    Scene scene = getScene();
    if (scene != null) {
      kinds().forEach(kind -> scene.addEventFilter(kind, end));
      listened = scene;
      run = next;
      setVisible(true);
      next.showWhole();
      next.start();
    }
  }

  private static Stream<EventType<? extends InputEvent>> kinds() {
    return Stream.of(KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL);
  }

  private enum Direction {
    OPENS,
    CLOSES
  }

  /** One passage from its first frame to its last. */
  private final class Run extends AnimationTimer {
    private final Image before;
    private final Supplier<Optional<Frame>> part;
    private final Direction direction;
    private final List<ImageView> pieces;
    private Optional<Zoom> zoom = Optional.empty();
    private int frames;
    private long last;
    private long passed;

    Run(Image before, Supplier<Optional<Frame>> part, Direction direction) {
      this.before = before;
      this.part = part;
      this.direction = direction;
      int count =
          switch (direction) {
            case OPENS -> Zoom.SIDES;
            case CLOSES -> 1;
          };
      pieces = Stream.generate(() -> new ImageView(before)).limit(count).toList();
    }

    void showWhole() {
      getChildren().setAll(new ImageView(before));
    }

    /** The view below is laid out after the first frame and painted after the next one. */
    @Override
    public void handle(long now) {
      if (frames == HELD) {
        begin();
      }
      passed += Math.min(now - last, LONGEST_FRAME);
      last = now;
      if (frames >= HELD && (zoom.isEmpty() || passed >= NANOS)) {
        end();
      } else {
        zoom.ifPresent(shown -> show(shown, passed / NANOS));
      }
      frames++;
    }

    private void begin() {
      var whole = new Frame(0, 0, before.getWidth(), before.getHeight());
      zoom = part.get().map(frame -> new Zoom(frame, whole));
      passed = 0;
      getChildren().setAll(pieces);
      getChildren().add(outline);
    }

    private void show(Zoom shown, double t) {
      double grown =
          switch (direction) {
            case OPENS -> t;
            case CLOSES -> 1 - t;
          };
      Frame frame = shown.at(grown);
      List<Frame> places =
          switch (direction) {
            case OPENS -> shown.around(grown);
            case CLOSES -> List.of(frame);
          };
      for (int i = 0; i < places.size(); i++) {
        place(pieces.get(i), places.get(i));
      }
      outline.resizeRelocate(frame.x(), frame.y(), frame.width(), frame.height());
    }

    private static void place(ImageView view, Frame piece) {
      view.setVisible(piece.width() >= 1 && piece.height() >= 1);
      view.setViewport(
          new Rectangle2D(
              Math.max(0, piece.x()),
              Math.max(0, piece.y()),
              Math.max(0, piece.width()),
              Math.max(0, piece.height())));
      view.relocate(piece.x(), piece.y());
    }
  }
}
