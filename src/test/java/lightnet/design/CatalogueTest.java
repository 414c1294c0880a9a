package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import lightnet.design.Checksum.Algorithm;
import lightnet.design.OfficialWeights.Source;
import lightnet.design.TrainedWeightsFile.Naming;
import lightnet.design.TrainedWeightsFile.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  /** A whole file; the tests break one line of it. */
  private static final String SOUND =
      """
      publishers:
        - origin: somebody
          from: https://example.org/weights/
          licence: MIT
          dataset: ImageNet
          classes: imagenet-classes.txt
          preprocessing: torchvision
          files:
            - file: one-0123abcd.pth
              preset: mobilenet-v2
              parameters: {width: 1.0}
              naming: torchvision-mobilenet-v2
              mebibytes: 2.5
              sha256: 0123ABCD
              top1: 71.5
      """;

  @TempDir private Path folder;

  @Test
  void everyFileFitsANetworkOfItsPreset() throws PresetException {
    Path models = BundledModels.home().models();

    assertThat(Catalogue.read(models))
        .isNotEmpty()
        .allSatisfy(
            weights -> {
              Preset preset = Presets.read(models.resolve(weights.preset() + ".yaml"));
              assertThat(preset.values(weights.trained().parameters()))
                  .containsAllEntriesOf(weights.trained().parameters());
              Design own = weights.design(models);
              assertThat(own.network().layers()).isNotEmpty();
              assertThat(weights.fits(preset.design(weights.trained().parameters()), own)).isTrue();
              assertThat(BundledModels.home().assets().resolve(weights.trained().classes()))
                  .isRegularFile();
            });
  }

  @Test
  void fileIsReadWithAllThatIsKnownOfIt() throws PresetException, IOException {
    OfficialWeights weights = read(SOUND);

    assertThat(weights.preset()).isEqualTo("mobilenet-v2");
    assertThat(weights.trained())
        .isEqualTo(
            new TrainedWeightsFile(
                Map.of("width", "1"),
                "one-0123abcd.pth",
                Naming.TORCHVISION_MOBILENET_V2,
                "ImageNet",
                "somebody",
                "imagenet-classes.txt",
                Recipe.TORCHVISION));
    assertThat(weights.source())
        .isEqualTo(new Source.Direct(URI.create("https://example.org/weights/one-0123abcd.pth")));
    assertThat(weights.host()).isEqualTo("example.org");
    assertThat(weights.checksum()).contains(new Checksum(Algorithm.SHA256, "0123abcd"));
    assertThat(weights.size().orElseThrow().words()).isEqualTo("2.5 MB");
    assertThat(weights.size().orElseThrow().most()).isBetween(2_621_440L, 2_622_500L);
    assertThat(weights.top1().orElseThrow()).hasToString("71.5");
    assertThat(weights.top5()).isEmpty();
    assertThat(weights.isFetched()).isTrue();
  }

  @Test
  void whatHasNoChecksumIsNotFetched() throws PresetException, IOException {
    assertThat(read(SOUND.replace("sha256: 0123ABCD", "md5: 0123456789abcdef")).isFetched())
        .isTrue();
    assertThat(read(SOUND.replace("        sha256: 0123ABCD\n", "")).isFetched()).isFalse();
    assertThat(read(SOUND.replace("        mebibytes: 2.5\n", "")).isFetched()).isFalse();
    assertThat(read(SOUND.replace("from:", "page:")).isFetched()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "from: https:  | from: http:        | 'line 3: http://example.org/weights/one-0123abcd.pth"
            + " is no address that begins with https://.'",
        "sha256: 0123A | sha256: xyz        | 'line 14: xyzbcd are not 8 to 64 hexadecimal"
            + " digits.'",
        "2.5           | many               | 'line 13: a size is expected here, not many.'",
        "2.5           | 99999999999        | 'line 13: a size is expected here, not 99999999999.'",
        "one-0123abcd  | ../one             | 'line 9: ../one.pth is no plain file name.'",
        "naming: torch | naming: unknown-   | 'line 12: unknown-vision-mobilenet-v2 is not known"
            + " here'",
        "top1: 71.5    | top1: 171.5        | 'line 15: a percentage is expected here, not 171.5.'",
        "licence: MIT  | licenz: MIT        | 'line 4: licenz is not known here'",
        "preset:       | presets:           | 'line 10: presets is not known here'",
      })
  void mistakesAreToldWithTheirLine(String right, String wrong, String told) throws IOException {
    write(SOUND.replaceFirst("(?m)" + right.strip(), wrong.strip()));

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Catalogue.read(folder))
        .withMessageStartingWith("catalogue.yaml, " + told);
  }

  @Test
  void twoFilesOfOneNameAreRefused() throws IOException {
    String file = SOUND.substring(SOUND.indexOf("      - file:"));
    write(SOUND + file);

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Catalogue.read(folder))
        .withMessageContaining("there are two files called one-0123abcd.pth.");
  }

  @Test
  void folderWithoutACatalogueHasNoOfficialWeights() throws PresetException {
    assertThat(Catalogue.read(folder)).isEmpty();
  }

  private OfficialWeights read(String text) throws PresetException, IOException {
    write(text);
    return Catalogue.read(folder).getFirst();
  }

  private void write(String text) throws IOException {
    Files.createDirectories(folder.resolve("weights"));
    Files.writeString(folder.resolve("weights/catalogue.yaml"), text);
  }
}
