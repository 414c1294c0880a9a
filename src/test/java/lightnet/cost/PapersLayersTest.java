package lightnet.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightnet.design.BundledModels;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.PoolKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each layer of the papers' networks against reference figures. */
class PapersLayersTest {
  private static final Map<String, String> TABLES =
      Map.ofEntries(
          Map.entry("mobilenet_v1", "mobilenet-v1"),
          Map.entry("mobilenet_v2", "mobilenet-v2"),
          Map.entry("mobilenet_v3_large", "mobilenet-v3-large"),
          Map.entry("mobilenet_v3_small", "mobilenet-v3-small"),
          Map.entry("shufflenet_v1_g1", "shufflenet-v1@groups=1"),
          Map.entry("shufflenet_v1_g2", "shufflenet-v1@groups=2"),
          Map.entry("shufflenet_v1_g3", "shufflenet-v1"),
          Map.entry("shufflenet_v1_g4", "shufflenet-v1@groups=4"),
          Map.entry("shufflenet_v1_g8", "shufflenet-v1@groups=8"),
          Map.entry("shufflenet_v2_x0.5", "shufflenet-v2@width=0.5,unit=torchvision"),
          Map.entry("shufflenet_v2_x1.0", "shufflenet-v2@unit=torchvision"),
          Map.entry("shufflenet_v2_x1.0_megvii", "shufflenet-v2"),
          Map.entry("shufflenet_v2_x1.5", "shufflenet-v2@width=1.5,unit=torchvision"),
          Map.entry("shufflenet_v2_x2.0", "shufflenet-v2@width=2,unit=torchvision"));

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("layers")
  void layerCountsAsTheReferenceSays(
      String table, String path, Layer layer, LayerCost cost, ReferenceTable.Row row) {
    assertThat(cost.paramsWeights()).isEqualTo(row.number("params_weights"));
    assertThat(cost.paramsTrainable()).isEqualTo(row.number("params_trainable"));
    assertThat(cost.paramsWithBnStats()).isEqualTo(row.number("params_with_bn_stats"));
    assertThat(cost.madds()).isEqualTo(row.number("madds"));
    assertThat(cost.memoryAccess()).isEqualTo(row.number("mem_access"));
    assertThat(layer.outShape().elements()).isEqualTo(row.number("out_elems"));
    assertThat(layer.inShape().c()).isEqualTo(row.number("in_ch"));
    assertThat(layer.outShape().c()).isEqualTo(row.number("out_ch"));
    assertThat(List.of(layer.inShape().h(), layer.inShape().w()))
        .allMatch(side -> side == row.number("in_hw"));
    assertThat(List.of(layer.outShape().h(), layer.outShape().w()))
        .allMatch(side -> side == row.number("out_hw"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("layers")
  void layerIsTheOperatorOfTheReference(
      String table, String path, Layer layer, LayerCost cost, ReferenceTable.Row row) {
    switch (layer.op()) {
      case Op.Conv conv -> {
        assertThat(row.text("op")).isEqualTo(nameOf(layer, conv));
        assertThat(row.text("kernel"))
            .isEqualTo("%dx%d".formatted(conv.kernel().h(), conv.kernel().w()));
        assertThat(row.number("stride")).isEqualTo(conv.stride().h()).isEqualTo(conv.stride().w());
        assertThat(row.number("groups")).isEqualTo(conv.groups());
        assertThat(conv.affine()).isEqualTo(affine(row));
      }
      case Op.Dense dense -> {
        assertThat(row.text("op")).isEqualTo("fc");
        assertThat(dense.affine()).isEqualTo(affine(row));
      }
      case Op.Pool pool -> {
        assertThat(row.text("op")).isEqualTo(pool.kind() == PoolKind.MAX ? "maxpool" : "avgpool");
        assertThat(row.text("kernel"))
            .isEqualTo("%dx%d".formatted(pool.kernel().h(), pool.kernel().w()));
        assertThat(row.number("stride")).isEqualTo(pool.stride().h()).isEqualTo(pool.stride().w());
      }
      case Op.GlobalAveragePool _ ->
          assertThat(row.text("op")).isEqualTo(layer.isInGate() ? "se_globalpool" : "avgpool");
      default -> throw new AssertionError(path + " has no row");
    }
  }

  @ParameterizedTest
  @MethodSource("tables")
  void totalsAreTheReferences(String table, Network network) {
    var totals = CostTable.of(network).totals();
    var row = ReferenceTable.read(table + "_layers.csv").getLast();

    assertThat(totals.paramsWeights()).isEqualTo(row.number("params_weights"));
    assertThat(totals.paramsTrainable()).isEqualTo(row.number("params_trainable"));
    assertThat(totals.paramsWithBnStats()).isEqualTo(row.number("params_with_bn_stats"));
    assertThat(totals.madds()).isEqualTo(row.number("madds"));
    assertThat(totals.memoryAccess()).isEqualTo(row.number("mem_access"));
  }

  static Stream<Arguments> tables() {
    return TABLES.entrySet().stream()
        .map(entry -> Arguments.of(entry.getKey(), BundledModels.network(entry.getValue())));
  }

  static Stream<Arguments> layers() {
    return TABLES.entrySet().stream()
        .flatMap(entry -> layers(entry.getKey(), BundledModels.network(entry.getValue())));
  }

  private static Stream<Arguments> layers(String table, Network network) {
    var rows = ReferenceTable.read(table + "_layers.csv");
    var costs = CostTable.of(network);
    var counted = network.layers().stream().filter(PapersLayersTest::isRow).toList();
    assertThat(counted).as(table).hasSize(rows.size() - 1);
    return IntStream.range(0, counted.size())
        .mapToObj(
            i -> {
              var layer = counted.get(i);
              return Arguments.of(table, layer.path(), layer, costs.of(layer), rows.get(i));
            });
  }

  private static boolean isRow(Layer layer) {
    return layer.op() instanceof Op.Conv
        || layer.op() instanceof Op.Dense
        || layer.op() instanceof Op.Pool
        || layer.op() instanceof Op.GlobalAveragePool;
  }

  private static String nameOf(Layer layer, Op.Conv conv) {
    if (layer.isInGate()) {
      return "se_fc";
    }
    if (layer.isDepthwise()) {
      return "dwconv";
    }
    return conv.groups() > 1 ? "gconv" : "conv";
  }

  private static Affine affine(ReferenceTable.Row row) {
    if (row.text("bn").equals("yes")) {
      return Affine.BATCH_NORM;
    }
    return row.text("bias").equals("yes") ? Affine.BIAS : Affine.NONE;
  }
}
