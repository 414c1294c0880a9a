package lightnet.weights;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The element types that weight files store, each decoded to float32 from little-endian bytes. */
enum ElementType {
  F32(4, "FloatStorage"),
  F16(2, "HalfStorage"),
  BF16(2, "BFloat16Storage"),
  F64(8, "DoubleStorage"),
  I64(8, "LongStorage");

  private final int width;
  private final String torchStorage;

  ElementType(int width, String torchStorage) {
    this.width = width;
    this.torchStorage = torchStorage;
  }

  /** Bytes per element. */
  int width() {
    return width;
  }

  /** Whether the elements are counters, such as num_batches_tracked, and no weights. */
  boolean isCounter() {
    return this == I64;
  }

  /** All the remaining bytes as float32; the buffer must be little-endian. */
  float[] decode(ByteBuffer bytes) {
    var values = new float[bytes.remaining() / width];
    if (this == F32) {
      bytes.asFloatBuffer().get(values);
    } else {
      for (var i = 0; i < values.length; i++) {
        values[i] = next(bytes);
      }
    }
    return values;
  }

  /** The type that a safetensors header calls by this name. */
  static Optional<ElementType> named(String dtype) {
    return Arrays.stream(values()).filter(type -> type.name().equals(dtype)).findFirst();
  }

  /** The type of a storage class of PyTorch, such as {@code FloatStorage}. */
  static Optional<ElementType> ofTorchStorage(String className) {
    return Arrays.stream(values()).filter(type -> type.torchStorage.equals(className)).findFirst();
  }

  private float next(ByteBuffer bytes) {
    return switch (this) {
      case F32 -> bytes.getFloat();
      case F16 -> Float.float16ToFloat(bytes.getShort());
      case BF16 -> Float.intBitsToFloat(bytes.getShort() << 16);
      case F64 -> (float) bytes.getDouble();
      case I64 -> (float) bytes.getLong();
    };
  }
}
