package lightnet.ui.network;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import lightnet.ui.style.Numbers;

/** A share as a bar of that length, with its percentage. */
final class ShareBar extends HBox {
  private static final double THICKNESS = 5;

  private final Rectangle bar = new Rectangle(0, THICKNESS);
  private final StackPane track = new StackPane(bar);
  private final Label percent = new Label();
  private double fraction;

  /** A bar whose colour comes from a style class. */
  ShareBar(String styleClass) {
    getStyleClass().add("share-bar");
    bar.getStyleClass().add(styleClass);
    bar.setArcWidth(THICKNESS);
    bar.setArcHeight(THICKNESS);
    StackPane.setAlignment(bar, Pos.CENTER_LEFT);
    track.setMinWidth(0);
    track.widthProperty().subscribe(this::stretch);
    HBox.setHgrow(track, Priority.ALWAYS);
    percent.getStyleClass().add("share");
    percent.setMinWidth(Region.USE_PREF_SIZE);
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(track, percent);
  }

  /** Shows a share; the bar is full at {@code largest}. */
  void show(double share, double largest) {
    fraction = share / largest;
    percent.setText(Numbers.briefPercent(share));
    stretch();
  }

  private void stretch() {
    bar.setWidth(Math.max(0, fraction * track.getWidth()));
  }
}
