package lightnet.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** ONNX files as other programs write them. */
public final class ForeignFiles {
  private ForeignFiles() {}

  /** Writes a model that leaves all sizes of its input open. */
  public static void writeWithOpenSizes(OnnxModel model, Path file) throws IOException {
    write(
        model.bytes(),
        file,
        graph -> {
          TensorShapeProto.Builder shape =
              graph.getInputBuilder(0).getTypeBuilder().getTensorTypeBuilder().getShapeBuilder();
          shape.getDimBuilderList().forEach(dim -> dim.setDimParam("any"));
        });
  }

  /** An attribute of an operator. */
  public static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  /** Writes a model with a change. */
  public static void write(ByteBuffer model, Path file, Consumer<GraphProto.Builder> change)
      throws IOException {
    ModelProto.Builder whole = ModelProto.parseFrom(model).toBuilder();
    change.accept(whole.getGraphBuilder());
    Files.write(file, whole.build().toByteArray());
  }
}
