package lightnet.cli;

import static lightnet.cli.Run.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class ShowCommandTest {

  @Test
  void listNamesPresetsWithWhatCanBeChosen() {
    var list = Run.json("list", "--json");

    assertThat(list)
        .isNotEmpty()
        .allSatisfy(
            preset -> assertThat(names(preset)).contains("id", "name", "parameters", "weights"));
    var v2 = find(list, "id", "mobilenet-v2");
    assertThat(v2.at("/weights").asText()).isEqualTo("bundled");
    assertThat(v2.at("/parameters/width").toString()).isEqualTo("[0.35,0.5,0.75,1,1.3,1.4]");
    assertThat(names(v2.at("/parameters"))).containsExactly("width", "resolution", "padding");
    assertThat(find(list, "id", "mobilenet-v1").at("/weights").asText()).isEqualTo("catalogue");
    assertThat(find(list, "id", "squeezenet").at("/weights").asText()).isEqualTo("none");
  }

  @Test
  void listIsReadableWithoutJson() {
    assertThat(Run.of("list").out()).contains("mobilenet-v2", "width: 0.35, 0.5, 0.75, 1, 1.3");
  }

  @Test
  void showGivesTotalsBlocksAndLayers() {
    var model = Run.json("show", "mobilenet-v2", "--json");

    assertThat(names(model)).contains("name", "input", "totals", "blocks", "layers");
    assertThat(model.at("/input").toString()).isEqualTo("[1,3,224,224]");
    assertThat(names(model.at("/totals")))
        .contains(
            "paramsWeights",
            "paramsTrainable",
            "paramsWithBnStats",
            "madds",
            "maddsWithoutClassifier",
            "memoryAccess");
    assertThat(model.at("/totals/madds").asLong()).isEqualTo(300_774_272);
    assertThat(model.at("/blocks"))
        .hasSize(21)
        .allSatisfy(
            block ->
                assertThat(names(block))
                    .contains("path", "kind", "inShape", "outShape", "params", "madds"));
    assertThat(sum(model.at("/blocks"), "madds")).isEqualTo(300_774_272);
    assertThat(sum(model.at("/blocks"), "params")).isEqualTo(3_504_872);
    assertThat(sum(model.at("/layers"), "paramsTrainable")).isEqualTo(3_504_872);
  }

  @Test
  void showDescribesALayer() {
    var layers = Run.json("show", "mobilenet-v2@width=0.5,resolution=96", "--json").at("/layers");

    assertThat(layers)
        .allSatisfy(
            layer ->
                assertThat(names(layer))
                    .contains(
                        "id",
                        "path",
                        "op",
                        "kernel",
                        "stride",
                        "groups",
                        "inShape",
                        "outShape",
                        "paramsWeights",
                        "paramsTrainable",
                        "madds",
                        "memoryAccess",
                        "receptiveField",
                        "effectiveStride"));
    var depthwise = find(layers, "id", "stage2/bottleneck2/depthwise");
    assertThat(depthwise.get("op").asText()).isEqualTo("dwconv");
    assertThat(depthwise.get("kernel").toString()).isEqualTo("[3,3]");
    assertThat(depthwise.get("stride").toString()).isEqualTo("[2,2]");
    assertThat(depthwise.get("groups").asInt()).isEqualTo(48);
    assertThat(depthwise.get("inShape").toString()).isEqualTo("[1,48,48,48]");
    assertThat(depthwise.get("outShape").toString()).isEqualTo("[1,48,24,24]");
    assertThat(depthwise.get("receptiveField").asInt()).isEqualTo(11);
    assertThat(depthwise.get("effectiveStride").asInt()).isEqualTo(4);
  }

  @Test
  void operatorsHaveShortNames() {
    var layers = Run.json("show", "mobilenet-v2", "--json").at("/layers");

    assertThat(layers.findValuesAsText("op"))
        .containsOnly("conv", "dwconv", "relu6", "add", "avgpool", "fc");
    assertThat(find(layers, "op", "avgpool").get("kernel").toString()).isEqualTo("[7,7]");
  }

  @Test
  void showIsReadableWithoutJson() {
    assertThat(Run.of("show", "mobilenet-v2").out())
        .startsWith("MobileNet V2, input 1 x 3 x 224 x 224")
        .contains("stage1/bottleneck1  inverted residual");
  }

  private static JsonNode find(JsonNode list, String key, String value) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(node -> node.get(key).asText().equals(value))
        .findFirst()
        .orElseThrow();
  }

  private static long sum(JsonNode list, String key) {
    return StreamSupport.stream(list.spliterator(), false)
        .mapToLong(node -> node.get(key).asLong())
        .sum();
  }
}
