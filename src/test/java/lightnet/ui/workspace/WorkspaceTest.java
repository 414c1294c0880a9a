package lightnet.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.image.WritableImage;
import lightnet.flow.BlockFlow;
import lightnet.image.Preprocessing;
import lightnet.measure.Latency;
import lightnet.measure.LayerProfile;
import lightnet.measure.Loading;
import lightnet.network.TraceStart;
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
    workspace.show(profile(), Freshness.MEASURED, former);
    workspace.show(next);
    assertThat(workspace.profile().get()).isEmpty();
    assertThat(workspace.freshness().get()).isEqualTo(Freshness.MEASURED);
    assertThat(workspace.readiness().get()).isEqualTo(new Readiness.Opening());
    assertThat(shownClasses()).isEmpty();
    assertThat(workspace.photo().get()).isPresent();
  }

  @Test
  void whatTheFormerNetworkGivesTooLateIsDropped() {
    workspace.show(next);
    workspace.become(new Readiness.Ready(new Provenance.Random(1)), former);
    workspace.show(photo(), former);
    workspace.show(profile(), Freshness.MEASURED, former);
    assertThat(workspace.profile().get()).isEmpty();
    assertThat(workspace.readiness().get()).isEqualTo(new Readiness.Opening());
    assertThat(workspace.photo().get()).isPresent();
    assertThat(shownClasses()).isEmpty();
  }

  @Test
  void whatTheShownNetworkGivesIsShown() {
    workspace.show(next);
    workspace.show(photo(), next);
    workspace.show(profile(), Freshness.MEASURED, next);
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

  @Test
  void traceStaysOnEveryLevelUntilItIsLetGo() {
    String tensor = "stage2/bottleneck2/project";
    workspace.goTo(new Place.InBlock("stage2/bottleneck2"));
    workspace.keepTrace("stage2/bottleneck2", TraceStart.ofChannel(tensor, 3));
    assertThat(workspace.isTraceSeen()).isTrue();
    workspace.goTo(new Place.InOperator("stage2/bottleneck2", tensor));
    assertThat(workspace.isTraceSeen()).isFalse();
    assertThat(tracedChannels()).contains(List.of(3));
    workspace.goTo(new Place.WholeNetwork());
    assertThat(workspace.isTraceSeen()).isTrue();
    workspace.releaseTrace();
    assertThat(workspace.isTraceSeen()).isFalse();
    assertThat(tracedChannels()).isEmpty();
  }

  @Test
  void traceGoesWithItsChannelAndStaysWhereAnotherNetworkHasIt() {
    String block = "stage2/bottleneck2";
    workspace.keepTrace(block, TraceStart.ofChannel(block + "/project", 3));
    workspace.show(next);
    assertThat(tracedChannels()).contains(List.of(3));
    workspace.show(former);
    workspace.keepTrace(block, TraceStart.ofChannel(block + "/project", 20));
    workspace.show(next);
    assertThat(next.network().layer(block + "/project").orElseThrow().outShape().c())
        .isLessThanOrEqualTo(20);
    assertThat(tracedChannels()).isEmpty();
  }

  @Test
  void tracedGroupGoesWhereTheGroupsAreOthers() {
    String block = "stage2/unit2";
    ShownNetwork three = SampleNetwork.load("shufflenet-v1@groups=3").shown();
    workspace.show(three);
    List<Integer> second =
        new BlockFlow(three.network().layersOf(block)).channelsOf(block + "/gconv1_relu", 1);
    workspace.keepTrace(block, TraceStart.ofGroup(block + "/gconv1_relu", 1, second));
    workspace.show(SampleNetwork.load("shufflenet-v1@groups=3,resolution=160").shown());
    assertThat(tracedChannels()).contains(second);
    workspace.show(SampleNetwork.load("shufflenet-v1@groups=4").shown());
    assertThat(tracedChannels()).isEmpty();
  }

  private Optional<List<Integer>> tracedChannels() {
    return workspace.trace().get().map(kept -> kept.trace().start().channels());
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
    return new LayerProfile(
        new Loading(1, OptionalLong.empty()),
        new Latency(List.of(10.0), 10, 1),
        1,
        1,
        List.of(),
        1);
  }
}
