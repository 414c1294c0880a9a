package lightnet.weights;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A group or dataset of an HDF5 file: the messages of its header. Object headers of version 1 and
 * groups with symbol tables, the form that HDF5 has written by default since 1998; see <a
 * href="https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">the format's
 * specification</a>, sections III.A to IV.A.
 */
final class HdfObject {
  private static final int VERSION_AT = 8;
  private static final int WIDTHS_AT = 13;
  private static final int WIDTHS = HdfBytes.WORD << 8 | HdfBytes.WORD;
  private static final int BASE_ADDRESS = 24;
  private static final int END_OF_FILE = 40;
  private static final int ROOT_HEADER = 64;
  private static final int HEADER_PREFIX = 16;
  private static final int MESSAGE_PREFIX = 8;
  private static final int NODE_PREFIX = 24;
  private static final int SYMBOL = 40;
  private static final int SOFT_LINK = 2;
  private static final int DEEPEST_TREE = 8;

  private static final int DATASPACE = 0x01;
  private static final int DATATYPE = 0x03;
  private static final int LAYOUT = 0x08;
  private static final int FILTERS = 0x0B;
  private static final int ATTRIBUTE = 0x0C;
  private static final int CONTINUATION = 0x10;
  private static final int SYMBOL_TABLE = 0x11;

  private final HdfBytes bytes;
  private final Map<Integer, List<Message>> messages = new HashMap<>();

  /** Where a message's content begins and how long it is. */
  private record Message(int at, int length) {}

  private HdfObject(HdfBytes bytes, int header) {
    this.bytes = bytes;
    if (bytes.u8(header) != 1) {
      throw new RefusedHdfException("is an HDF5 file of a newer form than Keras' .h5 files");
    }
    readMessages(header, bytes.u16(header + 2));
  }

  /** The root group, of a file that ends no earlier than it says. */
  static HdfObject root(HdfBytes bytes) {
    if (bytes.u8(VERSION_AT) != 0 || bytes.u16(WIDTHS_AT) != WIDTHS) {
      throw new RefusedHdfException("is an HDF5 file of a newer form than Keras' .h5 files");
    }
    if (bytes.word(BASE_ADDRESS) != 0) {
      throw new RefusedHdfException("does not begin where its HDF5 content begins");
    }
    bytes.requireAll(END_OF_FILE);
    return new HdfObject(bytes, bytes.word(ROOT_HEADER));
  }

  /** The messages of the header and of the blocks in which it is continued. */
  private void readMessages(int header, int most) {
    Deque<Message> blocks = new ArrayDeque<>();
    Set<Integer> seen = new HashSet<>();
    blocks.add(new Message(header + HEADER_PREFIX, bytes.u32(header + 8)));
    while (!blocks.isEmpty()) {
      Message block = blocks.remove();
      if (!seen.add(block.at())) {
        throw new RefusedHdfException("has a header that goes in a circle");
      }
      int end = Math.addExact(block.at(), block.length());
      int at = block.at();
      while (at + MESSAGE_PREFIX <= end && count() < most) {
        bytes.step();
        var message = new Message(at + MESSAGE_PREFIX, bytes.u16(at + 2));
        at = message.at() + message.length();
        if (at > end) {
          throw new IndexOutOfBoundsException("a message ends at " + at);
        }
        int type = bytes.u16(message.at() - MESSAGE_PREFIX);
        messages.computeIfAbsent(type, _ -> new ArrayList<>()).add(message);
        if (type == CONTINUATION) {
          blocks.add(
              new Message(bytes.word(message.at()), bytes.word(message.at() + HdfBytes.WORD)));
        }
      }
    }
  }

  private int count() {
    return messages.values().stream().mapToInt(List::size).sum();
  }

  private Optional<Message> message(int type) {
    return messages.getOrDefault(type, List.of()).stream().findFirst();
  }

  private Message required(int type, String what) {
    return message(type)
        .orElseThrow(() -> new RefusedHdfException("has a dataset without its " + what));
  }

  /** What a group holds, by name. */
  Map<String, HdfObject> children() {
    Map<String, HdfObject> children = new LinkedHashMap<>();
    message(SYMBOL_TABLE)
        .ifPresent(
            table -> {
              int heap = bytes.word(table.at() + HdfBytes.WORD);
              bytes.require(heap, "HEAP");
              int names = bytes.word(heap + NODE_PREFIX);
              int namesEnd = Math.addExact(names, bytes.word(heap + HdfBytes.WORD));
              collect(
                  bytes.word(table.at()),
                  DEEPEST_TREE,
                  new HashSet<>(),
                  symbol -> {
                    if (bytes.u32(symbol + 2 * HdfBytes.WORD) == SOFT_LINK) {
                      throw new RefusedHdfException("has a link, which Keras does not write");
                    }
                    int name = Math.addExact(names, bytes.word(symbol));
                    children.put(
                        bytes.text(name, nameEnd(name, namesEnd)),
                        new HdfObject(bytes, bytes.word(symbol + HdfBytes.WORD)));
                  });
            });
    return children;
  }

  private int nameEnd(int name, int namesEnd) {
    int end = name;
    while (end < namesEnd && bytes.u8(end) != 0) {
      end++;
    }
    return end;
  }

  /** Gets the places of symbol table entries. */
  private interface Symbols {
    void found(int at);
  }

  private void collect(int node, int deepest, Set<Integer> seen, Symbols symbols) {
    if (deepest == 0 || !seen.add(node)) {
      throw new RefusedHdfException("has a group that contains itself");
    }
    bytes.require(node, "TREE");
    int level = bytes.u8(node + 5);
    int entries = bytes.u16(node + 6);
    for (int i = 0; i < entries; i++) {
      bytes.step();
      int child = bytes.word(node + NODE_PREFIX + (2 * i + 1) * HdfBytes.WORD);
      if (level > 0) {
        collect(child, deepest - 1, seen, symbols);
      } else if (seen.add(child)) {
        bytes.require(child, "SNOD");
        int count = bytes.u16(child + 6);
        for (int j = 0; j < count; j++) {
          bytes.step();
          symbols.found(child + MESSAGE_PREFIX + j * SYMBOL);
        }
      } else {
        throw new RefusedHdfException("has a group that contains itself");
      }
    }
  }

  /** The texts of an attribute; none if there is no such attribute. */
  Optional<List<String>> texts(String name) {
    return messages.getOrDefault(ATTRIBUTE, List.of()).stream()
        .map(message -> new HdfAttribute(bytes, message.at()))
        .filter(attribute -> attribute.name().equals(name))
        .map(HdfAttribute::texts)
        .findFirst();
  }

  /** Whether this is a dataset. */
  boolean isDataset() {
    return message(LAYOUT).isPresent();
  }

  /** The values of a dataset of numbers. */
  Tensor tensor(String name) {
    if (message(FILTERS).isPresent()) {
      throw new RefusedHdfException("stores %s compressed, which Keras does not".formatted(name));
    }
    List<Integer> shape = HdfTypes.dimensions(bytes, required(DATASPACE, "dimensions").at());
    ElementType type =
        HdfTypes.element(bytes, required(DATATYPE, "type").at())
            .orElseThrow(() -> new RefusedHdfException("stores %s not as float32".formatted(name)));
    Message layout = required(LAYOUT, "place");
    int length = HdfTypes.bytes(bytes, shape, type.width());
    if (length == 0) {
      return Tensor.owning(name, shape, new float[0]);
    }
    if (bytes.u8(layout.at()) != 3 || bytes.u8(layout.at() + 1) != 1) {
      throw new RefusedHdfException("stores %s in chunks, which Keras does not".formatted(name));
    }
    int stored = bytes.word(layout.at() + 2 + HdfBytes.WORD);
    if (stored != length) {
      throw new RefusedHdfException(
          "has %d bytes for %s of shape %s".formatted(stored, name, shape));
    }
    return Tensor.owning(
        name, shape, type.decode(bytes.slice(bytes.word(layout.at() + 2), length)));
  }
}
