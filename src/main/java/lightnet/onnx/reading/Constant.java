package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.function.Supplier;

/**
 * A tensor whose values do not depend on the network's input: one that the file holds, or one that
 * follows from such. The values are read when they are asked for.
 */
final class Constant implements Value {
  private final List<Integer> dims;
  private final Supplier<float[]> reals;
  private final Supplier<long[]> integers;

  private Constant(List<Integer> dims, Supplier<float[]> reals, Supplier<long[]> integers) {
    this.dims = List.copyOf(dims);
    this.reals = reals;
    this.integers = integers;
  }

  static Constant reals(List<Integer> dims, Supplier<float[]> values) {
    return new Constant(dims, values, () -> integers(values.get()));
  }

  static Constant integers(List<Integer> dims, long... values) {
    return new Constant(dims, () -> reals(values), values::clone);
  }

  static Constant vector(long... values) {
    return integers(List.of(values.length), values);
  }

  /** A tensor that was checked: its values are as many as its shape says. */
  static Constant of(TensorProto tensor) {
    List<Integer> dims = tensor.getDimsList().stream().map(Math::toIntExact).toList();
    return new Constant(dims, () -> readReals(tensor), () -> readIntegers(tensor));
  }

  @Override
  public List<Integer> dims() {
    return dims;
  }

  int count() {
    return dims.stream().reduce(1, Math::multiplyExact);
  }

  float[] floats() {
    return reals.get();
  }

  long[] longs() {
    return integers.get();
  }

  /** The same values in another shape. */
  Constant shaped(List<Integer> other) {
    return new Constant(other, reals, integers);
  }

  private static float[] reals(long[] values) {
    float[] reals = new float[values.length];
    for (int i = 0; i < reals.length; i++) {
      reals[i] = values[i];
    }
    return reals;
  }

  private static long[] integers(float[] values) {
    long[] integers = new long[values.length];
    for (int i = 0; i < integers.length; i++) {
      integers[i] = (long) values[i];
    }
    return integers;
  }

  private static float[] readReals(TensorProto tensor) {
    ElementKind kind = ElementKind.of(tensor.getDataType()).orElseThrow();
    if (!kind.isReal()) {
      return reals(readIntegers(tensor));
    }
    float[] values = new float[count(tensor)];
    if (tensor.getRawData().isEmpty()) {
      for (int i = 0; i < values.length; i++) {
        values[i] =
            switch (kind) {
              case FLOAT -> tensor.getFloatData(i);
              case DOUBLE -> (float) tensor.getDoubleData(i);
              case FLOAT16 -> Float.float16ToFloat((short) tensor.getInt32Data(i));
              default -> Float.intBitsToFloat(tensor.getInt32Data(i) << Short.SIZE);
            };
      }
      return values;
    }
    ByteBuffer raw = raw(tensor);
    if (kind == ElementKind.FLOAT) {
      raw.asFloatBuffer().get(values);
      return values;
    }
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (kind) {
            case DOUBLE -> (float) raw.getDouble(i * Double.BYTES);
            case FLOAT16 -> Float.float16ToFloat(raw.getShort(i * Short.BYTES));
            default -> Float.intBitsToFloat(raw.getShort(i * Short.BYTES) << Short.SIZE);
          };
    }
    return values;
  }

  private static long[] readIntegers(TensorProto tensor) {
    ElementKind kind = ElementKind.of(tensor.getDataType()).orElseThrow();
    if (kind.isReal()) {
      return integers(readReals(tensor));
    }
    long[] values = new long[count(tensor)];
    Arrays.setAll(values, tensor.getRawData().isEmpty() ? listed(tensor, kind) : stored(tensor));
    return values;
  }

  private static IntToLongFunction listed(TensorProto tensor, ElementKind kind) {
    return switch (kind) {
      case INT64 -> tensor::getInt64Data;
      case UINT32, UINT64 -> tensor::getUint64Data;
      default -> tensor::getInt32Data;
    };
  }

  private static IntToLongFunction stored(TensorProto tensor) {
    ByteBuffer raw = raw(tensor);
    return switch (ElementKind.of(tensor.getDataType()).orElseThrow()) {
      case INT8 -> raw::get;
      case UINT8, BOOL -> i -> Byte.toUnsignedInt(raw.get(i));
      case INT16 -> i -> raw.getShort(i * Short.BYTES);
      case UINT16 -> i -> Short.toUnsignedInt(raw.getShort(i * Short.BYTES));
      case INT32 -> i -> raw.getInt(i * Integer.BYTES);
      case UINT32 -> i -> Integer.toUnsignedLong(raw.getInt(i * Integer.BYTES));
      case INT64, UINT64 -> i -> raw.getLong(i * Long.BYTES);
      case FLOAT, DOUBLE, FLOAT16, BFLOAT16 -> throw new IllegalArgumentException("no integers");
    };
  }

  private static ByteBuffer raw(TensorProto tensor) {
    return tensor.getRawData().asReadOnlyByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static int count(TensorProto tensor) {
    return tensor.getDimsList().stream().map(Math::toIntExact).reduce(1, Math::multiplyExact);
  }
}
