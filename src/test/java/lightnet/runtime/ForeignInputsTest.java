package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import lightnet.design.BundledModels;
import lightnet.design.FileReading.Channels;
import lightnet.design.PresetException;
import lightnet.image.Photo;
import lightnet.network.Shape;
import lightnet.onnx.ForeignFiles;
import lightnet.onnx.UnreadableModelException;
import lightnet.runtime.OnnxImport.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose inputs do not say all of themselves, or of which there are several. */
class ForeignInputsTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Cast", "Identity", "Abs"})
  void orderOfDimensionsFollowsFromWhatIsDoneWithTheInput(String first)
      throws IOException, PresetException {
    Path file =
        changed(
            "channels_last.onnx",
            graph -> {
              leaveOpen(graph, 0, 3);
              prepend(graph, first);
            });

    Opened opened = open(file);

    assertThat(opened.source().guess().channels()).isEqualTo(Channels.LAST);
    assertThat(opened.design().input()).isEqualTo(new Shape(1, 3, 32, 32));
    assertThat(classify(opened)).hasSize(3);
  }

  @Test
  void inputsBesidesThePhotoAreFilled() throws IOException, PresetException {
    Path plain = changed("opset10.onnx", _ -> {});
    Path several =
        changed(
            "opset10.onnx",
            graph -> {
              List<ValueInfoProto> inputs = graph.getInputList();
              graph.clearInput();
              graph.addInput(input("scale", DataType.FLOAT, 1, 10));
              graph.addInput(input("shift", DataType.INT64, 1));
              graph.addAllInput(inputs);
              String output = graph.getOutput(0).getName();
              graph.addNode(node("Mul", "scaled", output, "scale"));
              graph.addNode(
                  node("Cast", "real_shift", "shift").toBuilder()
                      .addAttribute(ForeignFiles.integer("to", DataType.FLOAT.getNumber()))
                      .build());
              graph.addNode(node("Add", "shifted", "scaled", "real_shift"));
              graph.getOutputBuilder(0).setName("shifted");
            });

    Opened opened = open(several);

    assertThat(opened.filled()).containsExactly("scale", "shift");
    assertThat(classify(opened)).isEqualTo(classify(open(plain)));
  }

  @Test
  void inputThatCannotBeFilledIsTold() throws IOException {
    Path file =
        changed(
            "opset10.onnx",
            graph -> graph.addInput(input("huge", DataType.FLOAT, 1 << 20, 1 << 20)));

    assertThatThrownBy(() -> open(file))
        .isInstanceOf(UnreadableModelException.class)
        .hasMessageContaining("has a second input huge of more than");
  }

  private static void leaveOpen(GraphProto.Builder graph, int... dims) {
    TensorShapeProto.Builder shape =
        graph.getInputBuilder(0).getTypeBuilder().getTensorTypeBuilder().getShapeBuilder();
    for (int dim : dims) {
      shape.getDimBuilder(dim).setDimParam("any");
    }
    graph.clearValueInfo();
  }

  private static void prepend(GraphProto.Builder graph, String type) {
    String input = graph.getInput(0).getName();
    graph.getNodeBuilder(0).setInput(0, "first");
    NodeProto.Builder node = node(type, "first", input).toBuilder();
    if (type.equals("Cast")) {
      node.addAttribute(ForeignFiles.integer("to", DataType.FLOAT.getNumber()));
    }
    graph.addNode(0, node);
  }

  private static NodeProto node(String type, String output, String... inputs) {
    return NodeProto.newBuilder()
        .setOpType(type)
        .setName(output)
        .addAllInput(List.of(inputs))
        .addOutput(output)
        .build();
  }

  private static ValueInfoProto input(String name, DataType type, long... dims) {
    TypeProto.Tensor.Builder tensor = TypeProto.Tensor.newBuilder().setElemType(type.getNumber());
    for (long dim : dims) {
      tensor.getShapeBuilder().addDimBuilder().setDimValue(dim);
    }
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(TypeProto.newBuilder().setTensorType(tensor))
        .build();
  }

  private Path changed(String name, Consumer<GraphProto.Builder> change) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ForeignInputsTest.class.getResourceAsStream("/lightnet/onnx/" + name))) {
      Path file = folder.resolve(name);
      ForeignFiles.write(ByteBuffer.wrap(in.readAllBytes()), file, change);
      return file;
    }
  }

  private static Opened open(Path file) throws UnreadableModelException, PresetException {
    return OnnxImport.open(file, List.of(), Corrections.NONE);
  }

  private static List<Prediction> classify(Opened opened) throws IOException, PresetException {
    RunnableModel runnable = RunnableModel.load(BundledModels.home(), opened.design());
    try (PhotoClassifier classifier = runnable.open(runnable.onnx(), SessionSettings.standard())) {
      return classifier.classify(photo(), 3).top();
    } catch (InferenceException e) {
      throw new AssertionError(e);
    }
  }

  private static Photo photo() {
    int[] pixels = new int[64 * 48];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 0xFF000000 | i * 0x010307;
    }
    return Photo.of("made up", 64, 48, pixels);
  }
}
