package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lightnet.block.BlockKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again as the same design. */
class DesignWriterTest {
  @TempDir private Path folder;

  static List<Preset> presets() throws PresetException {
    return Presets.in(BundledModels.home().models());
  }

  @ParameterizedTest
  @MethodSource("presets")
  void everyPresetComesBackTheSame(Preset preset) throws IOException, PresetException {
    Design design = preset.design();

    Design read = readAgain(design);

    assertThat(read.stages()).isEqualTo(design.stages());
    assertThat(read.input()).isEqualTo(design.input());
    assertThat(read.name()).isEqualTo(design.name());
    assertThat(read.source()).isEqualTo(design.source());
    assertThat(read.trained()).isEqualTo(design.trained());
  }

  @ParameterizedTest
  @MethodSource("presets")
  void halfAsWideEveryPresetStillWorks(Preset preset) throws PresetException {
    Design half = Presets.of(preset.design()).design(Map.of("width", "0.5"));

    assertThat(half.expand()).isInstanceOf(Expansion.Expanded.class);
    assertThat(half.stages()).isNotEqualTo(preset.design().stages());
  }

  @Test
  void namesThatLookLikeYamlComeBackTheSame() throws IOException, PresetException {
    Design odd = BundledModels.design("mobilenet-v2@resolution=96");
    var named = new Design("yes: #1 \"{a}\"", "- no", odd.input(), odd.stages(), odd.trained());

    Design read = readAgain(named);

    assertThat(read.name()).isEqualTo(named.name());
    assertThat(read.source()).isEqualTo(named.source());
    assertThat(read.input()).isEqualTo(named.input());
  }

  @Test
  void rowsOfEveryKindComeBackTheSame() throws PresetException {
    for (Preset preset : presets()) {
      for (Stage stage : preset.design().stages()) {
        String text = DesignWriter.rows(stage.blocks());

        assertThat(Presets.rows("text", text)).as(text).isEqualTo(stage.blocks());
      }
    }
  }

  @Test
  void aRowIsAsOneWouldWriteIt() throws PresetException {
    PlacedBlock second = BundledModels.design("mobilenet-v2").stages().get(1).blocks().getFirst();

    assertThat(DesignWriter.rows(List.of(second)))
        .isEqualTo(
            "- inverted-residual: {name: bottleneck2, expansion: 6, channels: 24, stride: 2}\n");
  }

  @Test
  void textThatIsNoBlockIsRefusedWithItsLine() {
    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.rows("The clipboard", "- conv: {name: a}\n"))
        .withMessageStartingWith("The clipboard, line 1: ");
    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.rows("The clipboard", "just words"))
        .withMessageStartingWith("The clipboard, line 1: ");
    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(
            () ->
                Presets.rows(
                    "The clipboard", "- channel-shuffle: {name: s, groups: 2, repeat: 9999}"))
        .withMessageContaining("more than 1,000 blocks");
  }

  @Test
  void everyKindHasAName() {
    assertThat(BlockKind.offered()).allMatch(kind -> BlockKind.named(kind.word()).isPresent());
  }

  private Design readAgain(Design design) throws IOException, PresetException {
    Path file = Files.writeString(folder.resolve("own.yaml"), DesignWriter.write(design));
    return Presets.read(file).design();
  }
}
