package lightnet.ui.workspace;

import java.util.Optional;
import javafx.util.Subscription;
import lightnet.arithmetic.FeatureMaps;
import lightnet.arithmetic.Position;
import lightnet.network.Layer;

/** The way into a layer's values: the one that says most. */
public final class StrongestValue {
  private final Workspace workspace;
  private final Layer layer;
  private Subscription waiting = Subscription.EMPTY;

  private StrongestValue(Workspace workspace, Layer layer) {
    this.workspace = workspace;
    this.layer = layer;
  }

  /**
   * Goes to the strongest value of a layer; while the values are still being read, to the middle of
   * its first channel, and on from there once they are known, unless one has moved meanwhile.
   */
  public static void goTo(Workspace workspace, Layer layer) {
    new StrongestValue(workspace, layer).go();
  }

  private void go() {
    Optional<Position> known = find(workspace.features().get());
    Place middle = place(new Position(0, layer.outShape().h() / 2, layer.outShape().w() / 2));
    workspace.goTo(known.map(this::place).orElse(middle));
    if (known.isEmpty()) {
      waiting =
          Subscription.combine(
              workspace.features().subscribe((_, read) -> find(read).ifPresent(this::arrive)),
              workspace
                  .place()
                  .subscribe(
                      (_, now) -> {
                        if (!now.equals(middle)) {
                          waiting.unsubscribe();
                        }
                      }));
    }
  }

  private void arrive(Position strongest) {
    waiting.unsubscribe();
    workspace.goTo(place(strongest));
  }

  private Place place(Position at) {
    return new Place.AtValue(layer.blockPath(), layer.id(), at);
  }

  private Optional<Position> find(Optional<BlockFeatures> read) {
    return read.filter(features -> features.block().equals(layer.blockPath()))
        .flatMap(features -> features.of(layer.id()))
        .map(FeatureMaps::strongest);
  }
}
