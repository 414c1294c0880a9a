package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in a file is told in one line, with the file, the line and the reason. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PresetMistakesTest {
  /** A whole preset; each test spoils one thing. */
  private static final String SOUND =
      """
      id: tiny
      name: Tiny
      source: nowhere
      parameters:
        width: {default: 1.0, lowest: 0.5, highest: 2.0, stops: [0.5, 1.0]}
        resolution: {default: 96, lowest: 64, highest: 128, step: 32, stops: [96]}
        groups: {default: 2, values: [1, 2]}
      channels: {rule: make-divisible, divisor: 8, unscaled: [unit.channels]}
      terms:
        wide: {groups: {1: 16, 2: 32}}
        A: relu
      numbering: in-stage
      stages:
        - name: body
          blocks:
            - conv: {name: conv, channels: wide, kernel: 3, stride: 2, groups: 1, activation: A}
            - bneck: {name: unit, kernel: 3, expanded: 96, channels: 16, activation: A, repeat: 2}
            - vgg-pair: {name: pair, channels: 16, when: {groups: 2}}
        - name: head
          blocks:
            - global-average-pool: {name: pool}
            - dense: {name: classifier, features: 10}
      trained:
        - parameters: {width: 1.0}
          file: weights/tiny.safetensors
          naming: torchvision-mobilenet-v2
          dataset: ImageNet
          origin: nobody
          classes: classes.txt
          preprocessing: torchvision
      """;

  @TempDir private Path folder;

  @Test
  void fileIsSound() throws IOException, PresetException {
    assertThat(Presets.read(write(SOUND)).design().expand()).isInstanceOf(Expansion.Expanded.class);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // unknown keys
        "name: Tiny | nane: Tiny | 2: nane is not known here; there can be id, name, family,",
        "stops: [96] | stops: [96], stop: 1 | 6: stop is not known here; there can be default,",
        "[1, 2]} | [1, 2], steps: 2} | 7: steps is not known here; there can be default, values.",
        "divisor: 8 | divisor: 8, round: up | 8: round is not known here; there can be rule,",
        "name: head | nom: head | 19: nom is not known here; there can be name, blocks.",
        "stride: 2 | strides: 2 | 16: strides is not known here; there can be name, repeat, when,",
        "origin: nobody | author: nobody | 28: author is not known here; there can be parameters,",
        // unknown kinds, words, parameters
        "bneck: | bottleneck: | 17: bottleneck is no kind of block; there are conv, depthwise-",
        "A: relu | A: relu7 | 11: activation cannot be relu7; it can be linear, relu, relu6,",
        "rule: make-divisible | rule: divide | 8: divide is not known here; there can be"
            + " make-divis",
        "numbering: in-stage | numbering: anyhow | 12: anyhow is not known here; there can be"
            + " in-st",
        "torchvision-mobilenet-v2 | caffe | 26: caffe is not known here; there can be torchvision-",
        "preprocessing: torchvision | preprocessing: caffe | 30: caffe is not known here; there"
            + " can",
        "wide: {groups: | wide: {group: | 10: group is not known here; there can be width, resolut",
        "when: {groups: 2} | when: {grouped: 2} | 18: grouped is not known here; there can be"
            + " width",
        "{width: 1.0} | {depth: 1.0} | 24: there is no parameter depth.",
        "[unit.channels] | [unity.channels] | 8: there is no number of channels unity.channels",
        "[unit.channels] | [unit.kernel] | 8: there is no number of channels unit.kernel",
        // cases
        "{1: 16, 2: 32} | {1: 16} | 10: there is no case for groups 2.",
        "{1: 16, 2: 32} | {1: 16, 2: 32, 3: 48} | 10: 3 must be one of 1, 2.",
        "{1: 16, 2: 32} | {1: 16, 2: 32, 2.0: 48} | 10: 2.0 is the case of 2 again.",
        "{groups: {1: 16, 2: 32}} | {} | 10: one parameter is expected here, with a case for each",
        "{groups: {1: 16, 2: 32}} | {groups: 16} | 10: keys with values are expected here, not a w",
        "{groups: {1: 16, 2: 32}} | {width: {0.5: 1}} | 10: width has values in between, so there",
        "channels: wide | channels: width | 16: width has values in between, so there",
        "{1: 16, 2: 32} | {1: [16], 2: 32} | 10: a word or a number is expected here, not a list.",
        "when: {groups: 2} | when: {groups: 3} | 18: groups must be one of 1, 2.",
        "when: {groups: 2} | when: {} | 18: one parameter with one value is expected here.",
        "when: {groups: 2} | when: groups | 18: keys with values are expected here, not a word.",
        // terms
        "A: relu | A: A | 11: terms and cases are nested more than 8 deep.",
        "A: relu | A: {groups: {1: A, 2: A}} | 11: terms and cases are nested more than 8 deep.",
        "channels: wide | channels: Wide | 16: a whole number is expected here, not Wide.",
        // numbers
        "kernel: 3, stride: 2 | kernel: 3.5, stride: 2 | 16: a whole number is expected here, not"
            + " 3",
        "kernel: 3, stride: 2 | kernel: 3000000000, stride: 2 | 16: a whole number is expected"
            + " here",
        "kernel: 3, stride: 2 | kernel: , stride: 2 | 16: a whole number is expected here, not",
        "divisor: 8 | divisor: 0 | 8: a number from 1 is expected here, not 0.",
        "divisor: 8 | divisor: -8 | 8: a number from 1 is expected here, not -8.",
        "repeat: 2 | repeat: 0 | 17: a number from 1 is expected here, not 0.",
        "repeat: 2 | repeat: -1 | 17: a number from 1 is expected here, not -1.",
        "repeat: 2 | repeat: 1e9 | 17: a whole number is expected here, not 1e9.",
        "repeat: 2 | repeat: 1000000000 | 17: a block can be repeated at most 10,000 times.",
        "repeat: 2 | repeat: 9999 | 18: a network can have at most 10,000 blocks.",
        "lowest: 0.5 | lowest: 0 | 5: a range goes from a number above 0 up to a larger one.",
        "lowest: 0.5 | lowest: 3 | 5: a range goes from a number above 0 up to a larger one.",
        "lowest: 0.5 | lowest: low | 5: a number is expected here, not low.",
        "lowest: 0.5 | lowest: NaN | 5: a number is expected here, not NaN.",
        "highest: 2.0 | highest: Infinity | 5: a number is expected here, not Infinity.",
        "step: 32 | step: -1 | 6: a range goes from a number above 0 up to a larger one.",
        "step: 32 | step: 0.01 | 6: a range has at most 1,000 steps.",
        "stops: [96] | stops: [97] | 6: 97 goes in steps of 32 from 64.",
        "stops: [96] | stops: 96 | 6: a list is expected here, not a word.",
        "default: 96 | default: 32 | 6: 32 must lie between 64 and 128.",
        "default: 1.0 | default: some | 5: some must be a number, not some.",
        "default: 2 | default: 3 | 7: 3 must be one of 1, 2.",
        "[1, 2]} | []} | 7: there is no value.",
        "[1, 2]} | [1, 2, 1.0]} | 7: 1.0 is the value 1 again.",
        "step: 32, stops | stops | 6: a resolution is a whole number of pixels: give a step",
        "step: 32 | step: 0.5 | 6: a resolution is a whole number of pixels: give a step",
        "highest: 128 | highest: 3e9 | 6: ",
        "\"width: {default: 1.0, lowest: 0.5, highest: 2.0, stops: [0.5, 1.0]}\""
            + " | \"width: {default: thin, values: [thin, fat]}\""
            + " | 5: a width is a number above 0, not thin.",
        "\"width: {default: 1.0, lowest: 0.5, highest: 2.0, stops: [0.5, 1.0]}\""
            + " | \"width: {default: 1, values: [1, 0]}\" | 5: a width is a number above 0, not 0.",
        "\"resolution: {default: 96, lowest: 64, highest: 128, step: 32, stops: [96]}\""
            + " | \"resolution: {default: 1, values: [1, high]}\""
            + " | 6: a whole number is expected here, not high.",
        // names
        "id: tiny | id: Tiny Net | 1: an id has small letters, digits and hyphens, not 'Tiny Net'.",
        "id: tiny | id: '' | 1: an id has small letters, digits and hyphens, not ''.",
        "name: conv, | name: a/b, | 16: a name begins with a letter and has letters, digits,",
        "name: conv, | name: 1, | 16: a name begins with a letter and has letters, digits,",
        "name: head | name: body | 19: there are two stages called body.",
        // said twice
        "name: Tiny | \"name: Tiny\\nname: Tiny\" | 3: name is said twice.",
        "stride: 2 | stride: 2, stride: 2 | 16: stride is said twice.",
        "A: relu | \"A: relu\\n  A: relu6\" | 12: A is said twice.",
        "[1, 2]} | \"[1, 2]}\\n  groups: {default: 1, values: [1]}\" | 8: groups is said twice.",
        // shapes of the file
        "source: nowhere | source: [nowhere] | 3: a word or a number is expected here, not a list.",
        "source: nowhere | source: {a: b} | 3: a word or a number is expected here, not a mapping.",
        "- global-average-pool: {name: pool} | - global-average-pool | 21: keys with values are"
            + " exp",
        "- global-average-pool: {name: pool} | - {pool: {}, fire: {}} | 21: a row has one kind of",
        "- global-average-pool: {name: pool} | - global-average-pool: pool | 21: keys with values",
        "A: relu | {a: b}: relu | 11: a word or a number is expected here, not a mapping.",
        // aliases
        "channels: wide | channels: *wide | 16: the alias *wide is not read: write the value again",
        "A: relu | \"A: &a [*a]\" | 11: the alias *a is not read: write the value again.",
        "A: relu | \"<<: {A: relu}\" | 16: activation cannot be A; it can be linear,",
        // no YAML
        "A: relu | \"A:\\trelu\\n"
            + "\\tB: relu\" | 11: this is no YAML: found character '\\t(TAB)' that cannot start",
        "A: relu | \"A: 'relu\" | 31: this is no YAML: found unexpected end of stream, in what"
            + " began in line 11.",
        "A: relu | A: relu] | 11: ",
        "A: relu | \"A: relu\\n ...\" | 1",
        "id: tiny | \"id: tiny\\n"
            + "---\\n"
            + "id: other\" | 2: this is no YAML: but found another document, in",
        "A: relu | A: @relu | 11: this is no YAML: "
      })
  void mistakeIsNamedAtItsPlace(String right, String wrong, String message) throws IOException {
    assertThat(SOUND).contains(right);
    assertThatMistakeIs(
        SOUND.replace(right, wrong.replace("\\n", "\n").replace("\\t", "\t")),
        "tiny.yaml, line " + message);
  }

  @Test
  void severalMistakesGiveTheFirst() throws IOException {
    assertThatMistakeIs(
        SOUND.replace("divisor: 8", "divisor: 0").replace("kernel: 3", "kernel: x"),
        "tiny.yaml, line 16: a whole number is expected here, not x.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "id: tiny\\n|1: id",
        "name: Tiny\\n|1: name",
        "source: nowhere\\n|1: source",
        "channels: wide, |16: channels",
        ", activation: A|16: activation",
        "expanded: 96, |17: expanded",
        ", features: 10|22: features",
        "rule: make-divisible, |8: rule",
        "divisor: 8, |8: divisor",
        "default: 1.0, |5: default",
        "lowest: 0.5, |5: lowest",
        "highest: 2.0, |5: highest",
        ", stops: [96]|6: stops",
        "default: 2, |7: default",
        "name: conv, |16: name",
        "    file: weights/tiny.safetensors\\n|24: file",
        "    naming: torchvision-mobilenet-v2\\n|24: naming",
        "    dataset: ImageNet\\n|24: dataset",
        "    origin: nobody\\n|24: origin",
        "    classes: classes.txt\\n|24: classes",
        "    preprocessing: torchvision\\n|24: preprocessing",
        "parameters: {width: 1.0}\\n    |24: parameters"
      })
  void missingKeyIsNamed(String entry, String place) throws IOException {
    String cut = entry.replace("\\n", "\n");
    assertThat(SOUND).contains(cut);
    int at = SOUND.indexOf(cut);

    assertThatMistakeIs(
        SOUND.substring(0, at) + SOUND.substring(at + cut.length()),
        "tiny.yaml, line " + place + " is missing.");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "empty | '' | tiny.yaml, line 1: the file is empty.",
        "blank | '   ' | tiny.yaml, line 1: the file is empty.",
        "comment | # nothing | tiny.yaml, line 1: the file is empty.",
        "word | nothing | tiny.yaml, line 1: keys with values are expected here, not a word.",
        "list | [id, name] | tiny.yaml, line 1: keys with values are expected here, not a list."
      })
  void fileThatSaysNothingIsNamed(String what, String text, String message) throws IOException {
    assertThatMistakeIs(text, message);
  }

  @Test
  void fileWithoutABlockIsNamed() throws IOException {
    assertThatMistakeIs(
        "id: a\nname: A\nsource: b\nstages:\n  - {name: s, blocks: []}\n",
        "tiny.yaml, line 5: there is no block.");
  }

  @Test
  void binaryFileIsNamed() throws IOException {
    byte[] bytes = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    assertThatFileIsRefused(bytes, "tiny.yaml is no text in UTF-8.");
    assertThatFileIsRefused(
        "id: a\nname: A\u0000b\n".getBytes(StandardCharsets.UTF_8),
        "tiny.yaml, line 2: the character U+0000 does not stand in a text.");
    assertThatFileIsRefused(
        new byte[3], "tiny.yaml, line 1: the character U+0000 does not stand in a text.");
  }

  @Test
  void fileInAnotherEncodingIsNamed() throws IOException {
    assertThatFileIsRefused(
        SOUND.replace("nowhere", "Doll\u00e1r").getBytes(StandardCharsets.ISO_8859_1),
        "tiny.yaml is no text in UTF-8.");
    assertThatFileIsRefused(
        SOUND.getBytes(StandardCharsets.UTF_16), "tiny.yaml is no text in UTF-8.");
  }

  @Test
  void hugeFileIsNotEvenRead() throws IOException {
    assertThatFileIsRefused(
        (SOUND + "# ".repeat(1 << 20)).getBytes(StandardCharsets.UTF_8),
        "tiny.yaml has 2,098,%03d bytes, a design has at most 1,048,576."
            .formatted(SOUND.length() + (2 << 20) - 2_098_000));
  }

  @Test
  void folderIsNamed() throws IOException {
    var path = Files.createDirectory(folder.resolve("tiny.yaml"));

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.read(path))
        .withMessage("%s cannot be read.", path);
  }

  @Test
  void missingFileIsNamed() {
    var path = folder.resolve("none.yaml");

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.read(path))
        .withMessage("There is no file %s.", path);
  }

  @ParameterizedTest
  @CsvSource({"[, 100000", "'{a: ', 100000", "'- ', 100000", "'? ', 100000", "'[', 500"})
  void deepNestingIsNamedAtOnce(String opening, int depth) throws IOException {
    assertThatMistakeIs(
        "id: tiny\nname:\n  " + opening.repeat(depth) + "\n",
        "tiny.yaml, line 3: this is nested more than 40 deep.");
  }

  /** Ten lines that stand for a billion words, where aliases are followed. */
  @Test
  void billionLaughsAreRefused() throws IOException {
    String laughs =
        IntStream.range(1, 10)
            .mapToObj(i -> "l%d: &l%d [%s]\n".formatted(i, i, ("*l" + (i - 1) + ", ").repeat(10)))
            .collect(Collectors.joining());

    assertThatMistakeIs(
        "l0: &l0 laugh\n" + laughs,
        "tiny.yaml, line 2: the alias *l0 is not read: write the value again.");
  }

  @Test
  void listThatHoldsItselfIsRefused() throws IOException {
    assertThatMistakeIs(
        SOUND.replace("source: nowhere", "source: &loop [*loop]"),
        "tiny.yaml, line 3: the alias *loop is not read: write the value again.");
  }

  @Test
  void termsThatMeanEachOtherAreRefused() throws IOException {
    assertThatMistakeIs(
        SOUND.replace("  A: relu", "  A: B\n  B: A"),
        "tiny.yaml, line 11: terms and cases are nested more than 8 deep.");
  }

  /** A few terms, each with a hundred cases of the next: a hundred million values. */
  @Test
  void termsThatMultiplyAreRefused() throws IOException {
    String numbers = numbers(100, i -> "" + i);
    String terms =
        IntStream.range(0, 4)
            .mapToObj(
                i ->
                    "  t%d: {p: {%s}}\n"
                        .formatted(i, numbers(100, n -> n + (i < 3 ? ": t" + (i + 1) : ": 8"))))
            .collect(Collectors.joining());

    assertThatMistakeIs(
        """
        id: bomb
        name: Bomb
        source: nowhere
        parameters: {p: {default: 1, values: [%s]}}
        terms:
        %s
        stages: [{name: s, blocks: [{vgg-pair: {name: pair, channels: t0}}]}]
        """
            .formatted(numbers, terms),
        "tiny.yaml, line 9: terms and cases come to more than 100,000 values.");
  }

  @Test
  void choicesThatMultiplyAreRefused() throws IOException {
    String choice = "{default: 1, values: [%s]}".formatted(numbers(50, i -> "" + i));

    assertThatMistakeIs(
        SOUND.replace("  groups:", "  p: %s\n  q: %s\n  groups:".formatted(choice, choice)),
        "tiny.yaml, line 5: the values can be combined in more than 1,000 ways.");
  }

  @Test
  void rowsThatMultiplyAreRefused() throws IOException {
    String row = "      - vgg-pair: {name: more, channels: 8, repeat: 5000}\n";

    assertThatMistakeIs(
        SOUND.replace("  - name: head\n", row.repeat(3) + "  - name: head\n"),
        "tiny.yaml, line 20: a network can have at most 10,000 blocks.");
  }

  @Test
  void asManyBlocksAsThereCanBeAreQuickToExpand() throws IOException, PresetException {
    var preset = Presets.read(write(SOUND.replace("repeat: 2", "repeat: 9996")));

    assertThat(preset.design().expand()).isInstanceOf(Expansion.Expanded.class);
  }

  @Test
  void mistakeInOneFileOfAFolderNamesTheFile() throws IOException {
    Files.writeString(folder.resolve("sound.yaml"), SOUND);
    write(SOUND.replace("kernel: 3", "kernel: x"));

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.in(folder))
        .withMessageStartingWith("tiny.yaml, line 16: ");
  }

  private static String numbers(int count, IntFunction<String> word) {
    return IntStream.rangeClosed(1, count).mapToObj(word).collect(Collectors.joining(", "));
  }

  private void assertThatFileIsRefused(byte[] bytes, String message) throws IOException {
    var file = Files.write(folder.resolve("tiny.yaml"), bytes);

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.read(file))
        .withMessage(message);
  }

  private void assertThatMistakeIs(String text, String message) throws IOException {
    var file = write(text);

    assertThatExceptionOfType(PresetException.class)
        .isThrownBy(() -> Presets.read(file))
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .startsWith(message)
                    .hasLineCount(1)
                    .matches(".*[^.]\\.")
                    .doesNotContain("Exception", "lightnet.", "null"));
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("tiny.yaml"), text);
  }
}
