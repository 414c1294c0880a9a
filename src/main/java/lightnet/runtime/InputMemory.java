package lightnet.runtime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * An input where a model reads it, in the order and the type that the model wants. Values come in
 * the order N, C, H, W.
 */
final class InputMemory implements AutoCloseable {
  private final OnnxTensor tensor;
  private final ByteBuffer bytes;
  private final OnnxJavaType type;
  private final int[] shape;
  private final boolean isChannelsLast;

  private InputMemory(
      OnnxTensor tensor, ByteBuffer bytes, OnnxJavaType type, int[] shape, boolean isChannelsLast) {
    this.tensor = tensor;
    this.bytes = bytes;
    this.type = type;
    this.shape = shape;
    this.isChannelsLast = isChannelsLast;
  }

  /**
   * Memory for an input.
   *
   * @param wanted what the model says of its input
   * @param shape the sizes N, C, H, W of what comes
   */
  static InputMemory of(OrtEnvironment environment, TensorInfo wanted, int[] shape)
      throws OrtException {
    long[] dims = dims(wanted.getShape(), shape);
    boolean isLast = dims.length == 4 && dims[1] != shape[1];
    int count = Math.toIntExact(Arrays.stream(dims).reduce(1, Math::multiplyExact));
    ByteBuffer bytes =
        ByteBuffer.allocateDirect(Math.multiplyExact(count, wanted.type.size))
            .order(ByteOrder.nativeOrder());
    OnnxTensor tensor = OnnxTensor.createTensor(environment, bytes, dims, wanted.type);
    return new InputMemory(tensor, bytes, wanted.type, shape.clone(), isLast);
  }

  /** The dimensions that the model takes, as far as it leaves them open those of what comes. */
  private static long[] dims(long[] wanted, int[] shape) {
    long[] first = Arrays.stream(shape).asLongStream().toArray();
    if (wanted.length != first.length) {
      long[] dims = wanted.clone();
      for (int i = 0; i < dims.length; i++) {
        dims[i] = dims[i] > 0 ? dims[i] : i == 0 ? shape[0] : 1;
      }
      return dims;
    }
    long[] last = {first[0], first[2], first[3], first[1]};
    return fits(wanted, first) || !fits(wanted, last) ? first : last;
  }

  private static boolean fits(long[] wanted, long[] given) {
    for (int i = 0; i < wanted.length; i++) {
      if (wanted[i] > 0 && wanted[i] != given[i]) {
        return false;
      }
    }
    return true;
  }

  OnnxTensor tensor() {
    return tensor;
  }

  /** Values of the whole batch, or of a part of it, as often as it takes to fill the batch. */
  void set(float[] given) {
    int count = bytes.capacity() / type.size;
    float[] values = given.length == count ? given : repeated(given, count);
    float[] ordered = isChannelsLast ? channelsLast(values) : values;
    if (type == OnnxJavaType.FLOAT) {
      bytes.asFloatBuffer().put(0, ordered);
      return;
    }
    for (int i = 0; i < count; i++) {
      put(i, ordered[i]);
    }
  }

  private float[] repeated(float[] part, int count) {
    boolean isWholeImages = part.length > 0 && part.length % Math.max(1, count / shape[0]) == 0;
    if (!isWholeImages || count % part.length != 0) {
      throw new IllegalArgumentException(
          "%d values where there were %d".formatted(part.length, count));
    }
    float[] batch = new float[count];
    for (int from = 0; from < count; from += part.length) {
      System.arraycopy(part, 0, batch, from, part.length);
    }
    return batch;
  }

  private float[] channelsLast(float[] values) {
    int area = shape[2] * shape[3];
    float[] last = new float[values.length];
    for (int n = 0; n < shape[0]; n++) {
      for (int c = 0; c < shape[1]; c++) {
        for (int at = 0; at < area; at++) {
          last[(n * area + at) * shape[1] + c] = values[(n * shape[1] + c) * area + at];
        }
      }
    }
    return last;
  }

  private void put(int i, float value) {
    switch (type) {
      case FLOAT -> bytes.putFloat(i * Float.BYTES, value);
      case DOUBLE -> bytes.putDouble(i * Double.BYTES, value);
      case FLOAT16 -> bytes.putShort(i * Short.BYTES, Float.floatToFloat16(value));
      case BFLOAT16 ->
          bytes.putShort(i * Short.BYTES, (short) (Float.floatToRawIntBits(value) >>> Short.SIZE));
      case UINT8 -> bytes.put(i, (byte) Math.clamp(Math.round(value), 0, 255));
      case INT8 ->
          bytes.put(i, (byte) Math.clamp(Math.round(value), Byte.MIN_VALUE, Byte.MAX_VALUE));
      case INT16 -> bytes.putShort(i * Short.BYTES, (short) Math.round(value));
      case INT32 -> bytes.putInt(i * Integer.BYTES, Math.round(value));
      case INT64 -> bytes.putLong(i * Long.BYTES, Math.round(value));
      case BOOL -> bytes.put(i, (byte) (value == 0 ? 0 : 1));
      default -> throw new IllegalArgumentException("an input of " + type + " cannot be given");
    }
  }

  @Override
  public void close() {
    tensor.close();
  }
}
