package lightnet.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightnet.design.BundledModels;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each layer and each published size of MobileNet V2 against reference figures. */
class MobileNetV2CostsTest {
  private static final List<ReferenceTable.Row> ROWS =
      ReferenceTable.read("mobilenet_v2_layers.csv");
  private static final Network NETWORK = BundledModels.network("mobilenet-v2");
  private static final CostTable COSTS = CostTable.of(NETWORK);

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void layerCountsAsTheReferenceSays(String path, Layer layer, ReferenceTable.Row row) {
    var cost = COSTS.of(layer);

    assertThat(cost.paramsWeights()).isEqualTo(row.number("params_weights"));
    assertThat(cost.paramsTrainable()).isEqualTo(row.number("params_trainable"));
    assertThat(cost.paramsWithBnStats()).isEqualTo(row.number("params_with_bn_stats"));
    assertThat(cost.madds()).isEqualTo(row.number("madds"));
    assertThat(cost.memoryAccess()).isEqualTo(row.number("mem_access"));
    assertThat(layer.outShape().elements()).isEqualTo(row.number("out_elems"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void layerHasTheSizesOfTheReference(String path, Layer layer, ReferenceTable.Row row) {
    assertThat(layer.inShape().c()).isEqualTo(row.number("in_ch"));
    assertThat(layer.outShape().c()).isEqualTo(row.number("out_ch"));
    assertThat(List.of(layer.inShape().h(), layer.inShape().w()))
        .allMatch(side -> side == row.number("in_hw"));
    assertThat(List.of(layer.outShape().h(), layer.outShape().w()))
        .allMatch(side -> side == row.number("out_hw"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void layerIsTheOperatorOfTheReference(String path, Layer layer, ReferenceTable.Row row) {
    switch (layer.op()) {
      case Op.Conv conv -> {
        assertThat(row.text("op")).isEqualTo(layer.isDepthwise() ? "dwconv" : "conv");
        assertThat(row.text("kernel"))
            .isEqualTo("%dx%d".formatted(conv.kernel().h(), conv.kernel().w()));
        assertThat(row.number("stride")).isEqualTo(conv.stride().h()).isEqualTo(conv.stride().w());
        assertThat(row.number("groups")).isEqualTo(conv.groups());
        assertThat(conv.affine()).isEqualTo(Affine.BATCH_NORM);
        assertThat(List.of(row.text("bn"), row.text("bias"))).containsExactly("yes", "no");
      }
      case Op.Dense dense -> {
        assertThat(row.text("op")).isEqualTo("fc");
        assertThat(dense.affine()).isEqualTo(Affine.BIAS);
        assertThat(List.of(row.text("bn"), row.text("bias"))).containsExactly("no", "yes");
      }
      case Op.GlobalAveragePool _ -> assertThat(row.text("op")).isEqualTo("avgpool");
      default -> throw new AssertionError(path + " has no row");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("layers")
  void activationOrShortcutFollowsAsTheReferenceSays(
      String path, Layer layer, ReferenceTable.Row row) {
    var readers = NETWORK.layers().stream().filter(l -> l.inputs().contains(layer.id())).toList();

    assertThat(readers.stream().anyMatch(l -> l.op().equals(new Op.Activate(Activation.RELU6))))
        .isEqualTo(row.text("activation").equals("ReLU6"));
    assertThat(readers.stream().anyMatch(l -> isShortcutOf(layer, l)))
        .isEqualTo(row.text("residual").equals("yes"));
  }

  @Test
  void totalsAreTheReferences() {
    var totals = COSTS.totals();
    var row = ROWS.getLast();

    assertThat(totals.paramsWeights()).isEqualTo(row.number("params_weights"));
    assertThat(totals.paramsTrainable()).isEqualTo(row.number("params_trainable"));
    assertThat(totals.paramsWithBnStats()).isEqualTo(row.number("params_with_bn_stats"));
    assertThat(totals.madds()).isEqualTo(row.number("madds"));
    assertThat(totals.maddsWithoutClassifier()).isEqualTo(row.number("madds") - 1280 * 1000);
    assertThat(totals.memoryAccess()).isEqualTo(row.number("mem_access"));
  }

  @ParameterizedTest
  @MethodSource("sizes")
  void everyWidthAndResolutionCountsAsPublished(ReferenceTable.Row row) {
    var totals =
        CostTable.of(
                BundledModels.network(
                    "mobilenet-v2@width=%s,resolution=%s"
                        .formatted(row.text("width"), row.text("resolution"))))
            .totals();

    assertThat(totals.madds()).isEqualTo(row.number("madds"));
    assertThat(totals.paramsWeights()).isEqualTo(row.number("params_weights"));
    assertThat(totals.paramsTrainable()).isEqualTo(row.number("params_trainable"));
    assertThat(totals.paramsWithBnStats()).isEqualTo(row.number("params_with_bn_stats"));
    assertThat(totals.madds() / 1e6 - row.real("madds_published_millions")).isBetween(-0.5, 1.0);
    assertThat(totals.paramsWeights() / 1e6 - row.real("params_published_millions"))
        .isBetween(-0.05, 0.1);
  }

  static Stream<Arguments> layers() {
    var counted =
        NETWORK.layers().stream()
            .filter(l -> !(l.op() instanceof Op.Activate || l.op() instanceof Op.Add))
            .toList();
    assertThat(counted).hasSize(ROWS.size() - 1);
    return IntStream.range(0, counted.size())
        .mapToObj(i -> Arguments.of(counted.get(i).path(), counted.get(i), ROWS.get(i)));
  }

  static Stream<ReferenceTable.Row> sizes() {
    return ReferenceTable.read("mobilenet_v2_widths.csv").stream();
  }

  /** Whether a sum adds a shortcut to this layer's output: it is then the sum's last input. */
  private static boolean isShortcutOf(Layer layer, Layer reader) {
    return reader.op() instanceof Op.Add && reader.inputs().getLast().equals(layer.id());
  }
}
