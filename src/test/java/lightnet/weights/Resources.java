package lightnet.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The small files beside these tests. */
final class Resources {
  private Resources() {}

  /** Something that reads a weights file. */
  interface Reader {
    Object read(Path file) throws IOException;
  }

  static Path copy(String name, Path folder) {
    try (var input = Resources.class.getResourceAsStream(name)) {
      if (input == null) {
        throw new IllegalStateException("No test resource " + name);
      }
      return Files.write(folder.resolve(name), input.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Tensor named(Map<String, Tensor> tensors, String name) {
    return Objects.requireNonNull(tensors.get(name), name);
  }

  /** What reading does, apart from refusing, when one byte after the other is changed. */
  static List<Throwable> failuresOfChangedBytes(byte[] whole, Path folder, Reader reader)
      throws IOException {
    var random = new Random(3);
    var failures = new ArrayList<Throwable>();
    var file = folder.resolve("changed");
    for (var position = 0; position < whole.length; position++) {
      for (var attempt = 0; attempt < 3; attempt++) {
        var changed = whole.clone();
        changed[position] ^= (byte) (1 + random.nextInt(255));
        Files.write(file, changed);
        try {
          reader.read(file);
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
          if (!(e instanceof UnreadableWeightsException)) {
            failures.add(e);
          }
        }
      }
    }
    return failures;
  }
}
