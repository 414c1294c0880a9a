package lightnet.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.PresetException;
import lightnet.edit.Edit;
import lightnet.network.Layer;
import org.junit.jupiter.api.Test;

class FollowedWeightsTest {
  private static final Design DESIGN = BundledModels.design(BundledModels.SMALLEST);
  private static final Weights ORIGIN =
      new RelabelledWeights(new RandomWeights(5), new Provenance.InFile("their.onnx"));
  private static final long SEED = 1;

  @Test
  void sameNetworkHasTheSameWeights() throws PresetException {
    var weights = followed(DESIGN);

    assertThat(weights.provenance()).isEqualTo(ORIGIN.provenance());
    for (Layer layer : DESIGN.network().layers()) {
      for (Parameter parameter : Parameter.of(layer).keySet()) {
        assertThat(weights.get(layer, parameter).toArray())
            .isEqualTo(ORIGIN.get(layer, parameter).toArray());
      }
    }
  }

  @Test
  void layersWhoseShapesChangedAreRandomAndCounted() throws PresetException {
    Design edited = new Edit.Change(Set.of("stage3/bottleneck5"), "expansion", 3).applyTo(DESIGN);
    var weights = followed(edited);

    assertThat(weights.provenance())
        .isEqualTo(new Provenance.Kept(ORIGIN.provenance(), 53, 3, SEED));
    for (Layer layer : edited.network().layers()) {
      boolean isChanged = layer.blockPath().equals("stage3/bottleneck5");
      if (Parameter.of(layer).containsKey(Parameter.WEIGHT)) {
        Weights expected = isChanged ? new RandomWeights(SEED) : ORIGIN;
        assertThat(weights.isFollowed(layer)).as(layer.path()).isEqualTo(!isChanged);
        assertThat(weights.get(layer, Parameter.WEIGHT).toArray())
            .as(layer.path())
            .isEqualTo(expected.get(layer, Parameter.WEIGHT).toArray());
      }
    }
  }

  @Test
  void strideAndSizeOfTheImageMakeNoDifference() throws PresetException {
    Design strided = new Edit.Change(Set.of("stage3/bottleneck4"), "stride", 1).applyTo(DESIGN);

    assertThat(followed(strided.resized(128)).provenance())
        .isEqualTo(new Provenance.Kept(ORIGIN.provenance(), 53, 0, SEED));
  }

  @Test
  void whereNothingIsKeptAllIsRandom() throws PresetException {
    Design other = BundledModels.design("squeezenet");

    assertThat(followed(other).provenance()).isEqualTo(new Provenance.Random(SEED));
  }

  private static FollowedWeights followed(Design edited) throws PresetException {
    return FollowedWeights.of(edited.network(), DESIGN.network(), ORIGIN, path -> path, SEED);
  }
}
