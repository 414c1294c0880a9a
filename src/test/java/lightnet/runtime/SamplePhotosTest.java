package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lightnet.design.BundledModels;
import lightnet.design.PresetException;
import lightnet.image.PhotoReader;
import lightnet.image.UnreadablePhotoException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The trained MobileNet V2 on real photos: the whole way from file to class. */
@TestInstance(Lifecycle.PER_CLASS)
class SamplePhotosTest {
  private static final Path PHOTOS = BundledModels.home().assets().resolve("photos");
  private static final Path SHARED = BundledModels.home().folder().resolveSibling("shared/images");

  private PhotoClassifier classifier;

  @BeforeAll
  void open() throws PresetException, IOException, InferenceException {
    var model = RunnableModel.load(BundledModels.home(), BundledModels.design("mobilenet-v2"));
    classifier = model.open(model.onnx(), SessionSettings.standard());
  }

  @AfterAll
  void close() {
    classifier.close();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void samplePhotoIsRecognised(String file, int index)
      throws UnreadablePhotoException, InferenceException {
    assertThat(best(PHOTOS.resolve(file)).index()).isEqualTo(index);
  }

  @Test
  void everySamplePhotoIsInTheIndex() throws IOException {
    try (var files = Files.list(PHOTOS)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Stream.of("index.yaml"), samples().map(a -> (String) a.get()[0]))
                  .toList());
    }
  }

  @ParameterizedTest
  @CsvSource({"cat_720p.jpg, 285", "hot_dog.jpg, 934", "sunflower.bmp, 985", "dragonfly.bmp, 319"})
  void photoFromOutsideTheProjectIsRecognised(String file, int index)
      throws UnreadablePhotoException, InferenceException {
    var photo = SHARED.resolve(file);
    assumeTrue(Files.exists(photo), () -> photo + " is not there");

    assertThat(best(photo).index()).isEqualTo(index);
  }

  @Test
  void classificationTellsWhatTheNetworkWasGivenAndWhatItGave()
      throws UnreadablePhotoException, InferenceException {
    var photo = new PhotoReader().read(PHOTOS.resolve("koala.jpg"));

    var classification = classifier.classify(photo, 3);

    assertThat(classification.top()).hasSize(3);
    assertThat(classification.top().getFirst().label()).isEqualTo("koala");
    assertThat(classification.input().size()).isEqualTo(3 * 224 * 224);
    assertThat(classification.logits().size()).isEqualTo(1000);
    assertThat(classification.inferenceMillis()).isPositive();
  }

  private Prediction best(Path file) throws UnreadablePhotoException, InferenceException {
    return classifier.classify(new PhotoReader().read(file), 1).top().getFirst();
  }

  static Stream<Arguments> samples() throws IOException {
    JsonNode index = new YAMLMapper().readTree(PHOTOS.resolve("index.yaml").toFile());
    return StreamSupport.stream(index.spliterator(), false)
        .map(photo -> Arguments.of(photo.get("file").asText(), photo.get("class").asInt()));
  }
}
