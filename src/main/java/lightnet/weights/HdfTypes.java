package lightnet.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Dataspaces and datatypes of HDF5, as far as weights have them. */
final class HdfTypes {
  private static final int MOST_DIMENSIONS = 32;
  private static final int FLOATING_POINT = 1;
  private static final int STRING = 3;
  private static final int VARIABLE_LENGTH = 9;

  private HdfTypes() {}

  /** The dimensions that a dataspace message tells. */
  static List<Integer> dimensions(HdfBytes bytes, int at) {
    int version = bytes.u8(at);
    int rank = bytes.u8(at + 1);
    if (version < 1 || version > 2 || rank > MOST_DIMENSIONS) {
      throw new RefusedHdfException("has dimensions of an unknown form");
    }
    int first = at + (version == 1 ? 8 : 4);
    List<Integer> dimensions = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      dimensions.add(bytes.word(first + axis * HdfBytes.WORD));
    }
    return List.copyOf(dimensions);
  }

  /** What that many elements take, which must lie in the file. */
  static int bytes(HdfBytes bytes, List<Integer> shape, int width) {
    long length = width;
    for (int dimension : shape) {
      // both are below 2^31, as long as we stop there
      length = Math.min(length * dimension, 1L << 31);
    }
    if (length > bytes.size()) {
      throw new IndexOutOfBoundsException("%s in %d bytes".formatted(shape, bytes.size()));
    }
    return (int) length;
  }

  /** The floating-point type that a datatype message tells, if it is a little-endian one. */
  static Optional<ElementType> element(HdfBytes bytes, int at) {
    boolean isLittleEndianReal =
        (bytes.u8(at) & 15) == FLOATING_POINT && (bytes.u8(at + 1) & 0x41) == 0;
    return isLittleEndianReal
        ? switch (bytes.u32(at + 4)) {
          case 2 -> Optional.of(ElementType.F16);
          case 4 -> Optional.of(ElementType.F32);
          case 8 -> Optional.of(ElementType.F64);
          default -> Optional.empty();
        }
        : Optional.empty();
  }

  /** How many bytes a text has, where a datatype message tells of texts of one length. */
  static Optional<Integer> textLength(HdfBytes bytes, int at) {
    return (bytes.u8(at) & 15) == STRING ? Optional.of(bytes.u32(at + 4)) : Optional.empty();
  }

  /** Whether a datatype message tells of texts that each have their own length. */
  static boolean isTextElsewhere(HdfBytes bytes, int at) {
    return (bytes.u8(at) & 15) == VARIABLE_LENGTH && (bytes.u8(at + 1) & 15) == 1;
  }
}
