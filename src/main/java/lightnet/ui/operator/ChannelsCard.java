package lightnet.ui.operator;

import java.util.Map;
import javafx.scene.control.Label;
import lightnet.cost.LayerCost;
import lightnet.flow.operator.ChannelSheet;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.OperatorWords;
import lightnet.ui.style.Styles;
import lightnet.ui.style.Texts;

/** What goes into any operator and what comes out. */
final class ChannelsCard extends Card {
  private static final double TALL = 258;

  private ChannelSheet sheet;

  ChannelsCard(OperatorScope scope, LayerCost cost) {
    super(
        "channels-card", OperatorWords.of(scope.layer()), Definitions.numbers(scope.layer(), cost));
    sheet = new ChannelSheet(scope.layer(), captions(), Map.of());
    DrawingView view =
        scope.view(
            "channels",
            Texts.text("channels.accessible"),
            TALL,
            (w, h) -> sheet.draw(scope.selected().get(), w, h));
    scope.makeSelectable(view);
    var formula = new Label(Definitions.of(scope.layer()));
    formula.setId("definition");
    formula.getStyleClass().add(Styles.MONO);
    formula.setWrapText(true);
    add(formula, view);
    scope.onFeatures(
        _ -> {
          sheet = new ChannelSheet(scope.layer(), captions(), scope.values());
          view.redraw();
        });
  }

  private static ChannelSheet.Captions captions() {
    return new ChannelSheet.Captions(Texts.text("channels.in"), Texts.text("channels.out"));
  }
}
