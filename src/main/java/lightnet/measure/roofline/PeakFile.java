package lightnet.measure.roofline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lightnet.file.StateFolder;
import lightnet.file.WholeFile;
import lightnet.measure.Machine;

/** The file in which the peaks of this machine are kept. */
final class PeakFile {
  private static final int VERSION = 1;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private final Path file;

  PeakFile(StateFolder state) {
    file = state.machinePeaks();
  }

  /** What the file says. */
  sealed interface Content {
    /** Peaks of this machine. */
    record Kept(List<Peaks> peaks) implements Content {
      public Kept {
        peaks = List.copyOf(peaks);
      }
    }

    /** Nothing that can be used, and why. */
    record Nothing(KnownPeaks.Reason reason) implements Content {}
  }

  /** What peaks depend on. */
  private record Owner(String cpu, int cores, String onnxRuntime) {
    static Owner of(Machine machine) {
      return new Owner(machine.cpu(), machine.cores(), machine.onnxRuntime());
    }
  }

  private record Document(int version, Owner machine, List<Peaks> peaks) {}

  /** Reads what is kept of a machine. */
  Content read(Machine machine) {
    try {
      JsonNode tree = JSON.readTree(Files.readAllBytes(file));
      if (!tree.isObject()) {
        return new Content.Nothing(KnownPeaks.Reason.UNREADABLE);
      }
      if (tree.path("version").asInt() > VERSION) {
        return new Content.Nothing(KnownPeaks.Reason.NEWER_VERSION);
      }
      return read(JSON.treeToValue(tree, Document.class), machine);
    } catch (NoSuchFileException _) {
      return new Content.Nothing(KnownPeaks.Reason.NOT_MEASURED_YET);
    } catch (IOException _) {
      return new Content.Nothing(KnownPeaks.Reason.UNREADABLE);
    }
  }

  private static Content read(Document document, Machine machine) {
    if (!document.machine().equals(Owner.of(machine))) {
      return new Content.Nothing(KnownPeaks.Reason.OTHER_MACHINE);
    }
    return document.peaks().stream().allMatch(Peaks::isPlausible)
        ? new Content.Kept(document.peaks())
        : new Content.Nothing(KnownPeaks.Reason.UNREADABLE);
  }

  /**
   * Keeps peaks beside those of other numbers of threads.
   *
   * @throws IOException if the file cannot be written
   */
  void keep(Machine machine, Peaks peaks) throws IOException {
    List<Peaks> all = new ArrayList<>();
    if (read(machine) instanceof Content.Kept(List<Peaks> kept)) {
      kept.stream().filter(other -> other.threads() != peaks.threads()).forEach(all::add);
    }
    all.add(peaks);
    all.sort(Comparator.comparingInt(Peaks::threads));
    Files.createDirectories(file.toAbsolutePath().getParent());
    WholeFile.write(file, write(new Document(VERSION, Owner.of(machine), all)));
  }

  private static byte[] write(Document document) throws JsonProcessingException {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(document);
  }
}
