package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import lightnet.cost.DataType;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.PresetException;
import lightnet.image.Normalisation;
import lightnet.image.Normalisation.Range;
import lightnet.image.Normalisation.Rgb;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the numbers of files of others are. */
class NumbersOfFilesTest {

  @ParameterizedTest
  @CsvSource({"integers.onnx, INT8", "float16.onnx, FLOAT16", "bnecks.onnx, FLOAT32"})
  void whatMostValuesAreIsTold(String name, DataType type) throws Exception {
    assertThat(load(design(name)).runAs()).isEqualTo(type);
  }

  @Test
  void whatIsWrittenOfAFloatFileTakesWhatTheFileTakes() throws Exception {
    RunnableModel model = load(design("bnecks.onnx"));

    assertThat(model.written()).isEqualTo(model.preprocessing());
  }

  /** An integer q stands for (q - 128) / 64: levels of l become (l - 128) / 64. */
  @Test
  void recipeOfWhatIsWrittenTakesWhatIntegersStandFor() {
    Normalisation written = Normalisation.LEVELS_AS_THEY_ARE.scaled(128, 1 / 64.0);

    assertThat(written.range()).isEqualTo(Range.LEVELS);
    assertThat(written.mean()).isEqualTo(Rgb.of(128));
    assertThat(written.std()).isEqualTo(Rgb.of(64));
  }

  private static Design design(String name) throws Exception {
    Path file =
        Path.of(
            Objects.requireNonNull(NumbersOfFilesTest.class.getResource("/lightnet/onnx/" + name))
                .toURI());
    return OnnxImport.open(file, List.of(), Corrections.NONE).design();
  }

  private static RunnableModel load(Design design) throws PresetException, IOException {
    return RunnableModel.load(BundledModels.home(), design);
  }
}
