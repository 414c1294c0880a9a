package lightnet.weights;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.util.ByteBufferBackedInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import net.razorvine.pickle.PickleException;

/**
 * The checkpoints of PyTorch before 1.6: pickles of a magic number, the protocol 1001, facts on the
 * machine, the state and the storages' keys, then for each key the number of elements as 8 bytes
 * and the elements. Layout from {@code torch/serialization.py}, {@code _legacy_save}.
 */
final class LegacyTorchFile {
  private static final int PROTOCOL = 1001;
  private static final int MAGIC_WITHIN = 32;

  /** 0x1950a86a20f9469cfc6c as pickled. */
  private static final String MAGIC =
      new String(HexFormat.of().parseHex("8a0a6cfc9c46f9206aa85019"), ISO_8859_1);

  private LegacyTorchFile() {}

  static boolean is(byte[] start) {
    return new String(start, 0, Math.min(start.length, MAGIC_WITHIN), ISO_8859_1).contains(MAGIC);
  }

  /** Reads from the beginning of the file's content, which must be little-endian. */
  static PickledState read(ByteBuffer content) throws IOException {
    var input = new ByteBufferBackedInputStream(content);
    var unpickler = new StateDictUnpickler();
    unpickler.load(input);
    if (!unpickler.load(input).equals(PROTOCOL)) {
      throw new RefusedPickleException("is a checkpoint of an unknown version");
    }
    if (!(unpickler.load(input) instanceof Map<?, ?> machine)
        || !Boolean.TRUE.equals(machine.get("little_endian"))) {
      throw new RefusedPickleException("was not written by a little-endian machine");
    }
    var root = unpickler.load(input);
    var keys = (List<?>) unpickler.load(input);
    return new PickledState(root, contents(content, keys, unpickler.storages()));
  }

  private static Map<TorchStorage, ByteBuffer> contents(
      ByteBuffer content, List<?> keys, Map<String, TorchStorage> storages) {
    var contents = new HashMap<TorchStorage, ByteBuffer>();
    for (var key : keys) {
      var storage = storages.get(String.valueOf(key));
      var elements = content.getLong();
      if (storage == null || storage.elements() != elements) {
        throw new PickleException("storage %s has %d elements".formatted(key, elements));
      }
      var length = Math.toIntExact(storage.bytes());
      var bytes = content.slice(content.position(), length).order(ByteOrder.LITTLE_ENDIAN);
      contents.put(storage, bytes);
      content.position(content.position() + length);
    }
    return Map.copyOf(contents);
  }
}
