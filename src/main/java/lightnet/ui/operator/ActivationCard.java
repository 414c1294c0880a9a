package lightnet.ui.operator;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import lightnet.flow.operator.CurveChart;
import lightnet.flow.operator.Histogram;
import lightnet.network.Activation;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.OperatorWords;
import lightnet.ui.style.Texts;

/** The curve of an activation with the values that come in, and all curves to compare. */
final class ActivationCard extends Card {
  private static final double TALL = 250;
  private static final double SHEET = 330;

  private final Activation function;
  private final Label words = Labels.muted("");
  private Optional<Histogram> values = Optional.empty();

  ActivationCard(OperatorScope scope, Activation function) {
    super("activation-card", OperatorWords.of(function), Texts.text("activation.sentence"));
    this.function = function;
    words.setId("activation-words");
    DrawingView own =
        scope.view(
            "activation-curve",
            Texts.text("activation.accessible"),
            TALL,
            (w, h) -> chart(function).draw(w, h));
    DrawingView all =
        scope.view(
            "activation-curves",
            Texts.text("activation.all.accessible"),
            SHEET,
            (w, h) -> CurveChart.sheet(charts(), w, h));
    add(own, words, Labels.heading(Texts.text("activation.all")), all);
    scope.onFeatures(
        _ -> {
          values = scope.values(scope.layer().inputs().getFirst()).map(Histogram::of);
          words.setText(
              values.map(ActivationCard::summary).orElse(Texts.text("activation.waiting")));
          own.redraw();
          all.redraw();
        });
  }

  private static String summary(Histogram values) {
    String strange =
        values.strange() == 0 ? "" : " " + Texts.text("activation.strange", values.strange());
    return Texts.text(
            "activation.words",
            Numbers.exact(values.finite()),
            Numbers.percent(values.below0()),
            Numbers.percent(values.above6()))
        + strange;
  }

  private CurveChart chart(Activation of) {
    String name = OperatorWords.of(of);
    String caption = of == function ? Texts.text("activation.own", name) : name;
    return new CurveChart(of, values, caption);
  }

  private List<CurveChart> charts() {
    return Stream.of(Activation.values())
        .filter(other -> other != Activation.LINEAR)
        .map(this::chart)
        .toList();
  }
}
