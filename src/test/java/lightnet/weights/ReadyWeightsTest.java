package lightnet.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

class ReadyWeightsTest {
  private static final Weights RANDOM = new RandomWeights(3);

  @Test
  void layersHaveTheWeightsThatTheyAreMadeOf() {
    List<Layer> layers = layers();
    var ready = ReadyWeights.of(RANDOM, layers.subList(0, 1));
    Layer first = layers.getFirst();
    for (Parameter parameter : Parameter.of(first).keySet()) {
      assertThat(ready.get(first, parameter).values())
          .isEqualTo(RANDOM.get(first, parameter).values());
      assertThat(ready.get(first, parameter)).isSameAs(ready.get(first, parameter));
    }
    assertThat(ready.provenance()).isEqualTo(RANDOM.provenance());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ready.get(layers.getLast(), Parameter.WEIGHT))
        .withMessageContaining("last");
  }

  private static List<Layer> layers() {
    var builder = new NetworkBuilder(new Shape(1, 5, 1, 1));
    builder.add("first", new Op.Dense(4, Affine.BIAS), Network.INPUT);
    builder.add("last", new Op.Dense(3, Affine.BIAS), "first");
    return builder.build("two layers").layers();
  }
}
