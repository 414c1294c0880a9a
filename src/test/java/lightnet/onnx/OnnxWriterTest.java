package lightnet.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import lightnet.cost.CostTable;
import lightnet.design.BundledModels;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.weights.RandomWeights;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OnnxWriterTest {
  private static final Network NETWORK = BundledModels.network(BundledModels.SMALLEST);
  private static final RandomWeights WEIGHTS = new RandomWeights(1);

  @ParameterizedTest
  @EnumSource
  void writtenModelPassesTheChecks(BatchNorm form) throws InvalidProtocolBufferException {
    var model = ModelProto.parseFrom(OnnxWriter.write(NETWORK, WEIGHTS, form).bytes());

    assertThat(OnnxChecker.defectsOf(model)).isEmpty();
    assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(17);
  }

  @ParameterizedTest
  @EnumSource
  void everyLayersOutputIsNamedByItsId(BatchNorm form) throws InvalidProtocolBufferException {
    assertThat(graph(form).getNodeList().stream().flatMap(n -> n.getOutputList().stream()))
        .containsSubsequence(NETWORK.layers().stream().map(Layer::id).toList());
    assertThat(graph(form).getNodeList())
        .allSatisfy(node -> assertThat(node.getName()).isEqualTo(node.getOutput(0)));
  }

  @ParameterizedTest
  @EnumSource
  void keptInitializersGiveTheSameModelAlsoAfterAnEdit(BatchNorm form) {
    var kept = new KeptInitializers();
    var wide = BundledModels.network("mobilenet-v2@width=0.5,resolution=96");
    var narrow = BundledModels.network("mobilenet-v2@width=0.35,resolution=96");
    for (Network network : List.of(wide, narrow, wide, wide)) {
      assertThat(OnnxWriter.write(network, WEIGHTS, form, kept).bytes())
          .isEqualTo(OnnxWriter.write(network, WEIGHTS, form).bytes());
    }
  }

  @Test
  void separateFormHoldsExactlyTheCountedParams() throws InvalidProtocolBufferException {
    var totals = CostTable.of(NETWORK).totals();

    assertThat(elements(graph(BatchNorm.SEPARATE))).isEqualTo(totals.paramsWithBnStats());
  }

  @Test
  void foldedFormHoldsWeightsAndABiasForEachChannel() throws InvalidProtocolBufferException {
    long channels =
        NETWORK.layers().stream()
            .filter(layer -> layer.op() instanceof Op.Conv || layer.op() instanceof Op.Dense)
            .mapToLong(layer -> layer.outShape().c())
            .sum();

    assertThat(elements(graph(BatchNorm.FOLDED)))
        .isEqualTo(CostTable.of(NETWORK).totals().paramsWeights() + channels);
  }

  @Test
  void onlyTheSeparateFormHasNormalisationNodes() throws InvalidProtocolBufferException {
    long convolutions =
        NETWORK.layers().stream()
            .filter(
                layer -> layer.op() instanceof Op.Conv conv && conv.affine() == Affine.BATCH_NORM)
            .count();

    assertThat(normalisations(graph(BatchNorm.SEPARATE))).isEqualTo(convolutions).isPositive();
    assertThat(normalisations(graph(BatchNorm.FOLDED))).isZero();
  }

  @Test
  void inputIsAPhotoAndOutputARowOfLogits() throws InvalidProtocolBufferException {
    var graph = graph(BatchNorm.FOLDED);

    assertThat(graph.getInputList()).extracting(ValueInfoProto::getName).containsExactly("input");
    assertThat(dimensions(graph.getInput(0))).containsExactly(1L, 3L, 96L, 96L);
    assertThat(graph.getOutputList())
        .extracting(ValueInfoProto::getName)
        .containsExactly(NETWORK.output().id());
    assertThat(dimensions(graph.getOutput(0))).containsExactly(1L, 1000L);
  }

  private static GraphProto graph(BatchNorm form) throws InvalidProtocolBufferException {
    return ModelProto.parseFrom(OnnxWriter.write(NETWORK, WEIGHTS, form).bytes()).getGraph();
  }

  private static long elements(GraphProto graph) {
    return graph.getInitializerList().stream()
        .map(TensorProto::getDimsList)
        .mapToLong(dimensions -> dimensions.stream().reduce(1L, Math::multiplyExact))
        .sum();
  }

  private static long normalisations(GraphProto graph) {
    return graph.getNodeList().stream()
        .map(NodeProto::getOpType)
        .filter("BatchNormalization"::equals)
        .count();
  }

  private static List<Long> dimensions(ValueInfoProto value) {
    return value.getType().getTensorType().getShape().getDimList().stream()
        .map(Dimension::getDimValue)
        .toList();
  }
}
