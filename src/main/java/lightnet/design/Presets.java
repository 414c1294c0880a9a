package lightnet.design;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads presets from their files. */
public final class Presets {

  private Presets() {}

  /**
   * The presets of a folder by family, in a family in the order of their file names.
   *
   * @throws PresetException if a file cannot be read or has a mistake, which it names with its line
   */
  public static List<Preset> in(Path folder) throws PresetException {
    List<PresetException> mistakes = new ArrayList<>();
    List<Preset> presets = in(folder, mistakes::add);
    if (!mistakes.isEmpty()) {
      throw mistakes.getFirst();
    }
    return presets;
  }

  /**
   * As {@link #in(Path)}, but files with a mistake are left out and their mistakes are told.
   *
   * @throws PresetException if the folder cannot be read
   */
  public static List<Preset> in(Path folder, Consumer<PresetException> mistakes)
      throws PresetException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Preset> presets = new ArrayList<>();
      for (Path file : files.filter(file -> isDesign(file.toString())).sorted().toList()) {
        try {
          Preset preset = read(file);
          if (presets.stream().anyMatch(other -> other.id().equals(preset.id()))) {
            throw new PresetException(
                "%s: another file has the id %s already."
                    .formatted(file.getFileName(), preset.id()));
          }
          presets.add(preset);
        } catch (PresetException e) {
          mistakes.accept(e);
        }
      }
      presets.sort(Comparator.comparing(Preset::family));
      return List.copyOf(presets);
    } catch (IOException e) {
      throw new PresetException("The folder of models %s cannot be read.".formatted(folder), e);
    }
  }

  /**
   * Reads one preset.
   *
   * @throws PresetException if the file cannot be read or has a mistake, which it names with its
   *     line
   */
  public static Preset read(Path file) throws PresetException {
    return PresetReader.read(file);
  }

  /**
   * What is in a file, to be parsed.
   *
   * @throws PresetException if it cannot be read or is larger than any preset
   */
  public static byte[] bytes(Path file) throws PresetException {
    return YamlNode.bytes(file);
  }

  /**
   * Reads a preset from what is in a file. Other than one of the program's it may have no blocks
   * yet.
   *
   * @param origin what the file is called where a mistake is told
   * @throws PresetException if it has a mistake, which it names with its line
   */
  public static Preset parse(String origin, byte[] bytes) throws PresetException {
    return PresetReader.read(YamlNode.parse(origin, YamlNode.decoded(origin, bytes)));
  }

  /**
   * The blocks of a text: rows such as {@code - conv: {name: stem, channels: 32, ...}}, without
   * parameters.
   *
   * @param origin what the text is called where a mistake is told
   * @throws PresetException if it holds something else, with line and reason
   */
  public static List<PlacedBlock> rows(String origin, String text) throws PresetException {
    return PlainRows.read(YamlNode.parse(origin, text));
  }

  /** A design as a preset of its own, with its width and resolution to choose. */
  public static Preset of(Design design) {
    return new FixedPreset(design).preset();
  }

  /** Whether a file's name says that it holds a preset or a user's own design. */
  public static boolean isDesign(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
