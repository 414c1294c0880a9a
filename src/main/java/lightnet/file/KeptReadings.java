package lightnet.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lightnet.design.FileReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How the user's ONNX files are read where the guess was wrong. The list has a line for each file:
 * its checksum and what was corrected, such as {@code 9f2c… values=0..1 colours=bgr}.
 */
public final class KeptReadings {
  private static final Logger LOG = LoggerFactory.getLogger(KeptReadings.class);
  private static final int MOST = 1000;

  private final Path list;

  /** Those that a folder knows of. */
  public KeptReadings(StateFolder state) {
    list = state.fileReadings();
  }

  /**
   * How a file is read, if the list can be read and knows it; else the guess.
   *
   * @param sha256 of its bytes
   */
  public FileReading of(String sha256, FileReading guess) {
    return lines().stream()
        .filter(line -> line.startsWith(sha256 + " "))
        .findFirst()
        .map(line -> guess.withKnown(words(line)))
        .orElse(guess);
  }

  private static Map<String, String> words(String line) {
    Map<String, String> words = new HashMap<>();
    for (String word : line.split(" ", -1)) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        words.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    return words;
  }

  /**
   * Keeps how a file is read; nothing, if that is the guess.
   *
   * @throws IOException if the list cannot be written
   */
  public void keep(String sha256, FileReading guess, FileReading reading) throws IOException {
    List<String> lines = new ArrayList<>(lines());
    lines.removeIf(line -> line.startsWith(sha256 + " "));
    String words =
        reading.beyond(guess).entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(" "));
    if (!words.isEmpty()) {
      lines.addFirst(sha256 + " " + words);
    }
    String text = lines.stream().limit(MOST).map(line -> line + "\n").collect(Collectors.joining());
    Files.createDirectories(list.toAbsolutePath().getParent());
    WholeFile.write(list, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(list);
    } catch (NoSuchFileException _) {
      return List.of();
    } catch (IOException e) {
      LOG.warn("the list of corrected files {} cannot be read", list, e);
      return List.of();
    }
  }
}
