package lightnet.weights;

import static lightnet.weights.Resources.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lightnet.design.BundledModels;
import lightnet.design.PresetException;
import lightnet.network.Layer;
import lightnet.network.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamilyNamesTest {
  private static final Path FILE = Path.of("file.pth");

  @ParameterizedTest
  @EnumSource
  void everyTensorHasItsPlaceAndEveryLayerItsTensors(Families family)
      throws PresetException, MisfitWeightsException {
    Network network = family.design().network();

    Weights weights = TrainedWeights.place(FILE, family.tensors(), family.source(), network);

    for (Layer layer : network.layers()) {
      Parameter.of(layer)
          .forEach(
              (parameter, shape) ->
                  assertThat(weights.get(layer, parameter).shape())
                      .as("%s of %s", parameter, layer.path())
                      .isEqualTo(shape));
    }
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_NONE, names = "KERAS.*")
  void whatIsMissingWrongOrLeftOverIsListedTensorByTensor(Families family) throws PresetException {
    Map<String, Tensor> tensors = new LinkedHashMap<>(family.tensors());
    List<String> names = new ArrayList<>(tensors.keySet());
    String last = names.getLast();
    String third = names.get(2);
    List<Integer> shape = named(tensors, last).shape();
    tensors.remove(last);
    tensors.put(third, Tensor.of(third, List.of(7), new float[7]));
    tensors.put("unknown", Tensor.of("unknown", List.of(1), new float[1]));
    Network network = family.design().network();

    assertThatExceptionOfType(MisfitWeightsException.class)
        .isThrownBy(() -> TrainedWeights.place(FILE, tensors, family.source(), network))
        .withMessageStartingWith("file.pth does not fit " + network.name() + ": ")
        .withMessageEndingWith("; it holds the weights of another network or another form of it.")
        .satisfies(
            e ->
                assertThat(e.misfits())
                    .hasSize(3)
                    .anySatisfy(
                        misfit ->
                            assertThat(misfit)
                                .isInstanceOfSatisfying(
                                    Misfit.Missing.class,
                                    missing -> {
                                      assertThat(missing.name()).isEqualTo(last);
                                      assertThat(missing.shape()).isEqualTo(shape);
                                    }))
                    .anySatisfy(
                        misfit ->
                            assertThat(misfit)
                                .isInstanceOfSatisfying(
                                    Misfit.WrongShape.class,
                                    wrong -> assertThat(wrong.name()).isEqualTo(third)))
                    .contains(new Misfit.LeftOver("unknown", List.of(1))));
  }

  @Test
  void anotherWidthIsToldInOneSentenceWithTheFirstFew() throws PresetException {
    Network other = Families.TORCHVISION_SHUFFLENET_V2_10.design().network();
    Families family = Families.TORCHVISION_SHUFFLENET_V2_05;

    assertThatExceptionOfType(MisfitWeightsException.class)
        .isThrownBy(() -> TrainedWeights.place(FILE, family.tensors(), family.source(), other))
        .satisfies(
            e ->
                assertThat(e)
                    .hasMessageContaining("and %,d more".formatted(e.misfits().size() - 3)))
        .satisfies(
            e ->
                assertThat(e.misfits())
                    .hasSizeGreaterThan(200)
                    .allMatch(misfit -> misfit instanceof Misfit.WrongShape));
  }

  @Test
  void largerEpsilonGoesIntoTheVariances() throws PresetException, MisfitWeightsException {
    Families family = Families.TORCHVISION_MOBILENET_V3_SMALL;
    Network network = family.design().network();
    Map<String, Tensor> tensors = family.tensors();

    Weights weights = TrainedWeights.place(FILE, tensors, family.source(), network);

    float[] stored = named(tensors, "features.0.1.running_var").toArray();
    float[] placed = weights.get(network.layers().getFirst(), Parameter.VARIANCE).toArray();
    for (int i = 0; i < stored.length; i++) {
      assertThat(placed[i] - stored[i]).isCloseTo(0.00099f, within(1e-6f));
    }
  }

  @Test
  void classifierWithoutABiasGetsZeros() throws PresetException, MisfitWeightsException {
    Families family = Families.MEGVII_SHUFFLENET_V1_G3_05;
    Network network = family.design().network();

    Weights weights = TrainedWeights.place(FILE, family.tensors(), family.source(), network);

    assertThat(weights.get(network.output(), Parameter.BIAS).toArray())
        .hasSize(1000)
        .containsOnly(0);
  }

  /** Keras' files go by their order, where one too few moves none of those before. */
  @Test
  void kerasFileThatEndsTooEarlyIsToldWithWhatItLacks() throws PresetException {
    Families family = Families.KERAS_MOBILENET_V2_035;
    Map<String, Tensor> tensors = new LinkedHashMap<>(family.tensors());
    tensors.remove("Logits/bias");
    Network network = family.design().network();

    assertThatExceptionOfType(MisfitWeightsException.class)
        .isThrownBy(() -> TrainedWeights.place(FILE, tensors, family.source(), network))
        .satisfies(
            e ->
                assertThat(e.misfits())
                    .singleElement()
                    .isInstanceOfSatisfying(
                        Misfit.Missing.class,
                        missing -> assertThat(missing.shape()).containsExactly(1000)));
  }

  @Test
  void kerasTensorInAnothersPlaceIsNoticedByItsName() throws PresetException {
    Families family = Families.KERAS_MOBILENET_V1_025;
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (Tensor tensor : family.tensors().values()) {
      String name = tensor.name();
      String swapped = name.startsWith("conv1_bn/gamma") ? name.replace("gamma", "beta") : name;
      String other = name.startsWith("conv1_bn/beta") ? name.replace("beta", "gamma") : swapped;
      tensors.put(other, tensor.withName(other));
    }
    Network network = family.design().network();

    assertThatExceptionOfType(MisfitWeightsException.class)
        .isThrownBy(() -> TrainedWeights.place(FILE, tensors, family.source(), network))
        .satisfies(
            e ->
                assertThat(e.misfits())
                    .containsExactly(
                        new Misfit.OutOfOrder("conv1_bn/beta", "stage1/conv/conv", Parameter.GAMMA),
                        new Misfit.OutOfOrder(
                            "conv1_bn/gamma", "stage1/conv/conv", Parameter.BETA)));
  }

  @Test
  void authorsWeightsAreRefusedWhereTheShuffleIsThePapers() {
    Families family = Families.MEGVII_SHUFFLENET_V2_10;
    Network papers = BundledModels.network("shufflenet-v2@resolution=96");

    assertThatExceptionOfType(MisfitWeightsException.class)
        .isThrownBy(() -> TrainedWeights.place(FILE, family.tensors(), family.source(), papers))
        .withMessageContaining(
            "stage2/unit1/shuffle shuffles in 2 groups instead of 58, as shuffle=authors does")
        .satisfies(e -> assertThat(e.misfits()).hasSize(16));
  }
}
