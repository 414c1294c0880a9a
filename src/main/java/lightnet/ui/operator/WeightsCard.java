package lightnet.ui.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import lightnet.drawing.Drawing;
import lightnet.flow.operator.KernelSheet;
import lightnet.flow.operator.WeightBlocks;
import lightnet.flow.operator.WeightMatrix;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.BlockFeatures;
import lightnet.weights.Parameter;
import lightnet.weights.Tensor;

/** The weights of a convolution or dense layer as a matrix, and its kernels. */
final class WeightsCard extends Card {
  private static final double TALL = 300;
  private static final double KERNELS = 130;

  private final OperatorScope scope;
  private final Label words = Labels.muted("");
  private Optional<WeightMatrix> matrix = Optional.empty();
  private Optional<KernelSheet> kernels = Optional.empty();

  WeightsCard(OperatorScope scope) {
    super("weights-card", Texts.text("weights.title"), sentence(scope.layer()));
    this.scope = scope;
    words.setId("weights-words");
    DrawingView view =
        scope.view("weight-matrix", Texts.text("weights.accessible"), TALL, this::draw);
    scope.makeSelectable(view);
    add(words, view);
    List<DrawingView> views = new ArrayList<>(List.of(view));
    if (scope.layer().op() instanceof Op.Conv conv && conv.kernel().area() > 1) {
      DrawingView sheet =
          scope.view(
              "kernels", Texts.text("weights.kernels.accessible"), KERNELS, this::drawKernels);
      scope.makeSelectable(sheet);
      add(Labels.muted(Texts.text("weights.kernels")), sheet);
      views.add(sheet);
    }
    scope.onFeatures(
        features -> {
          read(features);
          views.forEach(DrawingView::redraw);
        });
  }

  private static String sentence(Layer layer) {
    boolean isSingle = !(layer.op() instanceof Op.Conv conv) || conv.kernel().area() == 1;
    return isSingle ? Texts.text("weights.single") : Texts.text("weights.mean");
  }

  private void read(Optional<BlockFeatures> features) {
    Layer layer = scope.layer();
    Optional<Tensor> weights = features.map(read -> read.weights().get(layer, Parameter.WEIGHT));
    matrix = weights.flatMap(tensor -> WeightMatrix.of(layer, tensor));
    kernels = weights.flatMap(tensor -> KernelSheet.of(layer, tensor));
    words.setText(
        matrix
            .map(
                m ->
                    m.channelsPerPixel() == 1
                        ? Texts.text("weights.scale", Numbers.significant(m.largest()))
                        : Texts.text(
                            "weights.scale.shared",
                            Numbers.significant(m.largest()),
                            m.channelsPerPixel()))
            .orElse(Texts.text("weights.waiting")));
  }

  private Drawing draw(double width, double height) {
    return matrix
        .map(
            m ->
                m.draw(
                    scope.selected().get(),
                    Texts.text("weights.in", m.in()),
                    Texts.text("weights.out", m.out()),
                    width,
                    height))
        .orElseGet(() -> structure().draw(width, height));
  }

  private WeightBlocks structure() {
    Layer layer = scope.layer();
    int groups = layer.op() instanceof Op.Conv conv ? conv.groups() : 1;
    return new WeightBlocks(layer.inShape().c(), layer.outShape().c(), groups);
  }

  private Drawing drawKernels(double width, double height) {
    return kernels
        .map(sheet -> sheet.draw(scope.selected().get(), width, height))
        .orElseGet(() -> new Drawing(width, height, List.of()));
  }
}
