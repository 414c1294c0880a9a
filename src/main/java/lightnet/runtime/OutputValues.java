package lightnet.runtime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.Optional;

/** What a model gave, as numbers, whatever type it has. */
final class OutputValues {
  private OutputValues() {}

  /** The values row by row, if they are real numbers and not integers that stand for some. */
  static Optional<FloatBuffer> reals(OnnxValue value) {
    return value instanceof OnnxTensor tensor
            && switch (tensor.getInfo().type) {
              case FLOAT, FLOAT16, BFLOAT16, DOUBLE -> true;
              default -> false;
            }
        ? of(value)
        : Optional.empty();
  }

  /** The values row by row, if they are numbers. */
  static Optional<FloatBuffer> of(OnnxValue value) {
    if (!(value instanceof OnnxTensor tensor)) {
      return Optional.empty();
    }
    return switch (tensor.getInfo().type) {
      case FLOAT, FLOAT16, BFLOAT16 -> Optional.of(tensor.getFloatBuffer());
      case DOUBLE -> {
        double[] values = new double[tensor.getDoubleBuffer().remaining()];
        tensor.getDoubleBuffer().get(values);
        FloatBuffer floats = FloatBuffer.allocate(values.length);
        for (double one : values) {
          floats.put((float) one);
        }
        yield Optional.of(floats.flip());
      }
      case UINT8, BOOL -> {
        ByteBuffer bytes = tensor.getByteBuffer();
        FloatBuffer floats = FloatBuffer.allocate(bytes.remaining());
        while (bytes.hasRemaining()) {
          floats.put(Byte.toUnsignedInt(bytes.get()));
        }
        yield Optional.of(floats.flip());
      }
      case INT8 -> {
        ByteBuffer bytes = tensor.getByteBuffer();
        FloatBuffer floats = FloatBuffer.allocate(bytes.remaining());
        while (bytes.hasRemaining()) {
          floats.put(bytes.get());
        }
        yield Optional.of(floats.flip());
      }
      case INT32 -> {
        IntBuffer integers = tensor.getIntBuffer();
        FloatBuffer floats = FloatBuffer.allocate(integers.remaining());
        while (integers.hasRemaining()) {
          floats.put(integers.get());
        }
        yield Optional.of(floats.flip());
      }
      case INT64 -> {
        LongBuffer integers = tensor.getLongBuffer();
        FloatBuffer floats = FloatBuffer.allocate(integers.remaining());
        while (integers.hasRemaining()) {
          floats.put((float) integers.get());
        }
        yield Optional.of(floats.flip());
      }
      default -> Optional.empty();
    };
  }
}
