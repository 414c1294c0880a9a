package lightnet.ui.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import lightnet.drawing.Drawing;
import lightnet.drawing.Film;
import lightnet.flow.operator.ConvolutionFrames;
import lightnet.flow.operator.SlidingWindow;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Padding;
import lightnet.network.Shape;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.player.Player;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;

/** Convolution arithmetic: a window with kernel, stride, padding and dilation, and its patches. */
final class WindowCard extends Card {
  private static final double TALL = 290;
  private static final double SPEED = 2.5;
  private static final int LARGEST_INPUT = 10;
  private static final int LARGEST_KERNEL = 7;
  private static final int LARGEST_STEP = 4;

  private final Counter input;
  private final Counter kernel;
  private final Counter stride;
  private final Counter padding;
  private final Counter dilation;
  private final Label formula = new Label();
  private final Player player;
  private final DrawingView view;
  private Optional<ConvolutionFrames> frames = Optional.empty();

  WindowCard(OperatorScope scope, Extent window, Extent step, Padding border) {
    super("window-card", Texts.text("window.card"), Texts.text("window.sentence"));
    int side = Math.clamp(Math.max(5, window.h()), 1, 7);
    input = counter("window-input", Texts.text("window.input"), 1, LARGEST_INPUT, side);
    kernel = counter("window-kernel", Texts.text("window.kernel"), 1, LARGEST_KERNEL, window.h());
    stride = counter("window-stride", Texts.text("window.stride"), 1, LARGEST_STEP, step.h());
    padding =
        counter("window-padding", Texts.text("window.padding"), 0, LARGEST_STEP, border.top());
    dilation = counter("window-dilation", Texts.text("window.dilation"), 1, LARGEST_STEP, 1);
    formula.setId("window-formula");
    formula.getStyleClass().add(Styles.MONO);
    formula.setWrapText(true);
    view = scope.view("window-frames", Texts.text("window.accessible"), TALL, this::draw);
    view.setFilm(() -> frames.map(shown -> Film.framed(shown.last(), SPEED, shown::frame)));
    player = scope.player("window", SPEED, view);
    var controls = new FlowPane(12, 6, input, kernel, stride, padding, dilation);
    controls.setAlignment(Pos.CENTER_LEFT);
    add(controls, formula, view, player, Labels.muted(patches(scope.layer(), window, step)));
    change();
  }

  private Counter counter(String id, String name, int least, int most, int first) {
    return new Counter(id, name, least, Math.max(most, first), first, _ -> change());
  }

  /** Why patches are copied, with this layer's numbers. */
  private static String patches(Layer layer, Extent window, Extent step) {
    Shape in = layer.inShape();
    Shape out = layer.outShape();
    if (window.area() == 1 && step.area() == 1) {
      return Texts.text("window.pointwise", in.c(), (long) in.h() * in.w());
    }
    long rows = (long) in.c() * window.area();
    long columns = (long) out.h() * out.w();
    double factor = (double) rows * columns / in.elements();
    return Texts.text(
        "window.patches",
        Numbers.exact(rows),
        Numbers.exact(columns),
        Numbers.exact(rows * columns),
        Numbers.exact(in.elements()),
        Numbers.significant(factor));
  }

  private void change() {
    var window =
        new SlidingWindow(
            input.value(), kernel.value(), stride.value(), padding.value(), dilation.value());
    if (window.output().isEmpty()) {
      frames = Optional.empty();
      formula.setText(
          Texts.text("window.misfit", window.extent(), window.input() + 2 * window.padding()));
      player.lead(List.of(""));
    } else {
      int side = window.output().getAsInt();
      frames = Optional.of(new ConvolutionFrames(window, captions(window, side)));
      formula.setText(
          Texts.text(
              "window.formula",
              window.input(),
              window.padding(),
              window.dilation(),
              window.kernel(),
              window.stride(),
              side));
      List<String> places = new ArrayList<>();
      for (int place = 0; place < side * side; place++) {
        places.add(Texts.text("window.place", place + 1, side * side));
      }
      player.lead(places);
    }
    view.redraw();
  }

  private static ConvolutionFrames.Captions captions(SlidingWindow window, int side) {
    return new ConvolutionFrames.Captions(
        Texts.text("window.head.input", window.input()),
        Texts.text("window.head.output", side),
        Texts.text("window.head.patches", window.kernel() * window.kernel(), side * side));
  }

  private Drawing draw(double width, double height) {
    return frames
        .map(f -> f.frame(player.moment().get(), width, height))
        .orElseGet(() -> new Drawing(width, height, List.of()));
  }
}
