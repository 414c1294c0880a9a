package lightnet.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
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
import lightnet.design.FileReading.Values;
import lightnet.design.PresetException;
import lightnet.image.Normalisation;
import lightnet.image.Normalisation.ColourOrder;
import lightnet.image.Photo;
import lightnet.image.Preprocessing;
import lightnet.network.Shape;
import lightnet.onnx.ForeignFiles;
import lightnet.onnx.UnreadableModelException;
import lightnet.runtime.OnnxImport.Opened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
  void batchGetsThePhotoInEachPlaceAndTheFirstAnswerCounts() throws IOException, PresetException {
    Opened four = open(changed("batch.onnx", _ -> {}));
    assertThat(four.design().input()).isEqualTo(new Shape(4, 3, 32, 32));
    List<Prediction> answer = classify(four);

    Opened one = open(changed("batch.onnx", graph -> leaveOpen(graph, 0)));
    assertThat(one.design().input()).isEqualTo(new Shape(1, 3, 32, 32));
    assertThat(classify(one)).isEqualTo(answer);
  }

  @Test
  void oblongAndGreyInputsAreCutAndColouredSo() throws IOException, PresetException {
    RunnableModel oblong = load(open(changed("oblong.onnx", _ -> {})));
    RunnableModel grey = load(open(changed("grey.onnx", _ -> {})));

    assertThat(oblong.preprocessing())
        .contains(new Preprocessing(55, 48, 96, Normalisation.IMAGENET));
    assertThat(grey.preprocessing().orElseThrow().normalisation())
        .isEqualTo(Normalisation.ZERO_TO_ONE.in(ColourOrder.GREY));
    assertThat(oblong.input(photo()).orElseThrow()).hasSize(3 * 48 * 96);
    assertThat(grey.input(photo()).orElseThrow()).hasSize(28 * 28);
    assertThat(classify(open(changed("oblong.onnx", _ -> {})))).hasSize(3);
    assertThat(classify(open(changed("grey.onnx", _ -> {})))).hasSize(3);
  }

  @Test
  void whatIsNoPhotoIsTimedAndNotClassified()
      throws IOException, PresetException, InferenceException {
    RunnableModel sound = load(open(changed("sound.onnx", _ -> {})));

    assertThat(sound.input(photo())).isEmpty();
    try (PhotoClassifier classifier = sound.open(sound.onnx(), SessionSettings.standard())) {
      assertThat(classifier.takesPhotos()).isFalse();
      assertThat(classifier.time()).isPositive();
      assertThatThrownBy(() -> classifier.classify(photo(), 1))
          .isInstanceOf(InferenceException.class)
          .hasMessage(
              "This network takes 1 x 16 x 50 x 1 values, no photo of one or three colours.");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Mul, 0.00392, LEVELS",
    "Div, 255, LEVELS",
    "Sub, 123.68, LEVELS",
    "Add, -116.8, LEVELS",
    "Sub, 0.485, UNIT",
    "Div, 0.229, UNIT",
    "Mul, 2, IMAGENET"
  })
  void valuesFollowFromTheFirstNumbers(String operator, float number, Values guess)
      throws IOException, PresetException {
    Path file =
        changed(
            "opset10.onnx",
            graph -> {
              graph.addInitializer(
                  TensorProto.newBuilder()
                      .setName("number")
                      .setDataType(DataType.FLOAT.getNumber())
                      .addFloatData(number));
              graph.addNode(0, node(operator, "first", graph.getInput(0).getName(), "number"));
              graph.getNodeBuilder(1).setInput(0, "first");
            });

    assertThat(open(file).source().guess().values()).isEqualTo(guess);
  }

  /** A short file, whose second input says millions of axes. */
  @Test
  void millionsOfAxesAreNoneThatAreRead() throws IOException {
    Path file =
        changed(
            "opset10.onnx",
            graph -> {
              graph.addInput(input("axes", DataType.INT64, 4_000_000));
              graph.addInput(input("vector", DataType.FLOAT, 8));
              graph.addNode(0, node("Unsqueeze", "many", "vector", "axes"));
              graph.getNodeBuilder(1).setInput(1, "many");
            });

    assertThatThrownBy(() -> open(file)).isInstanceOf(UnreadableModelException.class);
  }

  @ParameterizedTest
  @CsvSource({"1048576, 1048576", "268435456, 1", "4194305, 1", "9223372036854775807, 2"})
  void inputThatCannotBeFilledIsTold(long rows, long columns) throws IOException {
    Path file =
        changed(
            "opset10.onnx", graph -> graph.addInput(input("huge", DataType.FLOAT, rows, columns)));

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
    RunnableModel runnable = load(opened);
    try (PhotoClassifier classifier = runnable.open(runnable.onnx(), SessionSettings.standard())) {
      return classifier.classify(photo(), 3).top();
    } catch (InferenceException e) {
      throw new AssertionError(e);
    }
  }

  private static RunnableModel load(Opened opened) throws IOException, PresetException {
    return RunnableModel.load(BundledModels.home(), opened.design());
  }

  private static Photo photo() {
    int[] pixels = new int[64 * 48];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = 0xFF000000 | i * 0x010307;
    }
    return Photo.of("made up", 64, 48, pixels);
  }
}
