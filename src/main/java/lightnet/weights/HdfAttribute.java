package lightnet.weights;

import java.util.ArrayList;
import java.util.List;

/** An attribute: what is noted on a group. Its message begins at this place. */
record HdfAttribute(HdfBytes bytes, int at) {
  private static final int PREFIX = 8;

  /** What stands for a text that is elsewhere. */
  private static final int REFERENCE = 16;

  /** What precedes an object of a global heap, and the objects of it. */
  private static final int OBJECT = 16;

  String name() {
    return bytes.text(start(), start() + bytes.u16(at + 2));
  }

  private int version() {
    int version = bytes.u8(at);
    if (version < 1 || version > 3) {
      throw new RefusedHdfException("has an attribute of an unknown form");
    }
    return version;
  }

  /** Version 3 tells the name's encoding before the name. */
  private int start() {
    return at + PREFIX + (version() == 3 ? 1 : 0);
  }

  /** Version 1 fills each part up to a multiple of 8 bytes. */
  private int padded(int length) {
    return version() == 1 ? Math.ceilDiv(length, PREFIX) * PREFIX : length;
  }

  /** Its texts: all of one length, or each of its own and elsewhere in the file. */
  List<String> texts() {
    int type = start() + padded(bytes.u16(at + 2));
    int space = type + padded(bytes.u16(at + 4));
    int data = space + padded(bytes.u16(at + 6));
    List<Integer> shape = HdfTypes.dimensions(bytes, space);
    if (shape.contains(0)) {
      return List.of();
    }
    boolean areElsewhere = HdfTypes.isTextElsewhere(bytes, type);
    int length =
        areElsewhere
            ? REFERENCE
            : HdfTypes.textLength(bytes, type)
                .orElseThrow(
                    () -> new RefusedHdfException("does not list its layers as Keras does"));
    int all = HdfTypes.bytes(bytes, shape, length);
    List<String> texts = new ArrayList<>();
    for (int from = data; length > 0 && from < data + all; from += length) {
      texts.add(areElsewhere ? elsewhere(from) : bytes.text(from, from + length));
    }
    return List.copyOf(texts);
  }

  /** The text that a reference names: its length, a collection's address and a number in it. */
  private String elsewhere(int reference) {
    int length = bytes.u32(reference);
    int collection = bytes.word(reference + 4);
    int wanted = bytes.u32(reference + 4 + HdfBytes.WORD);
    bytes.require(collection, "GCOL");
    int end = Math.addExact(collection, bytes.word(collection + 8));
    int object = collection + OBJECT;
    while (object + OBJECT <= end) {
      bytes.step();
      int size = bytes.word(object + 8);
      if (bytes.u16(object) == wanted) {
        return bytes.text(object + OBJECT, object + OBJECT + Math.min(length, size));
      }
      object = Math.addExact(object + OBJECT, Math.ceilDiv(size, 8) * 8);
    }
    throw new IndexOutOfBoundsException("no text %d at %d".formatted(wanted, collection));
  }
}
