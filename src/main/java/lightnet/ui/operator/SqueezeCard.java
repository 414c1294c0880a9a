package lightnet.ui.operator;

import java.util.Optional;
import javafx.scene.control.Label;
import lightnet.arithmetic.FeatureMaps;
import lightnet.flow.operator.GateLayers;
import lightnet.flow.operator.SqueezePicture;
import lightnet.flow.operator.SqueezePicture.Values;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** A squeeze-and-excitation from the channels that come in to those that go out. */
final class SqueezeCard extends Card {
  private static final double TALL = 430;

  private final OperatorScope scope;
  private final GateLayers gate;
  private final Label words = Labels.muted("");
  private Optional<Values> values = Optional.empty();

  SqueezeCard(OperatorScope scope, GateLayers gate) {
    super("squeeze-card", Texts.text("squeeze.title"), Texts.text("squeeze.sentence"));
    this.scope = scope;
    this.gate = gate;
    words.setId("squeeze-words");
    DrawingView view =
        scope.view(
            "squeeze-picture",
            Texts.text("squeeze.accessible"),
            TALL,
            (w, h) -> new SqueezePicture(gate, values, captions()).draw(w, h));
    scope.makeSelectable(view);
    add(view, words);
    scope.onFeatures(
        _ -> {
          values = read();
          words.setText(values.map(SqueezeCard::summary).orElse(Texts.text("squeeze.waiting")));
          view.redraw();
        });
  }

  private Optional<Values> read() {
    Optional<FeatureMaps> before = scope.values(gate.multiply().inputs().getFirst());
    Optional<FeatureMaps> pooled = scope.values(gate.pool().id());
    Optional<FeatureMaps> hidden = scope.values(gate.hidden().id());
    Optional<FeatureMaps> gates = scope.values(gate.gates().id());
    Optional<FeatureMaps> after = scope.values(gate.multiply().id());
    if (before.isEmpty()
        || pooled.isEmpty()
        || hidden.isEmpty()
        || gates.isEmpty()
        || after.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Values(before.get(), pooled.get(), hidden.get(), gates.get(), after.get()));
  }

  private static String summary(Values values) {
    FeatureMaps gates = values.gates();
    int channels = gates.shape().c();
    int closed = 0;
    int open = 0;
    double sum = 0;
    for (int channel = 0; channel < channels; channel++) {
      float gate = gates.at(channel, 0, 0);
      closed += gate <= 0 ? 1 : 0;
      open += gate >= 1 ? 1 : 0;
      sum += gate;
    }
    return Texts.text("squeeze.words", channels, Numbers.significant(sum / channels), closed, open);
  }

  private static SqueezePicture.Captions captions() {
    return new SqueezePicture.Captions(
        Texts.text("squeeze.before"),
        Texts.text("squeeze.pooled"),
        Texts.text("squeeze.hidden"),
        Texts.text("squeeze.gates"),
        Texts.text("squeeze.after"));
  }
}
