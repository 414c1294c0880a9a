package lightnet.ui.snapshot;

import java.io.IOException;
import java.util.List;
import javafx.application.Platform;
import lightnet.design.Home;
import lightnet.design.Preset;
import lightnet.ui.style.Motion;
import lightnet.ui.workspace.Inference;
import lightnet.ui.workspace.PhotoSource;
import lightnet.ui.workspace.Place;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.StrongestValue;
import lightnet.ui.workspace.Workspace;

/** Makes pictures of views: draws in memory what the window would show, once it is all there. */
final class Studio {
  private final Home home;
  private final List<Preset> presets;
  private final ShownNetwork network;

  Studio(Home home, List<Preset> presets, ShownNetwork network) {
    this.home = home;
    this.presets = presets;
    this.network = network;
  }

  /**
   * Takes a picture and writes it.
   *
   * @throws SnapshotException if what it shows cannot be had, with a sentence on why
   * @throws IOException if the file cannot be written
   */
  void take(Shot shot) throws SnapshotException, IOException, InterruptedException {
    Toolkit.start();
    Workspace workspace = new Workspace(presets, network);
    workspace.theme().set(shot.theme());
    workspace.motion().set(Motion.REDUCED);
    Inference inference = OnScreen.ask(() -> new Inference(workspace, home));
    Scenery scenery = OnScreen.ask(() -> new Scenery(shot, workspace, inference));
    var patience = new Patience(shot.view(), workspace, inference);
    try {
      OnScreen.run(() -> begin(shot, workspace, inference));
      patience.await();
      var hand = new Hand(presets, workspace, scenery.desk(), scenery::scene);
      for (Gesture gesture : shot.gestures()) {
        OnScreen.run(() -> hand.make(gesture));
        patience.await();
      }
      new Darkroom(shot, scenery).write();
    } finally {
      OnScreen.run(scenery::close);
      Platform.exit();
    }
  }

  private static void begin(Shot shot, Workspace workspace, Inference inference) {
    inference.start();
    shot.photo()
        .ifPresentOrElse(
            file -> inference.show(List.of(PhotoSource.InFile.of(file))), inference::showWelcome);
    switch (shot.target()) {
      case Target.At(Place place) -> workspace.goTo(place);
      case Target.Strongest(var layer) -> StrongestValue.goTo(workspace, layer);
    }
  }
}
