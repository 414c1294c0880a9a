package lightnet.weights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.razorvine.pickle.IObjectConstructor;
import net.razorvine.pickle.Opcodes;
import net.razorvine.pickle.PickleException;
import net.razorvine.pickle.PickleUtils;
import net.razorvine.pickle.Unpickler;

/**
 * Reads the pickles in a checkpoint as data: numbers, texts, tuples, lists, ordered dictionaries,
 * {@link TorchStorage} and {@link TorchTensor}. Only the instructions and classes that torch.save
 * needs for those are known; the library's own table of classes is never asked.
 *
 * <p>Memory is bounded: a text takes no more than {@link #MAX_TEXT_BYTES}, and every other
 * instruction, of which there are at most {@link #MAX_INSTRUCTIONS}, makes one small object or one
 * of what lies on the stack.
 */
final class StateDictUnpickler extends Unpickler {
  static final int MAX_INSTRUCTIONS = 1_000_000;
  static final int MAX_TEXT_BYTES = 1 << 16;

  private final Map<String, TorchStorage> storages = new LinkedHashMap<>();
  private int instructions;

  /** The storages that the pickles so far referred to, by key. */
  Map<String, TorchStorage> storages() {
    return Collections.unmodifiableMap(storages);
  }

  @Override
  protected Object dispatch(short instruction) throws IOException {
    if (++instructions > MAX_INSTRUCTIONS) {
      throw new RefusedPickleException("has too many entries for a network's weights");
    }
    switch (instruction) {
      case Opcodes.PROTO,
          Opcodes.FRAME,
          Opcodes.STOP,
          Opcodes.MARK,
          Opcodes.NONE,
          Opcodes.NEWTRUE,
          Opcodes.NEWFALSE,
          Opcodes.BININT,
          Opcodes.BININT1,
          Opcodes.BININT2,
          Opcodes.LONG1,
          Opcodes.BINFLOAT,
          Opcodes.SHORT_BINSTRING,
          Opcodes.SHORT_BINUNICODE,
          Opcodes.EMPTY_TUPLE,
          Opcodes.TUPLE,
          Opcodes.TUPLE1,
          Opcodes.TUPLE2,
          Opcodes.TUPLE3,
          Opcodes.EMPTY_LIST,
          Opcodes.APPEND,
          Opcodes.BINPUT,
          Opcodes.LONG_BINPUT,
          Opcodes.MEMOIZE,
          Opcodes.BINGET,
          Opcodes.LONG_BINGET,
          Opcodes.REDUCE,
          Opcodes.BINPERSID -> {
        return super.dispatch(instruction);
      }
      case Opcodes.BINUNICODE, Opcodes.BINSTRING -> stack.add(text());
      case Opcodes.EMPTY_DICT -> stack.add(new LinkedHashMap<Object, Object>());
      case Opcodes.APPENDS -> appendAll();
      case Opcodes.SETITEM -> setItem();
      case Opcodes.SETITEMS -> setItems();
      case Opcodes.GLOBAL -> stack.add(global(line(), line()));
      case Opcodes.STACK_GLOBAL -> {
        var name = (String) stack.pop();
        stack.add(global((String) stack.pop(), name));
      }
      case Opcodes.BUILD -> ignoreAttributes();
      default ->
          throw new RefusedPickleException(
              "uses the pickle instruction 0x%02x, which no state_dict needs"
                  .formatted(instruction));
    }
    return NO_RETURN_VALUE;
  }

  /** A storage: ('storage', type, key, location, elements[, view]). */
  @Override
  protected Object persistentLoad(Object id) {
    var parts = (Object[]) id;
    if (!"storage".equals(parts[0]) || (parts.length > 5 && parts[5] != null)) {
      throw new RefusedPickleException("has a storage of an outdated kind");
    }
    var elements = ((Number) parts[4]).longValue();
    var storage = new TorchStorage((ElementType) parts[1], (String) parts[2], elements);
    var known = storages.putIfAbsent(storage.key(), storage);
    if (elements < 0 || (known != null && !known.equals(storage))) {
      throw new PickleException("impossible storage " + storage);
    }
    return storage;
  }

  private static Object global(String module, String name) {
    var storageType = ElementType.ofTorchStorage(name);
    if (module.equals("torch") && storageType.isPresent()) {
      return storageType.get();
    }
    IObjectConstructor constructor =
        switch (module + "." + name) {
          case "collections.OrderedDict" -> StateDictUnpickler::orderedDict;
          case "torch._utils._rebuild_tensor_v2" -> StateDictUnpickler::tensor;
          case "torch._utils._rebuild_parameter" -> arguments -> arguments[0];
          default ->
              throw new RefusedPickleException(
                  "asks for the Python class or function %s.%s".formatted(module, name));
        };
    return constructor;
  }

  /** Python 2 passes the entries as a list of pairs, Python 3 sets them afterwards. */
  private static Map<Object, Object> orderedDict(Object[] arguments) {
    var entries = new LinkedHashMap<Object, Object>();
    if (arguments.length > 0) {
      for (var pair : (List<?>) arguments[0]) {
        put(entries, ((List<?>) pair).get(0), ((List<?>) pair).get(1));
      }
    }
    return entries;
  }

  /** From (storage, offset, shape, strides, requires_grad, backward_hooks). */
  private static TorchTensor tensor(Object[] arguments) {
    return new TorchTensor(
        (TorchStorage) arguments[0],
        ((Number) arguments[1]).longValue(),
        integers(arguments[2]),
        integers(arguments[3]));
  }

  private static List<Integer> integers(Object tuple) {
    return Arrays.stream((Object[]) tuple).map(Integer.class::cast).toList();
  }

  /** The library's own way copies the list each time. */
  @SuppressWarnings("unchecked") // no instruction makes lists of another kind
  private void appendAll() {
    var items = stack.pop_all_since_marker();
    ((List<Object>) stack.peek()).addAll(items);
  }

  private void setItem() {
    var value = stack.pop();
    var key = stack.pop();
    put(top(), key, value);
  }

  private void setItems() {
    var items = stack.pop_all_since_marker();
    for (var i = 0; i < items.size(); i += 2) {
      put(top(), items.get(i), items.get(i + 1));
    }
  }

  @SuppressWarnings("unchecked") // no instruction makes maps of another kind
  private Map<Object, Object> top() {
    return (Map<Object, Object>) stack.peek();
  }

  /** Keys are texts and numbers, since hashing what contains itself would not end. */
  private static void put(Map<Object, Object> entries, Object key, Object value) {
    if (!(key instanceof String || key instanceof Number)) {
      throw new PickleException("a key that is neither text nor number");
    }
    if (entries.containsKey(key)) {
      throw new PickleException("the key " + key + " twice");
    }
    entries.put(key, value);
  }

  /** An OrderedDict may carry attributes, such as the versions of the modules it came from. */
  private void ignoreAttributes() {
    stack.pop();
    if (!(stack.peek() instanceof Map)) {
      throw new PickleException("attributes of what has none");
    }
  }

  private String text() throws IOException {
    var length = PickleUtils.bytes_to_integer(PickleUtils.readbytes(input, 4));
    if (length < 0 || length > MAX_TEXT_BYTES) {
      throw new PickleException("a text of %d bytes".formatted(length));
    }
    return new String(PickleUtils.readbytes(input, length), UTF_8);
  }

  private String line() throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (var next = input.read(); next != '\n'; next = input.read()) {
      if (next < 0 || bytes.size() == MAX_TEXT_BYTES) {
        throw new EOFException("no end of line");
      }
      bytes.write(next);
    }
    return bytes.toString(UTF_8);
  }
}
