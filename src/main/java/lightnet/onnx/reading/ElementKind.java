package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.Arrays;
import java.util.Optional;

/** The types of elements that are read, with the bits of each. */
enum ElementKind {
  FLOAT(DataType.FLOAT, 32),
  DOUBLE(DataType.DOUBLE, 64),
  FLOAT16(DataType.FLOAT16, 16),
  BFLOAT16(DataType.BFLOAT16, 16),
  INT8(DataType.INT8, 8),
  UINT8(DataType.UINT8, 8),
  INT16(DataType.INT16, 16),
  UINT16(DataType.UINT16, 16),
  INT32(DataType.INT32, 32),
  UINT32(DataType.UINT32, 32),
  INT64(DataType.INT64, 64),
  UINT64(DataType.UINT64, 64),
  BOOL(DataType.BOOL, 8);

  private final int number;
  private final int bits;

  ElementKind(DataType type, int bits) {
    this.number = type.getNumber();
    this.bits = bits;
  }

  static Optional<ElementKind> of(int number) {
    return Arrays.stream(values()).filter(kind -> kind.number == number).findFirst();
  }

  int bytes() {
    return bits / Byte.SIZE;
  }

  boolean isReal() {
    return this == FLOAT || this == DOUBLE || this == FLOAT16 || this == BFLOAT16;
  }
}
