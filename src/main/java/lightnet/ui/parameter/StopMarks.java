package lightnet.ui.parameter;

import javafx.scene.control.Slider;
import javafx.scene.layout.Region;
import lightnet.design.ParameterRange;

/** The papers' values as marks below a slider. */
final class StopMarks extends Region {
  private static final double LENGTH = 5;
  private static final double WIDTH = 1.5;

  private final ParameterRange range;
  private final Slider slider;

  StopMarks(ParameterRange range, Slider slider) {
    this.range = range;
    this.slider = slider;
    setMinHeight(LENGTH);
    setMouseTransparent(true);
    range
        .stops()
        .forEach(
            _ -> {
              var mark = new Region();
              mark.getStyleClass().add("stop-mark");
              getChildren().add(mark);
            });
  }

  /** The thumb's middle moves over the slider's width less one thumb. */
  @Override
  protected void layoutChildren() {
    double thumb = slider.lookup(".thumb") instanceof Region region ? region.prefWidth(-1) : LENGTH;
    double length = getWidth() - thumb;
    for (int i = 0; i < getChildren().size(); i++) {
      double share = (range.stops().get(i) - range.lowest()) / (range.highest() - range.lowest());
      getChildren().get(i).resizeRelocate(thumb / 2 + share * length - WIDTH / 2, 0, WIDTH, LENGTH);
    }
  }
}
