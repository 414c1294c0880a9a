package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lightnet.block.Block;
import lightnet.block.BlockKind;
import lightnet.block.Bneck;
import lightnet.block.Border;
import lightnet.block.ConvUnit;
import lightnet.block.Squeeze;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a preset's file can say, and what it means. */
class PresetFileTest {
  private static final String HEAD =
      """
      id: tiny
      name: Tiny
      source: nowhere
      """;

  private static final String CASES =
      HEAD
          + """
          parameters:
            size: {default: small, values: [small, large]}
            groups: {default: 2, values: [1, 2, 4]}
            smooth: {default: no, values: [no, yes]}
          terms:
            K: 5
            wide: {size: {small: 16, large: 32}}
            both: {size: {small: {groups: {1: 8, 2: 12, 4: 16}}, large: huge}}
            huge: 64
            A: {smooth: {no: relu, yes: HS}}
            HS: h-swish
          stages:
            - name: first
              blocks:
                - conv: {name: stem, channels: wide, kernel: K, stride: 2, activation: A}
                - conv: {name: mix, channels: both, kernel: 1, groups: groups, activation: linear}
            - name: second
              blocks:
                - global-average-pool: {name: pool, when: {smooth: yes}}
                - conv: {name: tail, channels: 24, kernel: 1, activation: relu, when: {size: large}}
          """;

  private static final String SCALED =
      HEAD
          + """
          parameters:
            width: {default: 1.0, lowest: 0.25, highest: 2.0, stops: [0.5, 1.0]}
            rule: {default: tf, values: [tf, torchvision]}
          channels:
            rule: make-divisible
            divisor: 8
            unscaled: [kept.channels]
            ratio-of-input: {rule: {tf: [bneck.expanded], torchvision: []}}
            unscaled-below-1: [last.channels]
          stages:
            - name: only
              blocks:
                - conv: {name: stem, channels: 16, kernel: 3, activation: relu}
                - bneck: {name: bneck, kernel: 3, expanded: 72, channels: 24, activation: relu}
                - conv: {name: kept, channels: 20, kernel: 1, activation: relu}
                - conv: {name: last, channels: 100, kernel: 1, activation: relu}
          """;

  @TempDir private Path folder;

  @Test
  void termStandsForAValueOrForCasesOrForAnotherTerm() throws IOException, PresetException {
    var preset = read(CASES);

    assertThat(preset.design().block("first/stem")).contains(conv(16, 5, 2, 1, Activation.RELU));
    assertThat(at(preset, "size", "large", "first/stem"))
        .isEqualTo(conv(32, 5, 2, 1, Activation.RELU));
    assertThat(at(preset, "smooth", "yes", "first/stem"))
        .isEqualTo(conv(16, 5, 2, 1, Activation.H_SWISH));
  }

  @ParameterizedTest
  @CsvSource({"small, 1, 8", "small, 2, 12", "small, 4, 16", "large, 1, 64", "large, 4, 64"})
  void caseIsThatOfTheParametersValue(String size, String groups, int channels)
      throws IOException, PresetException {
    var design = read(CASES).design(Map.of("size", size, "groups", groups));

    assertThat(design.block("first/mix"))
        .contains(conv(channels, 1, 1, Integer.parseInt(groups), Activation.LINEAR));
  }

  @Test
  void rowStandsOnlyWhereItsConditionHolds() throws IOException, PresetException {
    var preset = read(CASES);

    assertThat(names(preset.design())).containsExactly("first/stem", "first/mix");
    assertThat(names(preset.design(Map.of("smooth", "yes"))))
        .containsExactly("first/stem", "first/mix", "second/pool");
    assertThat(names(preset.design(Map.of("smooth", "true", "size", "large"))))
        .containsExactly("first/stem", "first/mix", "second/pool", "second/tail");
  }

  @Test
  void conditionMayNameTheValueInAnyForm() throws IOException, PresetException {
    var preset =
        read(
            HEAD
                + """
                parameters: {width: {default: 1.0, values: [0.50, 1.0]}}
                stages:
                  - name: s
                    blocks:
                      - vgg-pair: {name: always, channels: 8}
                      - vgg-pair: {name: half, channels: 8, when: {width: 0.5}}
                      - vgg-pair: {name: whole, channels: 8, when: {width: 1}}
                """);

    assertThat(names(preset.design())).containsExactly("s/always", "s/whole");
    assertThat(names(preset.design(Map.of("width", ".5")))).containsExactly("s/always", "s/half");
  }

  /** 16 x 0.75 = 12 becomes 16, so that the ratio to it is still 72 : 16. */
  @Test
  void ratioOfInputIsThatOfTheTable() throws IOException, PresetException {
    var preset = read(SCALED);

    assertThat(preset.design(Map.of("width", "0.75")).block("only/bneck")).contains(bneck(72, 24));
    assertThat(preset.design(Map.of("width", "2")).block("only/bneck")).contains(bneck(144, 48));
  }

  /** 72 x 0.75 = 54, of which 56 is the nearest multiple of 8. */
  @Test
  void ratioOfInputMayBeACase() throws IOException, PresetException {
    assertThat(
            read(SCALED).design(Map.of("width", "0.75", "rule", "torchvision")).block("only/bneck"))
        .contains(bneck(56, 24));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 20", "1, 20", "2, 20"})
  void unscaledChannelsAreAsTheyAre(String width, int channels)
      throws IOException, PresetException {
    assertThat(at(read(SCALED), "width", width, "only/kept"))
        .isEqualTo(conv(channels, 1, 1, 1, Activation.RELU));
  }

  @ParameterizedTest
  @CsvSource({"0.5, 100", "1, 100", "1.25, 128", "2, 200"})
  void unscaledBelow1OnlyGrow(String width, int channels) throws IOException, PresetException {
    assertThat(at(read(SCALED), "width", width, "only/last"))
        .isEqualTo(conv(channels, 1, 1, 1, Activation.RELU));
  }

  /** The table's own numbers, even if they are no multiples of the divisor. */
  @Test
  void width1IsTheTable() throws IOException, PresetException {
    var preset = read(SCALED.replace("channels: 16", "channels: 13"));

    assertThat(preset.design().block("only/stem")).contains(conv(13, 3, 1, 1, Activation.RELU));
  }

  @ParameterizedTest
  @CsvSource({
    "floor, 8, 0.75, 25, 18",
    "floor, 8, 0.3, 24, 8",
    "floor, 1, 0.3, 24, 7",
    "nearest, 1, 0.75, 25, 19",
    "nearest, 1, 0.25, 1, 1",
    "make-divisible, 4, 0.75, 25, 20",
    "make-divisible, 8, 0.5, 36, 24"
  })
  void ruleSaysHowProductsAreRounded(
      String rule, int divisor, String width, int channels, int expected)
      throws IOException, PresetException {
    var preset =
        read(
            HEAD
                + """
                parameters: {width: {default: 1, lowest: 0.25, highest: 1, stops: [1]}}
                channels: {rule: %s, divisor: %d}
                stages: [{name: s, blocks: [{vgg-pair: {name: pair, channels: %d}}]}]
                """
                    .formatted(rule, divisor, channels));

    assertThat(BlockKind.VGG_PAIR.values(at(preset, "width", width, "s/pair")))
        .containsEntry("channels", expected);
  }

  @Test
  void ruleNoneTakesTheTablesOfTheWidths() throws IOException, PresetException {
    var preset =
        read(
            HEAD
                + """
                parameters: {width: {default: 1.0, values: [0.5, 1.0]}}
                channels: {rule: none}
                terms: {wide: {width: {0.5: 48, 1.0: 116}}}
                stages: [{name: s, blocks: [{vgg-pair: {name: pair, channels: wide}}]}]
                """);

    assertThat(BlockKind.VGG_PAIR.values(at(preset, "width", "0.5", "s/pair")))
        .containsEntry("channels", 48);
  }

  @Test
  void strideOfRepeatedBlocksIsThatOfTheFirst() throws IOException, PresetException {
    var design =
        read(HEAD
                + """
                parameters: {depth: {default: 2, values: [1, 2, 3]}}
                stages:
                  - name: s
                    blocks:
                      - depthwise-separable: {name: unit, channels: 8, stride: 2, repeat: depth}
                """)
            .design(Map.of("depth", "3"));

    assertThat(design.stages().getFirst().blocks())
        .extracting(placed -> BlockKind.of(placed.block()).values(placed.block()).get("stride"))
        .containsExactly(2, 1, 1);
  }

  @Test
  void blocksOfOneNameAreNumberedInTheirStage() throws IOException, PresetException {
    assertThat(names(read(HEAD + numbered("in-stage")).design()))
        .containsExactly("a/conv", "a/unit1", "a/unit2", "a/unit3", "b/unit1", "b/unit2");
    assertThat(
            names(read(HEAD + numbered("in-stage").replace("numbering: in-stage\n", "")).design()))
        .containsExactly("a/conv", "a/unit1", "a/unit2", "a/unit3", "b/unit1", "b/unit2");
  }

  @Test
  void blocksOfOneNameAreNumberedThroughTheNetwork() throws IOException, PresetException {
    assertThat(names(read(HEAD + numbered("through-network")).design()))
        .containsExactly("a/conv", "a/unit1", "a/unit2", "a/unit3", "b/unit4", "b/unit5");
  }

  /** A number that a row's own name ends with may be the one that another row's block is given. */
  @Test
  void nameThatIsStillTakenTwiceIsRefused() throws IOException, PresetException {
    var design =
        read(HEAD
                + """
                stages:
                  - name: s
                    blocks:
                      - vgg-pair: {name: unit2, channels: 8}
                      - depthwise-separable: {name: unit, channels: 8, repeat: 2}
                """)
            .design();

    assertThat(design.expand())
        .isInstanceOfSatisfying(
            Expansion.Broken.class,
            broken -> {
              assertThat(broken.path()).isEqualTo("s/unit2");
              assertThat(broken.reason()).isEqualTo("this name is taken twice");
              assertThat(broken.before().layersOf("s/unit1")).isNotEmpty();
            });
  }

  @Test
  void whatIsNotSaidIsUsual() throws IOException, PresetException {
    var preset =
        read(HEAD + "stages: [{name: s, blocks: [{vgg-pair: {name: pair, channels: 8}}]}]\n");

    assertThat(preset.family()).isEmpty();
    assertThat(preset.parameters()).isEmpty();
    assertThat(preset.trained()).isEmpty();
    assertThat(preset.design().name()).isEqualTo("Tiny");
    assertThat(preset.design().input()).isEqualTo(new Shape(1, 3, 224, 224));
    assertThat(preset.impossible()).isEmpty();
  }

  @Test
  void resolutionMayBeAChoice() throws IOException, PresetException {
    var preset =
        read(
            HEAD
                + """
                parameters: {resolution: {default: 299, values: [96, 299]}}
                stages: [{name: s, blocks: [{vgg-pair: {name: pair, channels: 8}}]}]
                """);

    assertThat(preset.design().input()).isEqualTo(new Shape(1, 3, 299, 299));
    assertThat(preset.design(Map.of("resolution", "96")).input())
        .isEqualTo(new Shape(1, 3, 96, 96));
  }

  @Test
  void titleTellsWhatDiffersFromTheDefaults() throws PresetException {
    assertThat(BundledModels.design("shufflenet-v1@width=0.5,groups=8").name())
        .isEqualTo("ShuffleNet V1 0.5, groups 8");
    assertThat(BundledModels.design("mobilenet-v3-small@minimalistic=yes").name())
        .isEqualTo("MobileNet V3 Small, minimalistic");
    assertThat(BundledModels.design("mobilenet-v3-small@minimalistic=no,resolution=96").name())
        .isEqualTo("MobileNet V3 Small");
  }

  /** How the channels are shuffled does not matter. */
  private static Map<String, String> unshuffled(Map<String, String> values) {
    Map<String, String> others = new HashMap<>(values);
    others.remove("shuffle");
    return others;
  }

  /** A quarter of each stage's channels must be divisible by g: worked out by hand. */
  @Test
  void shuffleNetsThatCannotBeAreToldWithTheReason() throws PresetException {
    var preset = ModelReference.parse("shufflenet-v1").preset(bundled());

    assertThat(
            preset.impossible().stream()
                .map(impossible -> unshuffled(impossible.values()))
                .distinct())
        .containsExactlyInAnyOrder(
            of("0.25", "2"),
            of("0.25", "4"),
            of("0.5", "2"),
            of("0.5", "4"),
            of("1.5", "2"),
            of("1.5", "4"));
    assertThat(preset.impossible())
        .filteredOn(impossible -> unshuffled(impossible.values()).equals(of("0.25", "4")))
        .extracting(Preset.Impossible::reason)
        .containsOnly(
            "stage2/unit1: the bottleneck's 17 channels, a quarter of 68, cannot be split into 4"
                + " groups");
  }

  @Test
  void everyOtherBundledCombinationIsPossible() throws PresetException {
    for (Preset preset : bundled()) {
      if (!preset.id().equals("shufflenet-v1")) {
        assertThat(preset.impossible()).as(preset.id()).isEmpty();
      }
    }
  }

  @Test
  void rangeTakesAndOffersDecimalSteps() throws PresetException {
    var range = new ParameterRange(1, 0.1, 1, 0.1, List.of());

    assertThat(range.offered())
        .containsExactly("0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7", "0.8", "0.9", "1");
    for (String value : range.offered()) {
      assertThat(range.checked(value)).isEqualTo(value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFF", "# a comment\n", "---\n", "%YAML 1.1\n---\n"})
  void fileMayBeginAsYamlFilesDo(String beginning) throws IOException, PresetException {
    assertThat(read(beginning + CASES).id()).isEqualTo("tiny");
  }

  @Test
  void linesMayEndAsOnWindows() throws IOException, PresetException {
    assertThat(read(CASES.replace("\n", "\r\n")).design()).isEqualTo(read(CASES).design());
  }

  @Test
  void anchorWithoutAliasDoesNoHarm() throws IOException, PresetException {
    assertThat(read(CASES.replace("K: 5", "K: &k 5")).design()).isEqualTo(read(CASES).design());
  }

  private static String numbered(String numbering) {
    return """
    numbering: %s
    stages:
      - name: a
        blocks:
          - conv: {name: conv, channels: 8, kernel: 1, activation: relu}
          - vgg-pair: {name: unit, channels: 8, repeat: 2}
          - depthwise-separable: {name: unit, channels: 8}
      - name: b
        blocks:
          - vgg-pair: {name: unit, channels: 8, repeat: 2}
    """
        .formatted(numbering);
  }

  private Preset read(String text) throws IOException, PresetException {
    return Presets.read(Files.writeString(folder.resolve("tiny.yaml"), text));
  }

  private static List<Preset> bundled() throws PresetException {
    return Presets.in(BundledModels.home().models());
  }

  private static Block at(Preset preset, String parameter, String value, String path)
      throws PresetException {
    return preset.design(Map.of(parameter, value)).block(path).orElseThrow();
  }

  private static List<String> names(Design design) {
    return design.stages().stream()
        .flatMap(stage -> stage.blocks().stream().map(stage::pathOf))
        .toList();
  }

  private static Map<String, String> of(String width, String groups) {
    return Map.of("width", width, "groups", groups);
  }

  private static Block bneck(int expanded, int channels) {
    return new Bneck(3, expanded, channels, Squeeze.NONE, Activation.RELU, 1);
  }

  private static Block conv(int channels, int kernel, int stride, int groups, Activation function) {
    return new ConvUnit(channels, kernel, stride, groups, Affine.BATCH_NORM, Border.SAME, function);
  }
}
