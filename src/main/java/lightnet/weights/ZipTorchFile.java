package lightnet.weights;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import net.razorvine.pickle.PickleException;

/**
 * The checkpoints of PyTorch since 1.6: an uncompressed zip archive with the pickled state in
 * NAME/data.pkl and each storage in NAME/data/KEY.
 */
final class ZipTorchFile {
  private static final String PICKLE = "data.pkl";

  private ZipTorchFile() {}

  static boolean is(byte[] start) {
    return start.length > 2 && start[0] == 'P' && start[1] == 'K';
  }

  static PickledState read(Path file) throws IOException {
    try (var zip = new ZipFile(file.toFile())) {
      var pickle =
          zip.stream()
              .filter(entry -> ("/" + entry.getName()).endsWith("/" + PICKLE))
              .findFirst()
              .orElseThrow(() -> new RefusedPickleException("is a zip archive without " + PICKLE))
              .getName();
      var folder = pickle.substring(0, pickle.length() - PICKLE.length());
      requireLittleEndian(zip, folder + "byteorder");
      var unpickler = new StateDictUnpickler();
      var root = unpickler.load(new ByteArrayInputStream(bytes(zip, pickle)));
      var storages = unpickler.storages();
      requireRoom(storages, Files.size(file));
      return new PickledState(root, contents(zip, folder + "data/", storages));
    }
  }

  /** Entries of a zip archive may overlap: all together they must still fit into the file. */
  private static void requireRoom(Map<String, TorchStorage> storages, long fileSize) {
    var needed =
        storages.values().stream().mapToLong(TorchStorage::bytes).reduce(0, Math::addExact);
    if (needed > fileSize) {
      throw new PickleException("storages of %d bytes in all".formatted(needed));
    }
  }

  private static Map<TorchStorage, ByteBuffer> contents(
      ZipFile zip, String folder, Map<String, TorchStorage> storages) throws IOException {
    var contents = new HashMap<TorchStorage, ByteBuffer>();
    for (var storage : storages.values()) {
      var bytes = bytes(zip, folder + storage.key());
      if (bytes.length != storage.bytes()) {
        throw new PickleException("%s has %d bytes".formatted(storage, bytes.length));
      }
      contents.put(storage, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    }
    return Map.copyOf(contents);
  }

  /** Written by newer versions only; the older ones ran on little-endian machines. */
  private static void requireLittleEndian(ZipFile zip, String name) throws IOException {
    if (zip.getEntry(name) != null
        && !new String(bytes(zip, name), US_ASCII).strip().equals("little")) {
      throw new RefusedPickleException("was not written by a little-endian machine");
    }
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    var entry = zip.getEntry(name);
    if (entry == null) {
      throw new PickleException("no entry " + name);
    }
    if (entry.getMethod() != ZipEntry.STORED) {
      throw new RefusedPickleException("is a compressed archive, unlike those of torch.save");
    }
    try (var input = zip.getInputStream(entry)) {
      return input.readNBytes(Math.toIntExact(entry.getSize()));
    }
  }
}
