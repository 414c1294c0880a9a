package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import lightnet.arithmetic.ClassActivation;
import lightnet.arithmetic.FeatureMaps;
import lightnet.arithmetic.HeatMap;
import lightnet.design.BundledModels;
import lightnet.design.PresetException;
import lightnet.image.Photo;
import lightnet.image.PhotoReader;
import lightnet.image.UnreadablePhotoException;
import lightnet.network.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The mean of a class's map and its bias are the logit that the network gives. */
class ClassActivationTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mobilenet-v2",
        "mobilenet-v1@width=0.25,resolution=96",
        "shufflenet-v1@resolution=96",
        "shufflenet-v2@resolution=96",
        "resnet-50@resolution=96"
      })
  void mapsOfTheTopClassesAddUpToTheirLogits(String reference) throws Exception {
    RunnableModel model = load(reference);
    var exact = (ClassActivation.Weighted) ClassActivation.of(model.network());
    Classification said = classify(model);
    FeatureMaps features = lastMaps(model, exact.pool(), said);
    for (Prediction prediction : said.top()) {
      int index = prediction.index();
      HeatMap map = ClassActivation.map(exact, model.weights(), features, index);
      double logit = said.logits().values().get(index);
      assertThat(map.mean() + ClassActivation.bias(exact, model.weights(), index))
          .as(prediction.label())
          .isCloseTo(logit, within(1e-4 * Math.max(1, Math.abs(logit))));
    }
  }

  @Test
  void classesWithMapsOfTheirOwnHaveTheirMeanAsLogit() throws Exception {
    RunnableModel model = load("squeezenet@resolution=96");
    var direct = (ClassActivation.Direct) ClassActivation.of(model.network());
    Classification said = classify(model);
    FeatureMaps features = lastMaps(model, direct.pool(), said);
    for (Prediction prediction : said.top()) {
      assertThat(ClassActivation.map(features, prediction.index()).mean())
          .isCloseTo(said.logits().values().get(prediction.index()), within(1e-5));
    }
  }

  @Test
  void layerBetweenPoolAndClassifierIsNamed() {
    assertThat(ClassActivation.of(BundledModels.network("mobilenet-v3-small")))
        .isEqualTo(new ClassActivation.Impossible("stage5/last/features_h_swish"));
  }

  private static RunnableModel load(String reference) throws PresetException, IOException {
    return RunnableModel.load(BundledModels.home(), BundledModels.design(reference));
  }

  private static Classification classify(RunnableModel model)
      throws InferenceException, UnreadablePhotoException {
    Photo photo =
        new PhotoReader()
            .read(BundledModels.home().assets().resolve("photos").resolve("koala.jpg"));
    try (var classifier = model.open(model.onnx(), SmallModel.ONE_THREAD)) {
      Classification said = classifier.classify(photo, 5);
      for (Prediction prediction : said.top()) {
        assertThat(classifier.probability(said.input().toArray(), prediction.index()))
            .isCloseTo(prediction.probability(), within(1e-9));
      }
      return said;
    }
  }

  private static FeatureMaps lastMaps(RunnableModel model, Layer pool, Classification said)
      throws InferenceException {
    String tensor = pool.inputs().getFirst();
    return Objects.requireNonNull(
        ActivationReader.read(model, said.input().toArray(), List.of(tensor), SmallModel.ONE_THREAD)
            .get(tensor));
  }
}
