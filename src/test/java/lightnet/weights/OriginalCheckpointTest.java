package lightnet.weights;

import static lightnet.weights.Resources.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import lightnet.design.BundledModels;
import lightnet.design.Catalogue;
import lightnet.design.PresetException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The file that the bundled weights were made of, in the form of its publisher and saved again in
 * the newer one by {@code save_as_zip.py}. The property {@code lightnet.original} names the folder
 * with {@code mobilenet_v2-b0353104.pth} and {@code mobilenet_v2-zip.pth}.
 */
class OriginalCheckpointTest {
  private static final String PROPERTY = "lightnet.original";
  private static final String ORIGINAL = "mobilenet_v2-b0353104.pth";
  private static final String AGAIN = "mobilenet_v2-zip.pth";

  private Path folder = Path.of("");

  @BeforeEach
  void find() {
    String named = System.getProperty(PROPERTY, "");
    assumeThat(named)
        .as("-D%s=FOLDER names the folder with %s and %s", PROPERTY, ORIGINAL, AGAIN)
        .isNotEmpty();
    folder = Path.of(named);
  }

  @Test
  void originalIsInTheFormerFormAndItsCopyInTheNewerOne() throws IOException {
    WeightFiles.requireSha256(folder.resolve(ORIGINAL), "b0353104");

    assertThat(WeightFiles.open(folder.resolve(ORIGINAL), LegacyOrZip::of))
        .isEqualTo(LegacyOrZip.LEGACY);
    assertThat(WeightFiles.open(folder.resolve(AGAIN), LegacyOrZip::of)).isEqualTo(LegacyOrZip.ZIP);
  }

  @Test
  void bothFormsHaveTheBundledTensorsBitForBit() throws IOException {
    Map<String, Tensor> bundled =
        SafeTensors.read(BundledModels.home().models().resolve("weights/mobilenet_v2.safetensors"));

    for (String name : new String[] {ORIGINAL, AGAIN}) {
      Map<String, Tensor> read = WeightsReader.tensors(folder.resolve(name));

      assertThat(read.keySet()).as(name).containsExactlyElementsOf(bundled.keySet());
      bundled.forEach(
          (key, tensor) -> {
            assertThat(named(read, key).shape()).as(key).isEqualTo(tensor.shape());
            assertThat(named(read, key).values()).as(key).isEqualTo(tensor.values());
          });
    }
  }

  @Test
  void bothFormsFitTheNetworkOfTheCatalogue() throws IOException, PresetException {
    Path models = BundledModels.home().models();
    var sameNetwork =
        Catalogue.read(models).stream()
            .filter(weights -> weights.preset().equals("mobilenet-v2"))
            .findFirst()
            .orElseThrow();
    var cache = new WeightsCache(models, folder);

    cache.check(folder.resolve(ORIGINAL), sameNetwork);
    cache.check(folder.resolve(AGAIN), sameNetwork);
  }

  private enum LegacyOrZip {
    LEGACY,
    ZIP,
    NEITHER;

    private static LegacyOrZip of(FileChannel channel) throws IOException {
      byte[] start = WeightFiles.bytes(channel, 0, 64).array();
      if (ZipTorchFile.is(start)) {
        return ZIP;
      }
      return LegacyTorchFile.is(start) ? LEGACY : NEITHER;
    }
  }
}
