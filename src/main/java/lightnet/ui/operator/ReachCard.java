package lightnet.ui.operator;

import java.util.OptionalInt;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lightnet.drawing.Spot;
import lightnet.flow.operator.Grouping;
import lightnet.flow.operator.ReachChart;
import lightnet.flow.operator.Reachability;
import lightnet.flow.operator.Reachability.Between;
import lightnet.flow.operator.StackPicture;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;

/**
 * Which inputs an output sees after some grouped layers, with shuffles between them and without.
 */
final class ReachCard extends Card {
  private static final double CHART = 170;
  private static final double STACKS = 200;
  private static final int LAYERS = 5;

  private final Label words = Labels.muted("");
  private final Label example = Labels.muted("");
  private final DrawingView chart;
  private final DrawingView stacks;
  private Reachability reach;
  private StackPicture picture;
  private int output;

  ReachCard(OperatorScope scope, ObservableValue<Grouping> grouping) {
    super("reach-card", Texts.text("reach.title"), Texts.text("reach.sentence"));
    reach = Reachability.of(grouping.getValue(), LAYERS);
    picture = picture(grouping.getValue());
    words.setId("reach-words");
    chart =
        scope.view(
            "reach-chart",
            Texts.text("reach.accessible"),
            CHART,
            (w, h) -> new ReachChart(reach, captions()).draw(w, h));
    stacks =
        scope.view(
            "reach-stacks",
            Texts.text("reach.stacks.accessible"),
            STACKS,
            (w, h) -> picture.draw(output, w, h));
    stacks.setFocusTraversable(true);
    stacks.setOnSpotClicked((spot, _) -> trace(spot));
    stacks.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    add(words, chart, example, stacks);
    grouping.subscribe(this::show);
  }

  private void show(Grouping grouping) {
    reach = Reachability.of(grouping, LAYERS);
    picture = picture(grouping);
    output = 0;
    words.setText(
        Texts.text(
            "reach.words",
            grouping.channels(),
            grouping.groups(),
            words(reach.layersUntilAll(Between.SHUFFLE)),
            words(reach.layersUntilAll(Between.NOTHING))));
    example.setText(
        Texts.text("reach.example", picture.grouping().channels(), picture.grouping().groups()));
    chart.redraw();
    stacks.redraw();
  }

  private static String words(OptionalInt layers) {
    return layers.isPresent()
        ? Texts.text("reach.after", layers.getAsInt())
        : Texts.text("reach.never", LAYERS);
  }

  private static ReachChart.Captions captions() {
    return new ReachChart.Captions(
        Texts.text("reach.with"), Texts.text("reach.without"), Texts.text("reach.layers"));
  }

  private static StackPicture picture(Grouping grouping) {
    return StackPicture.like(
        grouping, new StackPicture.Captions(Texts.text("reach.without"), Texts.text("reach.with")));
  }

  private void trace(Spot spot) {
    stacks.requestFocus();
    if (spot instanceof Spot.OfChannel(String _, int channel)) {
      output = channel;
      stacks.redraw();
    }
  }

  private void onKey(KeyEvent event) {
    int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
    if (step != 0) {
      output = Math.clamp(output + (long) step, 0, picture.grouping().channels() - 1);
      stacks.redraw();
      event.consume();
    }
  }
}
