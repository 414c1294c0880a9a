package lightnet.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The memory that this program holds, with that of native libraries. */
final class ResidentMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "VmRSS:";

  private ResidentMemory() {}

  /** Bytes held now; empty where the system does not tell. */
  static OptionalLong now() {
    try {
      return in(Files.readAllLines(STATUS));
    } catch (IOException _) {
      return OptionalLong.empty();
    }
  }

  /** Bytes that Linux tells, in lines such as {@code VmRSS: 1234 kB}. */
  static OptionalLong in(List<String> status) {
    return status.stream()
        .filter(line -> line.startsWith(RESIDENT))
        .map(line -> line.replaceAll("\\D", ""))
        .filter(digits -> !digits.isEmpty())
        .mapToLong(digits -> 1024 * Long.parseLong(digits))
        .findFirst();
  }

  /** By how much it has grown since, at least 0. */
  static OptionalLong grownSince(OptionalLong before) {
    OptionalLong now = now();
    return before.isPresent() && now.isPresent()
        ? OptionalLong.of(Math.max(0, now.getAsLong() - before.getAsLong()))
        : OptionalLong.empty();
  }
}
