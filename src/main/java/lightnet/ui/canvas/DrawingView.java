package lightnet.ui.canvas;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.canvas.Canvas;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import lightnet.drawing.Drawing;
import lightnet.drawing.Film;
import lightnet.drawing.Frame;
import lightnet.drawing.Point;
import lightnet.drawing.Shade;
import lightnet.drawing.Spot;
import lightnet.ui.style.Theme;

/**
 * Shows a drawing that is made for the size of the view, and tells what is pointed at. The drawing
 * is made again when the size changes or {@link #redraw} is called.
 */
public final class DrawingView extends Region {
  private final Canvas canvas = new Canvas();
  private final Painter painter = new Painter(canvas.getGraphicsContext2D());
  private final Source source;
  private final ObservableValue<Theme> theme;
  private final ObservableValue<Double> scale;
  private Drawing drawing = new Drawing(1, 1, java.util.List.of());
  private Spot pointedAt = new Spot.Nothing();
  private Consumer<Spot> onPoint = _ -> {};
  private BiConsumer<Spot, Integer> onClick = (_, _) -> {};
  private Consumer<Point> onPlace = _ -> {};
  private Supplier<Optional<Film>> film = Optional::empty;

  /** Makes a drawing of a size. */
  public interface Source {
    /** The drawing for a width and a height in its units. */
    Drawing draw(double width, double height);
  }

  /**
   * A view of a drawing.
   *
   * @param scale pixels for each unit, for larger texts
   */
  public DrawingView(Source source, ObservableValue<Theme> theme, ObservableValue<Double> scale) {
    this.source = source;
    this.theme = theme;
    this.scale = scale;
    getStyleClass().add("drawing");
    getChildren().add(canvas);
    // a view that was taken away is not kept by what it followed
    ObservableValue<Boolean> shown = sceneProperty().map(_ -> true).orElse(false);
    theme.when(shown).subscribe(_ -> repaint());
    scale.when(shown).subscribe(_ -> redraw());
    setOnMouseMoved(this::point);
    setOnMouseExited(_ -> point(new Spot.Nothing()));
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            onPlace.accept(placeOf(event));
            onClick.accept(spotAt(event), event.getClickCount());
          }
        });
  }

  /** Tells what is pointed at when that changes. */
  public void setOnPoint(Consumer<Spot> handler) {
    onPoint = handler;
  }

  /** Tells what is clicked, with how many clicks. */
  public void setOnSpotClicked(BiConsumer<Spot, Integer> handler) {
    onClick = handler;
  }

  /** Tells where in the drawing a click was, for those who look closer than at spots. */
  public void setOnPlaceClicked(Consumer<Point> handler) {
    onPlace = handler;
  }

  /** Tells how what is shown moves, asked when a film is made of it. */
  public void setFilm(Supplier<Optional<Film>> source) {
    film = source;
  }

  /** How what is shown moves, if it does. */
  public Optional<Film> film() {
    return film.get();
  }

  /** The drawing as it is shown. */
  public Drawing drawing() {
    return drawing;
  }

  /** What is shown, drawn anew where the view is smaller than this. */
  public Drawing drawn(double leastWidth, double leastHeight) {
    return drawing.width() >= leastWidth && drawing.height() >= leastHeight
        ? drawing
        : source.draw(
            Math.max(leastWidth, drawing.width()), Math.max(leastHeight, drawing.height()));
  }

  /** Where a frame of the drawing lies in the view. */
  public Bounds boundsOf(Frame frame) {
    double factor = scale.getValue();
    return new BoundingBox(
        frame.x() * factor, frame.y() * factor, frame.width() * factor, frame.height() * factor);
  }

  /** Makes the drawing again and shows it. */
  public void redraw() {
    if (getWidth() > 0 && getHeight() > 0) {
      drawing = source.draw(getWidth() / scale.getValue(), getHeight() / scale.getValue());
      repaint();
    }
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      redraw();
    }
  }

  private void repaint() {
    painter.paint(drawing, shade(), scale.getValue());
  }

  private Shade shade() {
    return switch (theme.getValue()) {
      case LIGHT -> Shade.LIGHT;
      case DARK -> Shade.DARK;
    };
  }

  private void point(MouseEvent event) {
    point(spotAt(event));
  }

  private void point(Spot spot) {
    if (!spot.equals(pointedAt)) {
      pointedAt = spot;
      onPoint.accept(spot);
    }
  }

  private Spot spotAt(MouseEvent event) {
    return drawing.at(placeOf(event));
  }

  private Point placeOf(MouseEvent event) {
    return new Point(event.getX() / scale.getValue(), event.getY() / scale.getValue());
  }
}
