package lightnet.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import lightnet.image.Preprocessing;
import lightnet.measure.Latency;
import lightnet.measure.LayerProfile;
import lightnet.runtime.Classification;
import lightnet.runtime.Prediction;
import lightnet.ui.SampleNetwork;
import lightnet.ui.WindowTest;
import lightnet.weights.Provenance;
import lightnet.weights.Tensor;
import org.junit.jupiter.api.Test;

/** What is shown when another network comes while something is done for the one before. */
@WindowTest
class WorkspaceTest {
  private final SampleNetwork sample = SampleNetwork.load();
  private final ShownNetwork former = sample.shown();
  private final ShownNetwork next = SampleNetwork.load("mobilenet-v2@width=0.5").shown();
  private final Workspace workspace = sample.workspace();

  @Test
  void whatTheFormerNetworkGaveGoes() {
    workspace.become(new Readiness.Ready(new Provenance.Random(1)), former);
    workspace.show(photo(), former);
    workspace.show(profile(), former);
    workspace.show(next);
    assertThat(workspace.profile().get()).isEmpty();
    assertThat(workspace.profileOutdated().get()).isFalse();
    assertThat(workspace.readiness().get()).isEqualTo(new Readiness.Opening());
    assertThat(shownClasses()).isEmpty();
    assertThat(workspace.photo().get()).isPresent();
  }

  @Test
  void whatTheFormerNetworkGivesTooLateIsDropped() {
    workspace.show(next);
    workspace.become(new Readiness.Ready(new Provenance.Random(1)), former);
    workspace.show(photo(), former);
    workspace.show(profile(), former);
    assertThat(workspace.profile().get()).isEmpty();
    assertThat(workspace.readiness().get()).isEqualTo(new Readiness.Opening());
    assertThat(workspace.photo().get()).isPresent();
    assertThat(shownClasses()).isEmpty();
  }

  @Test
  void whatTheShownNetworkGivesIsShown() {
    workspace.show(next);
    workspace.show(photo(), next);
    workspace.show(profile(), next);
    assertThat(workspace.profile().get()).contains(profile());
    assertThat(shownClasses()).isPresent();
  }

  @Test
  void selectedLayerThatIsNotThereGivesItsBlockThenNothing() {
    ShownNetwork other = SampleNetwork.load("mobilenet-v1").shown();
    workspace.selection().set(new Selection.OfBlock("stage1/conv"));
    workspace.show(other);
    assertThat(workspace.selection().get()).isEqualTo(new Selection.OfBlock("stage1/conv"));
    String separable = other.network().layersOf("stage1/separable1").getFirst().id();
    workspace.selection().set(new Selection.OfLayer(separable));
    workspace.show(former);
    assertThat(workspace.selection().get()).isEqualTo(new Selection.None());
  }

  private Optional<Classification> shownClasses() {
    return workspace.photo().get().flatMap(ShownPhoto::classification);
  }

  private static ShownPhoto photo() {
    Tensor tensor = Tensor.of("tensor", List.of(1), new float[1]);
    var classes =
        new Classification(
            List.of(new Prediction(7, "cock", 0.9)), Preprocessing.IMAGENET, tensor, tensor, 1, 1);
    return new ShownPhoto(
        PhotoSource.InFile.of(Path.of("photo.png")),
        new WritableImage(1, 1),
        Optional.of(classes),
        1);
  }

  private static LayerProfile profile() {
    return new LayerProfile(new Latency(List.of(10.0), 10, 1), 1, 1, List.of(), 1);
  }
}
