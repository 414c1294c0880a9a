package lightnet.measure.race;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import lightnet.file.WholeFile;

/** Results on disk, one JSON file each, which reopen on any machine. */
public final class ResultFile {
  /** How the names of the files end. */
  public static final String ENDING = ".json";

  private static final long LARGEST = 200L << 20;
  private static final long MEGABYTE = 1L << 20;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private ResultFile() {}

  /**
   * Writes a result, replacing a file that is there.
   *
   * @throws IOException if it cannot be written; what was there before stays
   */
  public static void write(Path file, RaceResult result) throws IOException {
    WholeFile.write(file, bytes(result));
  }

  /** What is in the file of a result. */
  public static byte[] bytes(RaceResult result) throws IOException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(ResultDocument.of(result));
  }

  /**
   * Reads a result.
   *
   * @throws UnreadableResultException if it is none, is cut off or damaged, or comes from a newer
   *     version
   */
  public static RaceResult read(Path file) throws UnreadableResultException {
    JsonNode document = tree(file);
    if (!ResultDocument.FORMAT.equals(document.path("format").asText())) {
      throw new UnreadableResultException(file + " is no saved comparison but something else.");
    }
    int version = document.path("version").asInt();
    if (version > ResultDocument.VERSION) {
      throw new UnreadableResultException(
          "%s was saved by a newer version of this program (format %d, while %d is the newest known"
                  .formatted(file, version, ResultDocument.VERSION)
              + " here); open it with that one.");
    }
    try {
      return ResultReader.read(new JsonPlace(document));
    } catch (JsonPlace.Damage e) {
      throw new UnreadableResultException("%s is damaged: %s.".formatted(file, e.getMessage()), e);
    }
  }

  private static JsonNode tree(Path file, String text) throws UnreadableResultException {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UnreadableResultException(
          file
              + (e instanceof JsonEOFException || (text.startsWith("{") && !text.endsWith("}"))
                  ? " breaks off in the middle; copy it again from where it is whole."
                  : " is no saved comparison: it is no JSON."),
          e);
    }
  }

  private static JsonNode tree(Path file) throws UnreadableResultException {
    try {
      long size = Files.size(file);
      if (size > LARGEST) {
        throw new UnreadableResultException(
            "%s has %,d MB, which no saved comparison has.".formatted(file, size / MEGABYTE));
      }
      if (size == 0) {
        throw new UnreadableResultException(file + " is empty.");
      }
      return tree(file, Files.readString(file).strip());
    } catch (MalformedInputException e) {
      throw new UnreadableResultException(file + " is no saved comparison: it is no text.", e);
    } catch (NoSuchFileException e) {
      throw new UnreadableResultException(file + " is not there.", e);
    } catch (IOException e) {
      throw new UnreadableResultException(file + " cannot be read.", e);
    }
  }
}
