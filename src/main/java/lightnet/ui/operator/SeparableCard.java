package lightnet.ui.operator;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightnet.arithmetic.FeatureMaps;
import lightnet.drawing.Drawing;
import lightnet.drawing.Film;
import lightnet.flow.operator.Convolution;
import lightnet.flow.operator.SeparableFrames;
import lightnet.flow.operator.SeparableFrames.Maps;
import lightnet.flow.operator.Thumbnails;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.player.Player;
import lightnet.ui.style.Texts;

/** A depthwise and a pointwise convolution beside the standard one that they replace. */
final class SeparableCard extends Card {
  private static final double TALL = 420;
  private static final double SPEED = 0.4;

  private final Player player;
  private final DrawingView view;
  private SeparableFrames frames;

  SeparableCard(OperatorScope scope, SeparablePair pair) {
    super("separable-card", Texts.text("separable.title"), Texts.text("separable.sentence"));
    Convolution replaced = pair.replaced();
    var captions =
        new SeparableFrames.Captions(
            Texts.text("separable.standard"),
            Texts.text("separable.separable"),
            Texts.text("separable.madds"));
    frames = new SeparableFrames(replaced, captions, Maps.NONE);
    view = scope.view("separable-frames", Texts.text("separable.accessible"), TALL, this::draw);
    view.setFilm(() -> Optional.of(Film.framed(SeparableFrames.LAST, SPEED, frames::frame)));
    player = scope.player("separable", SPEED, view);
    player.lead(
        List.of(
            Texts.text("separable.step.input"),
            Texts.text("separable.step.depthwise"),
            Texts.text("separable.step.pointwise")));
    player.goTo(SeparableFrames.LAST);
    add(view, player);
    scope.onFeatures(
        _ -> {
          var maps =
              new Maps(
                  thumbnails(
                      scope.values(pair.depthwise().inputs().getFirst()), SeparableFrames.INPUTS),
                  thumbnails(scope.values(pair.depthwise().id()), SeparableFrames.INPUTS),
                  thumbnails(scope.values(pair.pointwise().id()), SeparableFrames.OUTPUTS));
          frames = new SeparableFrames(replaced, captions, maps);
          view.redraw();
        });
  }

  private Drawing draw(double width, double height) {
    return frames.frame(player.moment().get(), width, height);
  }

  private static Thumbnails thumbnails(Optional<FeatureMaps> values, int most) {
    return values
        .map(
            maps ->
                Thumbnails.of(
                    maps, IntStream.range(0, Math.min(most, maps.shape().c())).boxed().toList()))
        .orElse(Thumbnails.NONE);
  }
}
