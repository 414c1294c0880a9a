package lightnet.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkTest {
  private static final Op RELU = new Op.Activate(Activation.RELU);

  private final NetworkBuilder builder = new NetworkBuilder(new Shape(1, 16, 8, 8));

  @Test
  void layersOfABlockAreNotThoseOfItsNamesake() {
    builder.add("stage1/unit1/relu", RELU, Network.INPUT);
    builder.add("stage1/unit10/relu", RELU, "stage1/unit1/relu");
    builder.add("stage1/unit1/add", new Op.Add(), Network.INPUT, "stage1/unit10/relu");

    var network = builder.build("net");

    assertThat(network.layersOf("stage1/unit1"))
        .extracting(Layer::name)
        .containsExactly("relu", "add");
    assertThat(network.layersOf("stage1")).hasSize(3);
  }

  @Test
  void layerKnowsItsBlockItsInputsAndTheirShapes() {
    builder.add("head/pool/avgpool", new Op.GlobalAveragePool(), Network.INPUT);

    var network = builder.build("net");
    var pool = network.layer("head/pool/avgpool").orElseThrow();

    assertThat(pool).isEqualTo(network.output());
    assertThat(pool.blockPath()).isEqualTo("head/pool");
    assertThat(pool.inputs()).containsExactly(Network.INPUT);
    assertThat(pool.inShapes()).containsExactly(new Shape(1, 16, 8, 8));
    assertThat(network.layer("head")).isEmpty();
  }

  @Test
  void whatWasBuiltDoesNotChangeWhenTheBuilderGoesOn() {
    builder.add("a", RELU, Network.INPUT);
    var first = builder.build("net");

    builder.add("b", RELU, "a");

    assertThat(first.layers()).extracting(Layer::id).containsExactly("a");
  }

  @Test
  void nameMayBeTakenOnce() {
    builder.add("a", RELU, Network.INPUT);

    assertThatExceptionOfType(MisfitException.class)
        .isThrownBy(() -> builder.add("a", RELU, Network.INPUT))
        .satisfies(e -> assertThat(e.path()).isEqualTo("a"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo("this name is taken twice"));
  }

  @Test
  void unknownInputIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add("a", RELU, "nowhere"))
        .withMessageContaining("nowhere");
  }

  @Test
  void familiesTellConvolutionsApart() {
    builder.add("pointwise", conv(32, 1, 1), Network.INPUT);
    builder.add("spatial", conv(32, 3, 1), Network.INPUT);
    builder.add("grouped", conv(32, 1, 4), Network.INPUT);
    builder.add("depthwise", conv(32, 3, 16), Network.INPUT);
    builder.add("relu", RELU, Network.INPUT);
    builder.add("add", new Op.Add(), Network.INPUT, "relu");
    builder.add("pool", new Op.GlobalAveragePool(), Network.INPUT);
    builder.add("dense", new Op.Dense(4, Affine.BIAS), "pool");

    assertThat(builder.build("net").layers())
        .extracting(OperatorFamily::of)
        .isEqualTo(
            List.of(
                OperatorFamily.POINTWISE,
                OperatorFamily.SPATIAL,
                OperatorFamily.GROUPED,
                OperatorFamily.DEPTHWISE,
                OperatorFamily.ACTIVATION,
                OperatorFamily.JOIN,
                OperatorFamily.POOL,
                OperatorFamily.DENSE));
  }

  @Test
  void countOfElementsDoesNotOverflow() {
    assertThat(new Shape(1, 1 << 20, 1 << 20, 1).elements()).isEqualTo(1L << 40);
  }

  private static Op.Conv conv(int channels, int kernel, int groups) {
    var window = Extent.square(kernel);
    return new Op.Conv(channels, window, Extent.ONE, Padding.around(window), groups, Affine.NONE);
  }
}
