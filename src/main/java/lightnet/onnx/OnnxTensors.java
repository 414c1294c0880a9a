package lightnet.onnx;

import ai.onnx.proto.OnnxMl;
import com.google.protobuf.UnsafeByteOperations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/** Initializers: tensors that are part of an ONNX file. */
final class OnnxTensors {

  private OnnxTensors() {}

  static OnnxMl.TensorProto floats(String name, List<Integer> shape, FloatBuffer values) {
    ByteBuffer raw =
        ByteBuffer.allocate(values.remaining() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asFloatBuffer().put(values);
    var tensor =
        OnnxMl.TensorProto.newBuilder()
            .setName(name)
            .setDataType(OnnxMl.TensorProto.DataType.FLOAT.getNumber())
            .setRawData(UnsafeByteOperations.unsafeWrap(raw));
    shape.forEach(tensor::addDims);
    return tensor.build();
  }

  static OnnxMl.TensorProto integers(String name, long... values) {
    ByteBuffer raw = ByteBuffer.allocate(values.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    raw.asLongBuffer().put(values);
    return OnnxMl.TensorProto.newBuilder()
        .setName(name)
        .setDataType(OnnxMl.TensorProto.DataType.INT64.getNumber())
        .addDims(values.length)
        .setRawData(UnsafeByteOperations.unsafeWrap(raw))
        .build();
  }

  static OnnxMl.TensorProto scalar(String name, float value) {
    return floats(name, List.of(), FloatBuffer.wrap(new float[] {value}));
  }
}
