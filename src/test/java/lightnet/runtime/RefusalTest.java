package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import com.google.protobuf.ByteString;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import lightnet.onnx.UnreadableModelException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ONNX Runtime really says of models that it refuses, and what becomes of it. */
class RefusalTest {
  private static final int FLOAT = TensorProto.DataType.FLOAT.getNumber();
  private static final int DOUBLE = TensorProto.DataType.DOUBLE.getNumber();
  private static final int INT64 = TensorProto.DataType.INT64.getNumber();

  @Test
  void unknownOperators() {
    assertThat(of(17, node("head", "FooBar", "x")))
        .isEqualTo(
            "FooBar (head) is no operator of opset 17; export it without this operator, or with the"
                + " opset that has it");
    assertThat(of(9, node("swish", "HardSwish", "x")))
        .startsWith("HardSwish (swish) is no operator of opset 9; ");
    assertThat(of(17, node("t", "Thing", "x").setDomain("com.acme")))
        .startsWith("the operator Thing of com.acme is not known; export it without");
    assertThat(of(17, node("t", "Thing", "x").setDomain("org.other")))
        .startsWith("it has Thing (t) of org.other and does not say in which version; ");
  }

  @Test
  void versions() {
    assertThat(of(99, node("r", "Relu", "x")))
        .matches("its operators are those of opset 99, and only those up to \\d+ are known; .*17");
    assertThat(of(5, node("r", "Relu", "x")))
        .startsWith("Relu (r), as opset 1 has it, cannot be computed here");
    ModelProto late = model(17, node("r", "Relu", "x")).setIrVersion(99).build();
    assertThat(of(late.toByteArray()))
        .matches(
            "its format is of version 99, and only those up to \\d+ are known; .*ir_version.*");
  }

  @Test
  void types() {
    assertThat(of(17, node("sum", "Add", "x", "w"), constant(INT64, 1)))
        .startsWith("Add (sum) is given float32 and int64, which must be the same; ");
    assertThat(of(17, node("c", "Conv", "x", "w"), constant(INT64, 5, 3, 1, 1)))
        .startsWith("Conv (c) does not take int64, which w is; convert it by a Cast");
    assertThat(
            of(
                17,
                node("r", "Relu", "x"),
                graph -> graph.setOutput(0, value("y", INT64, 1, 3, 4, 4))))
        .startsWith("'r' gives float32 where the file says int64; ");
    assertThat(
            of(
                17,
                node("c", "Conv", "x", "w"),
                graph -> {
                  graph.setInput(0, value("x", DOUBLE, 1, 3, 4, 4));
                  graph.setOutput(0, value("y", DOUBLE));
                  constant(DOUBLE, 5, 3, 1, 1).accept(graph);
                }))
        .isEqualTo(
            "Conv (c), as opset 11 has it, cannot be computed here with numbers of its type;"
                + " export it in float32 and with opset 13 or newer");
  }

  @Test
  void sizes() {
    assertThat(of(17, node("mm", "MatMul", "x", "w"), constant(FLOAT, 5, 7)))
        .startsWith("the sizes of what MatMul (mm) is given do not fit each other; ");
    assertThat(of(17, node("c", "Conv", "x", "w"), constant(FLOAT, 5, 4, 1, 1)))
        .startsWith("the sizes of what Conv (c) is given do not fit each other; ");
    assertThat(of(17, node("rs", "Reshape", "x", "w"), shape(5, 7)))
        .startsWith("the sizes of what Reshape (rs) is given do not fit each other; ");
    assertThat(refused(model(17, node("r", "Relu", "x")).build().toByteArray(), 1, 3, 5, 5))
        .startsWith("it was made for an input of another size than it is given in 'x'; ");
    assertThat(refused(model(17, node("r", "Relu", "x")).build().toByteArray(), 1, 3))
        .startsWith("it was made for an input of another size than it is given in 'x'; ");
  }

  @Test
  void memory() {
    assertThat(
            of(
                17,
                node("sum", "Add", "x", "q"),
                graph -> {
                  shape(1 << 20, 1 << 22).accept(graph);
                  graph.addNode(0, node("fill", "ConstantOfShape", "w").setOutput(0, "z"));
                  graph.addNode(1, node("all", "ReduceSum", "z").setOutput(0, "q"));
                }))
        .matches(
            "ConstantOfShape \\(fill\\) wants more memory than there is, 17,592 GB at once; .*");
  }

  @Test
  void graphs() {
    assertThat(of(17, node("c", "Conv", "x", "w")))
        .isEqualTo(
            "an operator reads 'w', which the file does not have; export it again with all of its"
                + " weights");
    assertThat(
            of(
                17,
                node("a", "Add", "x", "z"),
                graph -> graph.addNode(node("b", "Relu", "y").setOutput(0, "z"))))
        .startsWith("some of its operators wait for each other in a circle; ");
    assertThat(of(17, node("a", "Relu", "x"), graph -> graph.addNode(node("b", "Relu", "x"))))
        .startsWith("two of its operators give 'y'; ");
    assertThat(of(17, node("a", "Relu", "x").setOutput(0, "z")))
        .startsWith("nothing in it gives its output 'y'; ");
    assertThat(of(17, node("p", "MaxPool", "x")))
        .startsWith("MaxPool (p) lacks its attribute kernel_shape; ");
    assertThat(of(17, node("a", "Add", "x"))).startsWith("Add (a) has 1 inputs, which is not");
    var odd = AttributeProto.newBuilder().setName("odd").setType(AttributeProto.AttributeType.INT);
    assertThat(of(17, node("a", "Relu", "x").addAttribute(odd)))
        .startsWith("Relu (a) has an attribute odd that is not known in its opset; ");
    assertThat(of("no model".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("it is no ONNX model, or is cut off or damaged; download or export it again");
  }

  @Test
  void whatIsNotKnownIsQuotedInOneLineWithoutPlacesInTheSource() {
    var strange =
        new OrtException(
            "Error code - ORT_FAIL - message: /onnxruntime_src/onnxruntime/core/x.cc:12 void f(int)"
                + " Something\nnew happened");

    Refusal refusal = Refusal.of(strange);

    assertThat(refusal.sentence("It cannot be run"))
        .startsWith("It cannot be run: it says \"Something new happened\"; ");
    assertThat(InferenceException.details(new InferenceException("outer", strange)))
        .contains("Something new happened");
    assertThat(InferenceException.details(new InferenceException("none"))).isEmpty();
  }

  @Test
  void fileIsRefusedInTheSameWordsWithDetailsBehindThem(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("theirs.onnx");
    Files.write(file, model(17, node("odd", "FooBar", "x")).build().toByteArray());

    var refused =
        catchThrowableOfType(
            UnreadableModelException.class,
            () -> OnnxImport.open(file, List.of(), Corrections.NONE));

    assertThat(refused)
        .hasMessageStartingWith(
            "theirs.onnx cannot be opened by ONNX Runtime: FooBar (odd) is no operator of opset"
                + " 17;");
    assertThat(InferenceException.details(refused).orElseThrow())
        .contains("No Op registered for FooBar");
  }

  private static String of(long opset, NodeProto.Builder node) {
    return of(opset, node, _ -> {});
  }

  private static String of(
      long opset, NodeProto.Builder node, Consumer<GraphProto.Builder> change) {
    ModelProto.Builder model = model(opset, node);
    change.accept(model.getGraphBuilder());
    return of(model.build().toByteArray());
  }

  private static String of(byte[] model) {
    return refused(model, 1, 3, 4, 4);
  }

  /** What is told when a model is opened and run once. */
  private static String refused(byte[] model, long... shape) {
    var failure = catchThrowableOfType(OrtException.class, () -> run(model, shape));
    Refusal refusal = Refusal.of(failure);
    assertThat(refusal.details())
        .isNotBlank()
        .doesNotContain("\n", "onnxruntime_src", "Error code");
    return refusal.problem() + "; " + refusal.remedy();
  }

  private static void run(byte[] model, long... shape) throws OrtException {
    OrtEnvironment environment = OrtEnvironment.getEnvironment();
    try (var options = new OrtSession.SessionOptions()) {
      options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL);
      int count = (int) LongStream.of(shape).reduce(1, Math::multiplyExact);
      try (OrtSession session = environment.createSession(model, options);
          var input = OnnxTensor.createTensor(environment, FloatBuffer.allocate(count), shape);
          var result = session.run(Map.of("x", input))) {
        throw new AssertionError("it gave " + result.size());
      }
    }
  }

  private static ModelProto.Builder model(long opset, NodeProto.Builder node) {
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(opset))
        .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("com.acme").setVersion(1))
        .setGraph(
            GraphProto.newBuilder()
                .setName("g")
                .addInput(value("x", FLOAT, 1, 3, 4, 4))
                .addNode(node)
                .addOutput(value("y", FLOAT)));
  }

  private static NodeProto.Builder node(String name, String operator, String... inputs) {
    return NodeProto.newBuilder()
        .setName(name)
        .setOpType(operator)
        .addAllInput(Arrays.asList(inputs))
        .addOutput("y");
  }

  private static Consumer<GraphProto.Builder> constant(int type, long... dims) {
    int bytes = type == FLOAT ? Float.BYTES : Long.BYTES;
    int count = (int) LongStream.of(dims).reduce(1, Math::multiplyExact);
    return graph ->
        graph.addInitializer(
            TensorProto.newBuilder()
                .setName("w")
                .setDataType(type)
                .addAllDims(LongStream.of(dims).boxed().toList())
                .setRawData(ByteString.copyFrom(new byte[count * bytes])));
  }

  private static Consumer<GraphProto.Builder> shape(long... values) {
    return graph ->
        graph.addInitializer(
            TensorProto.newBuilder()
                .setName("w")
                .setDataType(INT64)
                .addDims(values.length)
                .addAllInt64Data(LongStream.of(values).boxed().toList()));
  }

  private static ValueInfoProto value(String name, int type, long... dims) {
    var tensor = TypeProto.Tensor.newBuilder().setElemType(type);
    if (dims.length > 0) {
      var shape = TensorShapeProto.newBuilder();
      LongStream.of(dims)
          .forEach(size -> shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(size)));
      tensor.setShape(shape);
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }
}
