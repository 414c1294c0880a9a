package lightnet.weights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The bytes of an HDF5 file. Every place is checked before it is read, and no more than a number of
 * things are looked at, so that reading always ends.
 */
final class HdfBytes {
  /** Addresses and lengths have 8 bytes in every file that Keras writes. */
  static final int WORD = 8;

  private static final int MOST_STEPS = 1_000_000;

  private final ByteBuffer bytes;
  private int steps;

  HdfBytes(ByteBuffer bytes) {
    this.bytes = bytes.order(ByteOrder.LITTLE_ENDIAN);
  }

  int size() {
    return bytes.limit();
  }

  int u8(int at) {
    return Byte.toUnsignedInt(bytes.get(at));
  }

  int u16(int at) {
    return Short.toUnsignedInt(bytes.getShort(at));
  }

  /** A number of 4 bytes that counts or measures something in this file. */
  int u32(int at) {
    return inFile(Integer.toUnsignedLong(bytes.getInt(at)));
  }

  /** An address, a length or a dimension, none of which can be larger than the file. */
  int word(int at) {
    return inFile(bytes.getLong(at));
  }

  /** Refuses a file that is shorter than the length that stands here. */
  void requireAll(int at) {
    inFile(bytes.getLong(at));
  }

  private int inFile(long value) {
    if (value < 0 || value > bytes.limit()) {
      throw new IndexOutOfBoundsException("%d of %d bytes".formatted(value, bytes.limit()));
    }
    return (int) value;
  }

  /** Refuses what does not begin with these four letters. */
  void require(int at, String signature) {
    if (!ascii(at, signature.length()).equals(signature)) {
      throw new IndexOutOfBoundsException("no %s at %d".formatted(signature, at));
    }
  }

  private String ascii(int at, int length) {
    var text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append((char) u8(at + i));
    }
    return text.toString();
  }

  /** The text between two places, up to the first zero. */
  String text(int from, int to) {
    step();
    byte[] text = new byte[Math.max(0, to - from)];
    bytes.get(from, text);
    int end = 0;
    while (end < text.length && text[end] != 0) {
      end++;
    }
    return new String(Arrays.copyOf(text, end), UTF_8).stripTrailing();
  }

  /** Exactly these bytes, little-endian. */
  ByteBuffer slice(int at, int length) {
    return bytes.slice(at, length).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Counts one more thing that was looked at. */
  void step() {
    if (++steps > MOST_STEPS) {
      throw new RefusedHdfException("has too many entries for a network's weights");
    }
  }
}
