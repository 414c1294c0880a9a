package lightnet.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import lightnet.design.Design;
import lightnet.design.DesignWriter;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;

/**
 * A file that holds a design, as it was read.
 *
 * @param preset what it holds
 * @param onDisk where it is and what was in it
 */
public record DesignFile(Preset preset, OnDisk onDisk) {

  /** What may be replaced when a design is saved. */
  public sealed interface Replacing {

    /** Whatever is there; one was asked. */
    record Anything() implements Replacing {}

    /** What was there when it was last read or written, and nothing else. */
    record Known(Fingerprint content) implements Replacing {}
  }

  /** What came of saving. */
  public sealed interface Outcome {

    /** The design is in its file. */
    record Written(OnDisk onDisk) implements Outcome {}

    /** The file holds something else than what may be replaced; it was left as it is. */
    record ChangedByOthers() implements Outcome {}

    /** The file holds what would be lost, such as comments or choices; it was left as it is. */
    record WrittenByHand() implements Outcome {}
  }

  /**
   * Reads a design, which may be broken or empty.
   *
   * @throws PresetException if it cannot be read or has a mistake, with file, line and reason
   */
  public static DesignFile read(Path file) throws PresetException {
    byte[] bytes = Presets.bytes(file);
    Preset preset = Presets.parse(String.valueOf(file.getFileName()), bytes);
    return new DesignFile(preset, new OnDisk(file, Fingerprint.of(bytes)));
  }

  /**
   * Saves a design. A link stays one: what it points at is written.
   *
   * @throws IOException if it cannot be written; what was there before stays
   */
  public static Outcome save(Disk disk, Path file, Design design, Replacing replacing)
      throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file;
    Optional<byte[]> there = disk.read(target);
    if (replacing instanceof Replacing.Known(Fingerprint content) && there.isPresent()) {
      if (!Fingerprint.of(there.get()).equals(content)) {
        return new Outcome.ChangedByOthers();
      }
      if (!isOurs(there.get())) {
        return new Outcome.WrittenByHand();
      }
    }
    if (there.isPresent() && !Files.isWritable(target)) {
      throw new AccessDeniedException(target.toString());
    }
    byte[] bytes = written(design);
    disk.write(target, bytes);
    return new Outcome.Written(new OnDisk(file, Fingerprint.of(bytes)));
  }

  /** Whether nothing but the design is in a file. */
  private static boolean isOurs(byte[] bytes) {
    try {
      Design design = Presets.parse("", bytes).design();
      return Arrays.equals(bytes, written(design));
    } catch (PresetException _) {
      return false;
    }
  }

  private static byte[] written(Design design) {
    return DesignWriter.write(design).getBytes(StandardCharsets.UTF_8);
  }
}
