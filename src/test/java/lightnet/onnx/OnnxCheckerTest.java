package lightnet.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxCheckerTest {
  private final GraphProto.Builder graph =
      GraphProto.newBuilder()
          .addInput(ValueInfoProto.newBuilder().setName("input"))
          .addInitializer(tensor("weight", 24, 2, 3))
          .addNode(node("product", "input", "weight"))
          .addNode(node("sum", "product", "product"))
          .addOutput(ValueInfoProto.newBuilder().setName("sum"));

  @Test
  void soundModelHasNoDefect() {
    assertThat(defects()).isEmpty();
  }

  @Test
  void emptyInputNameMeansThatAnOptionalInputIsLeftOut() {
    graph.setNode(1, node("sum", "product", "", "product"));

    assertThat(defects()).isEmpty();
  }

  @Test
  void tensorThatIsCutOffIsADefect() {
    graph.setInitializer(0, tensor("weight", 20, 2, 3));

    assertThat(defects()).containsExactly("tensor weight holds 20 bytes where its shape needs 24");
  }

  @Test
  void tensorWithNegativeDimensionIsADefect() {
    graph.setInitializer(0, tensor("weight", 24, -2, 3));

    assertThat(defects()).singleElement().asString().startsWith("tensor weight holds 24 bytes");
  }

  @Test
  void tensorLargerThanCanBeCountedIsADefect() {
    graph.setInitializer(0, tensor("weight", 24, Long.MAX_VALUE, 3));

    assertThat(defects()).singleElement().asString().contains("weight");
  }

  @Test
  void inputThatIsNeverGivenIsADefect() {
    graph.setNode(0, node("product", "input", "bias"));

    assertThat(defects()).containsExactly("node product reads bias before it is computed");
  }

  @Test
  void nodesInTheWrongOrderAreADefect() {
    graph
        .setNode(0, node("sum", "product", "product"))
        .setNode(1, node("product", "input", "weight"));

    assertThat(defects()).contains("node sum reads product before it is computed");
  }

  @Test
  void nameGivenTwiceIsADefect() {
    graph.addInitializer(tensor("weight", 4, 1)).addNode(node("product", "input"));

    assertThat(defects())
        .containsExactly("the name weight is given twice", "the name product is given twice");
  }

  @Test
  void outputThatNobodyComputesIsADefect() {
    graph.addOutput(ValueInfoProto.newBuilder().setName("logits"));

    assertThat(defects()).containsExactly("the output logits is never computed");
  }

  private List<String> defects() {
    return OnnxChecker.defectsOf(ModelProto.newBuilder().setGraph(graph).build());
  }

  private static TensorProto tensor(String name, int bytes, long... dimensions) {
    var tensor =
        TensorProto.newBuilder()
            .setName(name)
            .setDataType(TensorProto.DataType.FLOAT.getNumber())
            .setRawData(ByteString.copyFrom(new byte[bytes]));
    for (long dimension : dimensions) {
      tensor.addDims(dimension);
    }
    return tensor.build();
  }

  private static NodeProto node(String name, String... inputs) {
    return NodeProto.newBuilder()
        .setName(name)
        .setOpType("Op")
        .addAllInput(List.of(inputs))
        .addOutput(name)
        .build();
  }
}
