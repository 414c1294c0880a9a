package lightnet.ui.network;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import lightnet.flow.NetworkTrace.Direction;
import lightnet.flow.NetworkTrace.Share;
import lightnet.ui.trace.TraceWords;

/** How much of a block's output a trace lights: a bar of that share, and the count in words. */
final class TraceStrip extends VBox {
  private static final PseudoClass SOURCE = PseudoClass.getPseudoClass("source");
  private static final double THICKNESS = 6;

  private final Rectangle bar = new Rectangle(0, THICKNESS);
  private final StackPane track = new StackPane(bar);
  private final Label words = new Label();
  private double fraction;

  TraceStrip() {
    super(2);
    setAlignment(Pos.CENTER_LEFT);
    setVisible(false);
    words.getStyleClass().add("share");
    words.setMinWidth(Region.USE_PREF_SIZE);
    bar.getStyleClass().add("trace-fill");
    bar.setArcWidth(THICKNESS);
    bar.setArcHeight(THICKNESS);
    track.getStyleClass().add("bar-track");
    track.setMinSize(0, THICKNESS);
    track.setMaxHeight(THICKNESS);
    StackPane.setAlignment(bar, Pos.CENTER_LEFT);
    track.widthProperty().subscribe(this::stretch);
    getChildren().addAll(track, words);
  }

  void name(String id) {
    words.setId(id);
  }

  void show(Share share) {
    fraction = (double) share.lit() / share.channels();
    words.setText(TraceWords.brief(share));
    bar.pseudoClassStateChanged(SOURCE, share.direction() == Direction.SOURCE);
    setVisible(true);
    stretch();
  }

  void hide() {
    setVisible(false);
    words.setText("");
  }

  private void stretch() {
    bar.setWidth(fraction * track.getWidth());
  }
}
