package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReferenceTest {

  @Test
  void idAloneMeansTheDefaults() throws PresetException {
    assertThat(ModelReference.parse("mobilenet-v2"))
        .isEqualTo(new ModelReference("mobilenet-v2", new LinkedHashMap<>()));
  }

  @Test
  void parametersFollowTheAtSign() throws PresetException {
    assertThat(ModelReference.parse("mobilenet-v2@width=0.5, resolution=160"))
        .isEqualTo(
            new ModelReference(
                "mobilenet-v2", new LinkedHashMap<>(Map.of("width", "0.5", "resolution", "160"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mobilenet-v2@",
        "mobilenet-v2@width",
        "mobilenet-v2@width=",
        "mobilenet-v2@width=0.5,",
        "mobilenet-v2@width=0.5,,resolution=96",
        "mobilenet-v2@=1"
      })
  void otherFormsAreRefusedWithAnExample(String text) {
    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> ModelReference.parse(text))
        .withMessageContaining("is no parameter of mobilenet-v2: write name=value, such as");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mobilenet-v9 | There is no model 'mobilenet-v9'; there are mobilenet-v1, mobilenet-v2",
        "'' | There is no model ''",
        "mobilenet-v2@depth=2 | mobilenet-v2 has no parameter depth, it has width, resolution,"
            + " padding.",
        "mobilenet-v2@width=half | width of mobilenet-v2 must be a number, not half.",
        "mobilenet-v2@width==1 | width of mobilenet-v2 must be a number, not =1.",
        "mobilenet-v2@width=1.5 | width of mobilenet-v2 must lie between 0.35 and 1.4.",
        "mobilenet-v2@width=0 | width of mobilenet-v2 must lie between 0.35 and 1.4.",
        "mobilenet-v2@width=-1 | width of mobilenet-v2 must lie between 0.35 and 1.4.",
        "mobilenet-v2@width=NaN | width of mobilenet-v2 must lie between 0.35 and 1.4.",
        "mobilenet-v2@width=Infinity | width of mobilenet-v2 must lie between 0.35 and 1.4.",
        "mobilenet-v2@resolution=100 | resolution of mobilenet-v2 goes in steps of 32 from 96.",
        "mobilenet-v2@resolution=1e9 | resolution of mobilenet-v2 must lie between 96 and 320."
      })
  void whatNoPresetOffersIsRefusedWithWhatThereIs(String text, String reason) {
    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(
            () -> ModelReference.parse(text).resolve(Presets.in(BundledModels.home().models())))
        .withMessageContaining(reason);
  }
}
