package lightnet.ui.player;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The names of a slider's stops below it; each can be clicked. */
final class StopNames extends Region implements Stops {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final double THUMB = 8;
  private static final double GAP = 6;

  private final IntConsumer choose;

  StopNames(IntConsumer choose) {
    this.choose = choose;
    getStyleClass().add("stop-names");
  }

  @Override
  public Node node() {
    return this;
  }

  @Override
  public void show(List<String> names) {
    getChildren().clear();
    for (int stop = 0; stop < names.size(); stop++) {
      int chosen = stop;
      var label = new Label(names.get(stop));
      label.setId("stop-" + stop);
      label.setTooltip(new Tooltip(names.get(stop)));
      label.setOnMouseClicked(_ -> choose.accept(chosen));
      getChildren().add(label);
    }
  }

  @Override
  public void mark(int current) {
    for (int stop = 0; stop < getChildren().size(); stop++) {
      getChildren().get(stop).pseudoClassStateChanged(CURRENT, stop == current);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return getChildren().stream().mapToDouble(label -> label.prefHeight(-1)).max().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    int last = getChildren().size() - 1;
    double pitch = (getWidth() - 2 * THUMB) / Math.max(1, last);
    for (int stop = 0; stop <= last; stop++) {
      var label = (Label) getChildren().get(stop);
      double room = stop == 0 || stop == last ? pitch / 2 + THUMB : pitch;
      double width = Math.min(label.prefWidth(-1), Math.max(0, room - GAP));
      double middle = THUMB + stop * pitch - width / 2;
      double x = Math.clamp(middle, 0, Math.max(0, getWidth() - width));
      layoutInArea(label, x, 0, width, getHeight(), 0, HPos.CENTER, VPos.TOP);
    }
  }
}
