package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PresetsTest {
  /** A whole preset; the tests break one line of it. */
  private static final String SOUND =
      """
      id: tiny
      name: Tiny
      source: nowhere
      parameters:
        width: {default: 1.0, lowest: 0.5, highest: 2.0, stops: [0.5, 1.0]}
      channels: {rule: make-divisible, divisor: 8}
      stages:
        - name: stage1
          blocks:
            - conv: {name: conv, channels: 16, kernel: 3, stride: 2, activation: relu}
            - inverted-residual: {name: unit, expansion: 6, channels: 16, stride: 1, repeat: 2}
      trained: []
      """;

  @TempDir private Path folder;

  @Test
  void bundledPresetsCanBeRead() throws PresetException {
    assertThat(Presets.in(BundledModels.home().models()))
        .extracting(Preset::id)
        .contains("mobilenet-v2")
        .doesNotHaveDuplicates();
  }

  @Test
  void everyBundledPresetFitsAtAllThatItOffers() throws PresetException {
    for (Preset preset : Presets.in(BundledModels.home().models())) {
      assertThat(preset.design().expand()).isInstanceOf(Expansion.Expanded.class);
      for (var parameter : preset.parameters().entrySet()) {
        for (String value : parameter.getValue().offered()) {
          var design = preset.design(Map.of(parameter.getKey(), value));
          assertThat(design.expand())
              .as("%s with %s %s", preset.id(), parameter.getKey(), value)
              .isInstanceOf(Expansion.Expanded.class);
        }
      }
    }
  }

  @Test
  void presetsComeInTheOrderOfTheirFiles() throws IOException, PresetException {
    write("b.yaml", SOUND);
    write("a.yaml", SOUND.replace("tiny", "first"));
    write("notes.txt", "no preset");

    assertThat(Presets.in(folder)).extracting(Preset::id).containsExactly("first", "tiny");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "highest: 2.0 | highest: 2.0, most: 2.0 | line 5 | most",
        "highest: 2.0 | highest: many | line 5 | many",
        "make-divisible | make-odd | line 6 | make-odd",
        "divisor: 8 | divisor: 8, divider: 8 | line 6 | divider",
        "activation: relu | activation: sigmoidal | line 10 | sigmoidal",
        "inverted-residual: | inverted-thing: | line 11 | inverted-thing",
        "expansion: 6 | expansion: six | line 11 | six",
        "repeat: 2 | again: 2 | line 11 | again",
        "[0.5, 1.0] | [0.5, 1.0 | line 5 | expected ',' or ']'"
      })
  void mistakeIsNamedWithFileAndLine(String right, String wrong, String line, String word)
      throws IOException {
    var file = write("tiny.yaml", SOUND.replace(right, wrong));

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.read(file))
        .withMessageStartingWith("tiny.yaml, " + line + ": ")
        .withMessageContaining(word);
  }

  @Test
  void unknownKeyOfALongMappingIsNamedWithItsLine() throws IOException {
    var file = write("tiny.yaml", SOUND.replace("source:", "sauce: tomato\nsource:"));

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.read(file))
        .withMessageStartingWith("tiny.yaml, line 3: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[0.5, 1.0}", "[0.5, 1.0"})
  void mistakeIsToldInOneLine(String wrong) throws IOException {
    var file = write("tiny.yaml", SOUND.replace("[0.5, 1.0]", wrong));

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.read(file))
        .satisfies(e -> assertThat(e.getMessage()).hasLineCount(1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"activation: relu", "name: unit"})
  void missingKeyIsNamed(String entry) throws IOException {
    assertThatMissingIsNamed(entry);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "channels: 16",
        "kernel: 3",
        "expansion: 6",
        "lowest: 0.5",
        "stops: [0.5, 1.0]",
        "divisor: 8",
        "rule: make-divisible",
        "source: nowhere",
        "name: Tiny"
      })
  void anyOtherMissingKeyIsNamedToo(String entry) throws IOException {
    assertThatMissingIsNamed(entry);
  }

  @Test
  void emptyFileIsNamed() throws IOException {
    var file = write("empty.yaml", "");

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.read(file))
        .withMessageStartingWith("empty.yaml, line ");
  }

  @Test
  void missingFileAndFolderAreNamed() {
    var missing = folder.resolve("missing");

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.read(missing))
        .withMessageContaining("missing");
    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.in(missing))
        .withMessage("The folder of models %s cannot be read.", missing);
  }

  @Test
  void rangeOffersItsStepsOrThePapersValues() {
    assertThat(new ParameterRange(224, 96, 192, 32, List.of(128.0)).offered())
        .containsExactly("96", "128", "160", "192");
    assertThat(new ParameterRange(1, 0.35, 1.4, 0, List.of(0.35, 1.0, 1.4)).offered())
        .containsExactly("0.35", "1", "1.4");
  }

  @Test
  void brokenFileIsToldAndTheOthersAreRead() throws IOException, PresetException {
    write("a.yaml", SOUND);
    write("b.yaml", SOUND.replace("kernel: 3", "kernal: 3").replace("tiny", "other"));
    write("c.yaml", SOUND);
    List<String> told = new ArrayList<>();

    var presets = Presets.in(folder, mistake -> told.add(mistake.getMessage()));

    assertThat(presets).extracting(Preset::id).containsExactly("tiny");
    assertThat(told).hasSize(2);
    assertThat(told.getFirst()).startsWith("b.yaml, line ").contains("kernal");
    assertThat(told.getLast()).isEqualTo("c.yaml: another file has the id tiny already.");
  }

  private void assertThatMissingIsNamed(String entry) throws IOException {
    var file =
        write(
            "tiny.yaml",
            SOUND
                .replace(entry + ", ", "")
                .replace(", " + entry, "")
                .replace("\n" + entry + "\n", "\n"));

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.read(file))
        .withMessageStartingWith("tiny.yaml, line ")
        .withMessageContaining(entry.substring(0, entry.indexOf(':')));
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
