package lightnet.ui.operator;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import lightnet.drawing.Drawing;
import lightnet.flow.operator.Grouping;
import lightnet.flow.operator.Permutation;
import lightnet.flow.operator.PermutationMatrix;
import lightnet.flow.operator.ShuffleFrames.Route;
import lightnet.ui.canvas.DrawingView;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;

/** A channel shuffle as a matrix, and what its inverse and its square are. */
final class MatrixCard extends Card {
  private static final double TALL = 220;
  private static final int MOST = 512;

  private final OperatorScope scope;
  private final Grouping own;
  private final ObservableValue<Grouping> grouping;
  private final ObservableValue<Route> route;
  private final Label words = Labels.muted("");

  MatrixCard(
      OperatorScope scope,
      Grouping own,
      ObservableValue<Grouping> grouping,
      ObservableValue<Route> route) {
    super("matrix-card", Texts.text("matrix.title"), Texts.text("matrix.sentence"));
    this.scope = scope;
    this.own = own;
    this.grouping = grouping;
    this.route = route;
    words.setId("matrix-words");
    DrawingView view =
        scope.view("shuffle-matrix", Texts.text("matrix.accessible"), TALL, this::draw);
    scope.makeSelectable(view);
    add(view, words);
    grouping.subscribe(
        _ -> {
          tell();
          view.redraw();
        });
    route.subscribe(_ -> view.redraw());
  }

  private void tell() {
    Grouping g = grouping.getValue();
    Permutation shuffle = Permutation.shuffle(g);
    String twice =
        shuffle.then(shuffle).isIdentity()
            ? Texts.text("matrix.twice.identity")
            : Texts.text("matrix.twice.other");
    String inverse = Texts.text("matrix.inverse", Integer.toString(g.perGroup()));
    String part = g.channels() > MOST ? " " + Texts.text("matrix.part") : "";
    words.setText(inverse + " " + twice + part);
  }

  private Drawing draw(double width, double height) {
    Grouping g = grouping.getValue();
    Grouping drawn = g.channels() > MOST ? g.drawn() : g;
    boolean isOwn = g.equals(own) && drawn.equals(g);
    Optional<Integer> selected =
        isOwn ? scope.selected().get().map(Permutation.shuffle(own)::source) : Optional.empty();
    return new PermutationMatrix(
            ShuffleCard.permutation(drawn, route.getValue()),
            drawn,
            new PermutationMatrix.Captions(Texts.text("matrix.in"), Texts.text("matrix.out")),
            isOwn ? scope.layer().inputs().getFirst() : "")
        .draw(route.getValue() == Route.SHUFFLE ? selected : Optional.empty(), width, height);
  }
}
