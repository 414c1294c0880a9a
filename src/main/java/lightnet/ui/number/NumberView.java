package lightnet.ui.number;

import java.nio.IntBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.application.Platform;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import lightnet.arithmetic.FeatureMaps;
import lightnet.arithmetic.Position;
import lightnet.drawing.Drawing;
import lightnet.drawing.Pixels;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;
import lightnet.flow.number.Clicked;
import lightnet.flow.number.NumberDrawing;
import lightnet.image.Photo;
import lightnet.network.ChannelLinks;
import lightnet.network.ChannelRange;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.runtime.Classification;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Labels;
import lightnet.ui.style.TextSize;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.BlockFeatures;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.ShownPhoto;
import lightnet.ui.workspace.Workspace;

/** One value of a layer: the numbers that it is computed from, and where they come from. */
public final class NumberView extends BorderPane {
  private final Workspace workspace;
  private final String block;
  private final String layerId;
  private final DrawingView drawing;
  private final Coordinate channel;
  private final Coordinate row;
  private final Coordinate column;
  private final Coordinate input;
  private final Button strongest = new Button(Texts.text("number.go-strongest"));
  private Position at;
  private OptionalInt inputChannel = OptionalInt.empty();
  private Optional<Pixels> photo = Optional.empty();

  /** The value at a place of a layer's output. */
  public NumberView(Workspace workspace, String block, String layer, Position at) {
    this.workspace = workspace;
    this.block = block;
    this.layerId = layer;
    this.at = at;
    setId("number-view");
    channel =
        new Coordinate(
            "number-channel",
            Texts.text("number.channel-name"),
            c -> go(new Position(c, this.at.row(), this.at.column())));
    row =
        new Coordinate(
            "number-row",
            Texts.text("number.row-name"),
            r -> go(new Position(this.at.channel(), r, this.at.column())));
    column =
        new Coordinate(
            "number-column",
            Texts.text("number.column-name"),
            c -> go(new Position(this.at.channel(), this.at.row(), c)));
    input = new Coordinate("number-input", Texts.text("number.input-name"), this::chooseInput);
    drawing =
        new DrawingView(this::draw, workspace.theme(), workspace.textSize().map(TextSize::scale));
    drawing.setId("number-drawing");
    drawing.setFocusTraversable(true);
    drawing.setOnPlaceClicked(this::click);
    setTop(bar());
    setCenter(drawing);
    addEventHandler(KeyEvent.KEY_PRESSED, this::press);
    Subscription subscriptions =
        Subscription.combine(
            workspace.photo().subscribe(this::take),
            workspace.features().subscribe(_ -> refresh()),
            workspace.network().subscribe(_ -> refresh()),
            workspace.profile().subscribe(_ -> refresh()));
    sceneProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                subscriptions.unsubscribe();
              } else if (before == null) {
                Platform.runLater(drawing::requestFocus);
              }
            });
  }

  /** Whether it shows a value of this layer. */
  public boolean isOf(String layer) {
    return layerId.equals(layer);
  }

  /** Shows another value of the same layer. */
  public void show(Position other) {
    if (other.channel() != at.channel()) {
      inputChannel = OptionalInt.empty();
    }
    at = other;
    refresh();
  }

  private FlowPane bar() {
    strongest.setId("number-strongest");
    strongest.setMinWidth(Region.USE_PREF_SIZE);
    strongest.setOnAction(
        _ -> layer().flatMap(this::own).map(FeatureMaps::strongest).ifPresent(this::go));
    Label hint = Labels.muted(Texts.text("number.keys"));
    hint.setWrapText(false);
    var bar = new FlowPane(14, 4, channel, row, column, input, strongest, hint);
    bar.setRowValignment(VPos.CENTER);
    bar.getStyleClass().add("number-bar");
    return bar;
  }

  private Optional<Layer> layer() {
    return workspace.costs().network().layer(layerId);
  }

  private Optional<BlockFeatures> features() {
    return workspace.features().get().filter(read -> read.block().equals(block));
  }

  private Optional<FeatureMaps> own(Layer layer) {
    return features().flatMap(read -> read.of(layer.id()));
  }

  private void take(Optional<ShownPhoto> shown) {
    photo = shown.flatMap(ShownPhoto::classification).map(NumberView::pixels);
    refresh();
  }

  private static Pixels pixels(Classification classification) {
    Photo seen = classification.recipe().seen(classification.input().toArray());
    IntBuffer argb = seen.pixels();
    return new Pixels(seen.width(), seen.height(), argb);
  }

  private void refresh() {
    layer()
        .filter(layer -> isInside(layer.outShape(), at))
        .ifPresent(
            layer -> {
              Shape out = layer.outShape();
              channel.show(0, out.c() - 1, at.channel());
              row.show(0, out.h() - 1, at.row());
              column.show(0, out.w() - 1, at.column());
              showInput(layer);
              strongest.setDisable(own(layer).isEmpty());
              drawing.setAccessibleText(new NumberSheets(value(layer)).sentence());
              drawing.redraw();
            });
  }

  /** Only a window over several channels leaves a choice of which is shown. */
  private void showInput(Layer layer) {
    ChannelRange read = ChannelLinks.sources(layer, 0, at.channel());
    boolean several =
        layer.op() instanceof Op.Conv conv && conv.kernel().area() > 1 && read.size() > 1;
    input.setVisible(several);
    input.setManaged(several);
    if (several) {
      input.show(read.from(), read.to() - 1, inputChannel.orElse(strongestInput(layer, read)));
    }
  }

  private int strongestInput(Layer layer, ChannelRange read) {
    return value(layer)
        .computation()
        .map(computation -> new NumberMaps(value(layer)).shownInput(computation))
        .orElse(OptionalInt.empty())
        .orElse(read.from());
  }

  private ShownValue value(Layer layer) {
    return new ShownValue(workspace.costs(), layer, at, inputChannel, features());
  }

  private Drawing draw(double width, double height) {
    return layer()
        .filter(layer -> isInside(layer.outShape(), at))
        .map(
            layer ->
                NumberDrawing.draw(
                    new NumberSheets(value(layer))
                        .sheet(photo, workspace.profile().get(), absent()),
                    width,
                    height))
        .orElse(new Drawing(width, height, List.of()));
  }

  private String absent() {
    return Texts.text(workspace.photo().get().isEmpty() ? "number.no-values" : "number.reading");
  }

  private void chooseInput(int chosen) {
    inputChannel = OptionalInt.of(chosen);
    refresh();
  }

  private void go(Position next) {
    if (!next.equals(at)) {
      workspace.goTo(new Place.AtValue(block, layerId, next));
    }
  }

  private void click(Point place) {
    drawing.requestFocus();
    switch (Clicked.at(drawing.drawing(), place)) {
      case Spot.OfValue(String tensor, Position there) -> goTo(tensor, there);
      case Spot.OfChannel(String tensor, int there) when tensor.equals(layerId) ->
          go(new Position(there, at.row(), at.column()));
      case Spot.OfChannel(String tensor, int there) when input.isVisible() -> chooseInput(there);
      case Spot.OfChannel(String tensor, int there) -> goTo(tensor, new Position(there, 0, 0));
      case Spot.Nothing _, Spot.OfLayer _, Spot.OfTensor _, Spot.OfGroup _, Spot.OfFigure _ -> {}
    }
  }

  /** The photo itself has no value that a layer computes. */
  private void goTo(String tensor, Position there) {
    workspace
        .costs()
        .network()
        .layer(tensor)
        .ifPresent(
            layer -> workspace.goTo(new Place.AtValue(layer.blockPath(), layer.id(), there)));
  }

  private void press(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    int last = layer().map(layer -> layer.outShape().c() - 1).orElse(0);
    Optional<Position> next =
        switch (event.getCode()) {
          case LEFT -> Optional.of(new Position(at.channel(), at.row(), at.column() - 1));
          case RIGHT -> Optional.of(new Position(at.channel(), at.row(), at.column() + 1));
          case UP -> Optional.of(new Position(at.channel(), at.row() - 1, at.column()));
          case DOWN -> Optional.of(new Position(at.channel(), at.row() + 1, at.column()));
          case PAGE_UP -> Optional.of(new Position(at.channel() - 1, at.row(), at.column()));
          case PAGE_DOWN -> Optional.of(new Position(at.channel() + 1, at.row(), at.column()));
          case HOME -> Optional.of(new Position(0, at.row(), at.column()));
          case END -> Optional.of(new Position(last, at.row(), at.column()));
          default -> Optional.empty();
        };
    if (next.isPresent()) {
      go(next.get());
      event.consume();
    }
  }

  private static boolean isInside(Shape shape, Position at) {
    return at.channel() < shape.c() && at.row() < shape.h() && at.column() < shape.w();
  }
}
