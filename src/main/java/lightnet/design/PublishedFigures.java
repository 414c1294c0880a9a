package lightnet.design;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What was published of the presets, read from {@code models/published/} when it is asked for. */
public final class PublishedFigures {
  private static final String FOLDER = "published";

  private PublishedFigures() {}

  /**
   * The figures of a preset, in the order of their file; none if there is no file.
   *
   * @param models the folder of the presets
   * @throws PresetException if the file cannot be read or has a mistake, which it names with its
   *     line
   */
  public static List<PublishedFigure> of(Path models, Preset preset) throws PresetException {
    Path file = models.resolve(FOLDER).resolve(preset.id() + ".yaml");
    return Files.exists(file) ? new PublishedReader(preset).read(file) : List.of();
  }
}
