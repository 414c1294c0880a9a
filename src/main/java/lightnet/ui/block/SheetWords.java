package lightnet.ui.block;

import java.util.ArrayList;
import java.util.List;
import lightnet.arithmetic.FeatureStatistics;
import lightnet.flow.BlockFlow;
import lightnet.flow.Graph.Step;
import lightnet.flow.MapColours;
import lightnet.network.Activation;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** What there is to say about the values of a tensor. */
final class SheetWords {

  private SheetWords() {}

  static String of(
      BlockFlow flow,
      Captions captions,
      String tensor,
      FeatureStatistics statistics,
      MapColours colours) {
    Shape shape = flow.shape(tensor);
    List<String> parts = new ArrayList<>();
    String most = Numbers.significant(colours.reach());
    parts.add(
        switch (colours.scale()) {
          case LEVEL -> Texts.text("sheet.level", shape.h(), shape.w(), most);
          case SIGNED -> Texts.text("sheet.signed", shape.h(), shape.w(), most);
        });
    parts.add(
        Texts.text(
            "sheet.range",
            Numbers.significant(statistics.least()),
            Numbers.significant(statistics.most())));
    parts.add(Texts.text("sheet.zeros", Numbers.percent(statistics.zeroShare())));
    parts.add(Texts.text("sheet.dead", statistics.dead().size()));
    if (endsWith(flow, tensor, Activation.RELU6)) {
      parts.add(Texts.text("sheet.six", Numbers.percent(statistics.sixShare())));
    }
    String negative = Numbers.percent(statistics.negativeShare());
    if (captions.isLinearBottleneck(tensor)) {
      parts.add(Texts.text("sheet.linear", negative));
    } else if (statistics.negativeShare() > 0) {
      parts.add(Texts.text("sheet.negative", negative));
    }
    if (statistics.notNumbers() + statistics.infinite() > 0) {
      parts.add(
          Texts.text(
              "sheet.strange",
              Numbers.exact(statistics.notNumbers()),
              Numbers.exact(statistics.infinite())));
    }
    return String.join("   ", parts);
  }

  private static boolean endsWith(BlockFlow flow, String tensor, Activation function) {
    return flow.steps().stream()
        .filter(step -> step.output().equals(tensor))
        .map(Step::layers)
        .anyMatch(layers -> layers.getLast().op().equals(new Op.Activate(function)));
  }
}
