package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishedFiguresTest {
  /** A whole file; the tests break one line of it. */
  private static final String SOUND =
      """
      forms:
        - name: slower
          see: somewhere
          edits:
            - change: {block: stage1/bottleneck1, stride: 2}
            - insert: {block: stage1/bottleneck1, put: {conv: {name: more, channels: 32, kernel: 1, activation: relu6}}}
            - leave-out: {block: stage5/bottleneck17}
            - replace: {block: stage5/last, by: conv}
      sources:
        - source: "Nowhere, Table 1"
          classes: 1001
          figures:
            - {at: {width: 0.50}, variant: quantised, params: 1.95 M, madds: 97 M, top1: 65.4, top5: 86.40, speed: {Pixel 1: 28.7 ms}, forms: [slower]}
            - {top1: 71.8}
      """;

  @TempDir private Path folder;

  @Test
  void everyPresetOfThePapersHasFigures() throws PresetException {
    for (String id :
        List.of(
            "mobilenet-v1",
            "mobilenet-v2",
            "mobilenet-v3-large",
            "mobilenet-v3-small",
            "shufflenet-v1",
            "shufflenet-v2",
            "resnet-50",
            "resnext-50",
            "xception",
            "squeezenet")) {
      Path models = BundledModels.home().models();
      assertThat(PublishedFigures.of(models, preset(id))).as(id).isNotEmpty();
    }
  }

  @Test
  void figureIsReadWithItsDigits() throws IOException, PresetException {
    write(SOUND);

    PublishedFigure figure = read().getFirst();

    assertThat(figure.source()).isEqualTo("Nowhere, Table 1");
    assertThat(figure.variant()).isEqualTo("quantised");
    assertThat(figure.at())
        .isEqualTo(Map.of("width", "0.5", "resolution", "224", "padding", "around"));
    assertThat(figure.params().orElseThrow().text()).isEqualTo("1.95 M");
    assertThat(figure.madds().orElseThrow().text()).isEqualTo("97 M");
    assertThat(figure.top1().orElseThrow()).hasToString("65.4");
    assertThat(figure.top5().orElseThrow()).hasToString("86.40");
    assertThat(figure.classes()).hasValue(1001);
    assertThat(figure.speeds())
        .singleElement()
        .satisfies(
            speed -> {
              assertThat(speed.device()).isEqualTo("Pixel 1");
              assertThat(speed.value()).hasToString("28.7");
              assertThat(speed.unit()).isEqualTo(PublishedSpeed.Unit.MILLISECONDS);
            });
    assertThat(figure.forms()).extracting(DesignForm::name).containsExactly("slower");
  }

  @Test
  void formSaysWhatItChanges() throws IOException, PresetException {
    write(SOUND);

    var edited = read().getFirst().forms().getFirst().of(preset("mobilenet-v2").design());

    assertThat(edited.changes())
        .containsExactly(
            new DesignChange.Changed("stage1/bottleneck1", "stride", "1", "2"),
            new DesignChange.Added("conv 1×1", "stage1/bottleneck1"),
            new DesignChange.LeftOut("stage5/bottleneck17"),
            new DesignChange.Replaced("stage5/last", "conv 1×1"));
    assertThat(edited.design().block("stage1/more")).isPresent();
    assertThat(edited.design().block("stage5/bottleneck17")).isEmpty();
  }

  @Test
  void presetWithoutFileHasNoFigures() throws PresetException {
    assertThat(PublishedFigures.of(folder, preset("mobilenet-v2"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "97 M | 97 Mio | line 13 | 97 Mio",
        "top1: 65.4 | top1: 165.4 | line 13 | 165.4",
        "28.7 ms | 28.7 m | line 13 | 28.7 m",
        "width: 0.50 | width: 9 | line 13 | between",
        "width: 0.50 | depth: 9 | line 13 | depth",
        "variant: | variety: | line 13 | variety",
        "[slower] | [faster] | line 13 | faster",
        "classes: 1001 | classes: none | line 11 | none",
        "stride: 2} | stride: two} | line 13 | two",
        "stage5/bottleneck17 | stage5/bottleneck18 | line 13 | bottleneck18",
        "by: conv | by: convoy | line 8 | convoy",
        "leave-out: | leave: | line 7 | leave"
      })
  void mistakeIsNamedWithFileAndLine(String right, String wrong, String line, String word)
      throws IOException {
    write(SOUND.replace(right, wrong));

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(this::read)
        .withMessageStartingWith("mobilenet-v2.yaml, " + line + ": ")
        .withMessageContaining(word);
  }

  private List<PublishedFigure> read() throws PresetException {
    return PublishedFigures.of(folder, preset("mobilenet-v2"));
  }

  private void write(String text) throws IOException {
    Files.createDirectories(folder.resolve("published"));
    Files.writeString(folder.resolve("published/mobilenet-v2.yaml"), text);
  }

  private static Preset preset(String id) throws PresetException {
    return Presets.in(BundledModels.home().models()).stream()
        .filter(candidate -> candidate.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
