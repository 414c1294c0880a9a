package lightnet.export.torch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lightnet.block.Block;
import lightnet.block.LayerGroup;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.PresetException;
import lightnet.export.ExportedDesigns;
import lightnet.network.PaddingRule;
import lightnet.weights.Parameter;
import lightnet.weights.RandomWeights;
import lightnet.weights.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TorchModuleTest {
  private static final Pattern CONSTRUCTOR =
      Pattern.compile(
          "class (\\w+)\\([\\w.]+\\):(?:(?!\nclass ).)*?def __init__\\(self,? ?([^)]*)\\)",
          Pattern.DOTALL);
  private static final Pattern MADE = Pattern.compile("^ {12}(\\w+)=([\\w.]+)\\((.*)\\), *# ");
  private static final Pattern CALLED =
      Pattern.compile("(?<![.\\w]|def |class )([A-Za-z_]\\w*)\\(");
  private static final Set<String> KNOWN =
      Set.of(
          "super",
          "isinstance",
          "range",
          "len",
          "sum",
          "tuple",
          "print",
          "bytearray",
          "float",
          "max",
          "zip",
          "Path",
          "OrderedDict");

  /** Parameters and variables that are functions. */
  private static final Set<String> GIVEN =
      Set.of("activation", "lead", "gate", "expand", "reduce", "model", "kind", "pool");

  static List<Design> designs() throws PresetException {
    return ExportedDesigns.all();
  }

  @Test
  void aStageIsAListOfBlocksWithTheirShapes() throws PresetException {
    assertThat(text(BundledModels.design("mobilenet-v2")))
        .contains(
            """
                    self.stage2 = stage(
                        bottleneck2=InvertedResidual(16, 24, expansion=6, stride=2),  # 24 x 56 x 56
                        bottleneck3=InvertedResidual(24, 24, expansion=6),            # 24 x 56 x 56
                    )
            """)
        .contains("class MobileNetV2(nn.Module):\n")
        .contains("        x = self.stage2(x)  # 24 x 56 x 56\n")
        .contains("        model.load_state_dict(load_weights(weights))\n");
  }

  @Test
  void onlyWhatIsUsedIsThere() throws PresetException {
    assertThat(text(BundledModels.design("mobilenet-v1")))
        .contains("class DepthwiseSeparable(")
        .doesNotContain("InvertedResidual", "Bneck", "channel_shuffle", "F.", "functional");
  }

  @Test
  void namesThatPythonNeedsAreAvoided() throws PresetException {
    assertThat(text(ExportedDesigns.everyKind()))
        .contains("        self.train_ = stage(\n")
        .contains("            class_=DepthwiseSeparable(")
        .contains("            forward_=InvertedResidual(")
        .contains("            half_=InvertedResidual(")
        .contains("            conv_biased=ConvUnit(")
        .contains("            conv_biased_=ConvUnit(")
        .contains(
            "class EveryKindOfBlock(nn.Module):\n    \"\"\"Every 'kind' \\\\ of block\"\"\"\n");
  }

  @ParameterizedTest
  @MethodSource("designs")
  void everythingThatIsCalledIsDefined(Design design) throws PresetException {
    String code = text(design).replaceAll("(?s)\"\"\".*?\"\"\"", "").replaceAll("#.*", "");
    Set<String> defined =
        Pattern.compile("^(?:class|def) (\\w+)", Pattern.MULTILINE)
            .matcher(code)
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet());

    defined.addAll(KNOWN);
    defined.addAll(GIVEN);
    assertThat(CALLED.matcher(code).results().map(match -> match.group(1)))
        .isNotEmpty()
        .allMatch(defined::contains);
  }

  /** Every argument is one that the class takes, and every one that it needs is given. */
  @ParameterizedTest
  @MethodSource("designs")
  void everyBlockIsMadeAsItsClassWantsIt(Design design) throws PresetException {
    String text = text(design);
    Map<String, List<String>> parameters = new HashMap<>();
    Matcher constructors = CONSTRUCTOR.matcher(text);
    while (constructors.find()) {
      parameters.put(
          constructors.group(1),
          Arrays.stream(constructors.group(2).split(",")).map(String::strip).toList());
    }
    parameters.put("ClassifierAsImage", parameters.getOrDefault("Classifier", List.of()));
    List<Matcher> made = text.lines().map(MADE::matcher).filter(Matcher::find).toList();

    assertThat(made).hasSize(design.stages().stream().mapToInt(s -> s.blocks().size()).sum());
    for (Matcher block : made) {
      if (!block.group(2).startsWith("nn.")) {
        assertFits(
            block.group(), block.group(3), parameters.getOrDefault(block.group(2), List.of()));
      }
    }
  }

  private static void assertFits(String call, String arguments, List<String> parameters) {
    List<String> given = Arrays.stream(arguments.split(",")).map(String::strip).toList();
    List<String> named =
        given.stream()
            .filter(a -> a.contains("="))
            .map(a -> a.substring(0, a.indexOf('=')))
            .toList();
    List<String> names = parameters.stream().map(p -> p.replaceFirst("=.*", "")).toList();
    int positional = given.size() - named.size();
    List<String> needed = parameters.stream().filter(p -> !p.contains("=")).toList();

    assertThat(positional).as(call).isLessThanOrEqualTo(names.size());
    assertThat(names.subList(positional, names.size())).as(call).containsAll(named);
    assertThat(named)
        .as(call)
        .containsAll(needed.subList(Math.min(positional, needed.size()), needed.size()));
  }

  @ParameterizedTest
  @MethodSource("designs")
  void everyTensorHasItsPlaceInTheText(Design design) throws PresetException {
    String text = text(design);
    var network = design.network();
    List<Tensor> tensors = TorchWeights.of(design, network, new RandomWeights(1));

    assertThat(tensors).extracting(Tensor::name).doesNotHaveDuplicates();
    assertThat(tensors)
        .hasSize(network.layers().stream().mapToInt(l -> Parameter.of(l).size()).sum());
    for (Tensor tensor : tensors) {
      List<String> parts = List.of(tensor.name().split("\\."));
      assertThat(text).contains("        self.%s = stage(\n".formatted(parts.get(0)));
      assertThat(text).contains("            %s=".formatted(parts.get(1)));
      String layer = parts.get(2);
      boolean isNumbered = layer.matches("(depthwise|pointwise)\\d+");
      assertThat(text)
          .contains(
              isNumbered
                  ? "self.add_module(f\"%s{i}\"".formatted(layer.replaceAll("\\d", ""))
                  : "self.%s = ".formatted(layer));
      assertThat(parts.get(parts.size() - 1)).isIn("weight", "bias", "running_mean", "running_var");
    }
  }

  @Test
  void tensorsHaveTheNamesOfTheirPaths() throws PresetException {
    Design design = BundledModels.design("mobilenet-v2");

    assertThat(TorchWeights.of(design, design.network(), new RandomWeights(1)))
        .extracting(Tensor::name)
        .contains(
            "stage3.bottleneck5.expand.conv.weight",
            "stage3.bottleneck5.expand.norm.weight",
            "stage3.bottleneck5.expand.norm.bias",
            "stage3.bottleneck5.expand.norm.running_mean",
            "stage3.bottleneck5.expand.norm.running_var",
            "head.classifier.dense.weight",
            "head.classifier.dense.bias");
  }

  @Test
  void everyKindOfBlockIsCovered() throws PresetException {
    Set<Class<?>> kinds =
        ExportedDesigns.everyKind().stages().stream()
            .flatMap(stage -> stage.blocks().stream())
            .map(placed -> placed.block().getClass())
            .collect(Collectors.toSet());
    kinds.add(LayerGroup.class);

    assertThat(kinds).containsExactlyInAnyOrder(Block.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @EnumSource
  void everySnippetIsThere(Snippet snippet) {
    for (PaddingRule padding : PaddingRule.values()) {
      assertThat(snippet.text(padding)).matches("(?s)(class|def) .*\n").doesNotContain("\t", "\r");
    }
  }

  @Test
  void zerosLieWhereTensorFlowLaysThem() throws PresetException {
    Design around = BundledModels.design("resnet-50");
    Design end = ExportedDesigns.padded(around, PaddingRule.END);

    assertThat(text(end))
        .contains("class ConvEnd(nn.Conv2d):", "maxpool=PoolEnd(F.max_pool2d, kernel=3, stride=2)")
        .doesNotContain("nn.MaxPool2d");
    assertThat(text(around)).contains("maxpool=nn.MaxPool2d(3, ").doesNotContain("End");
  }

  @ParameterizedTest
  @MethodSource("designs")
  void pythonReadsIt(Design design) throws Exception {
    assumeTrue(hasPython(), "there is no python3 here");

    Process python =
        new ProcessBuilder("python3", "-c", "import ast, sys; ast.parse(sys.stdin.buffer.read())")
            .redirectErrorStream(true)
            .start();
    python.getOutputStream().write(text(design).getBytes(StandardCharsets.UTF_8));
    python.getOutputStream().close();
    String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(python.waitFor()).as(said).isZero();
  }

  private static boolean hasPython() throws InterruptedException {
    try {
      return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static String text(Design design) throws PresetException {
    return TorchModule.of(design, design.network());
  }
}
