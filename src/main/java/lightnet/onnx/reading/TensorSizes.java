package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;

/** How many elements a tensor says that it has, and how many it holds. */
final class TensorSizes {
  private static final long MOST = 1L << 28;

  private TensorSizes() {}

  /** The elements of its shape. */
  static long elements(TensorProto tensor) throws HostileModelException {
    long elements = 1;
    for (long dimension : tensor.getDimsList()) {
      if (dimension < 0 || dimension > MOST) {
        throw new HostileModelException(
            "has a tensor %s with the dimension %,d".formatted(tensor.getName(), dimension));
      }
      elements *= dimension;
      if (elements > MOST) {
        throw new HostileModelException(
            "has a tensor %s of more than %,d elements".formatted(tensor.getName(), MOST));
      }
    }
    return elements;
  }

  /** The bytes that its elements take. */
  static long bytes(TensorProto tensor) throws HostileModelException {
    return elements(tensor) * kind(tensor).bytes();
  }

  private static ElementKind kind(TensorProto tensor) throws HostileModelException {
    return ElementKind.of(tensor.getDataType())
        .orElseThrow(
            () ->
                new HostileModelException(
                    "has a tensor %s of the type %s, which is not read"
                        .formatted(tensor.getName(), typeOf(tensor))));
  }

  private static String typeOf(TensorProto tensor) {
    DataType type = DataType.forNumber(tensor.getDataType());
    return type == null ? "number " + tensor.getDataType() : type.name();
  }

  /** Refuses a tensor that holds other than its shape says. */
  static void check(TensorProto tensor) throws HostileModelException {
    if (tensor.getDataType() == DataType.STRING.getNumber()) {
      require(tensor, tensor.getStringDataCount(), elements(tensor));
      return;
    }
    ElementKind kind = kind(tensor);
    if (tensor.hasSegment()) {
      throw new HostileModelException("has a tensor %s in segments".formatted(tensor.getName()));
    }
    if (ExternalData.isOutside(tensor)) {
      throw new HostileModelException(
          "keeps %s, which is no weight, in another file".formatted(tensor.getName()));
    }
    long elements = elements(tensor);
    if (tensor.hasRawData()) {
      require(tensor, tensor.getRawData().size(), elements * kind.bytes());
    } else {
      require(tensor, listed(tensor, kind), elements);
    }
  }

  private static int listed(TensorProto tensor, ElementKind kind) {
    return switch (kind) {
      case FLOAT -> tensor.getFloatDataCount();
      case DOUBLE -> tensor.getDoubleDataCount();
      case INT64 -> tensor.getInt64DataCount();
      case UINT32, UINT64 -> tensor.getUint64DataCount();
      case FLOAT16, BFLOAT16, INT8, UINT8, INT16, UINT16, INT32, BOOL -> tensor.getInt32DataCount();
    };
  }

  private static void require(TensorProto tensor, long there, long needed)
      throws HostileModelException {
    if (there != needed) {
      throw new HostileModelException(
          "holds %,d of %s where its shape needs %,d".formatted(there, tensor.getName(), needed));
    }
  }
}
