package lightnet.file;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lightnet.design.Design;
import lightnet.design.DesignWriter;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;

/**
 * Drafts as texts: the design as any file of a network has it, and before it, in comments, what
 * else belongs to the draft. So a draft can be opened like any other file.
 */
final class DraftText {
  private static final String WRITTEN = "# written: ";
  private static final String FILE = "# file: ";
  private static final String CONTENT = "# content: ";
  private static final String SAVED = "#| ";

  private DraftText() {}

  static byte[] write(Draft draft) {
    var text = new StringBuilder("# A network with changes that are not saved.\n");
    text.append(WRITTEN).append(draft.written()).append('\n');
    draft
        .file()
        .ifPresent(
            file ->
                text.append(FILE)
                    .append(file.path().toUri())
                    .append('\n')
                    .append(CONTENT)
                    .append(file.content().sha256())
                    .append('\n'));
    DesignWriter.write(draft.saved())
        .lines()
        .forEach(line -> text.append(SAVED).append(line).append('\n'));
    text.append(DesignWriter.write(draft.now()));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  static Draft read(UUID id, String origin, byte[] bytes) throws PresetException {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    String saved =
        String.join(
            "\n",
            lines.stream()
                .filter(line -> line.startsWith(SAVED))
                .map(line -> line.substring(SAVED.length()))
                .toList());
    try {
      Optional<Path> file = value(lines, FILE).map(URI::create).map(Path::of);
      Optional<Fingerprint> content = value(lines, CONTENT).map(Fingerprint::new);
      return new Draft(
          id,
          design(Presets.parse(origin, bytes)),
          design(Presets.parse(origin, saved.getBytes(StandardCharsets.UTF_8))),
          file.flatMap(path -> content.map(known -> new OnDisk(path, known))),
          Instant.parse(value(lines, WRITTEN).orElse("")));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw new PresetException("%s is no draft: %s.".formatted(origin, e.getMessage()), e);
    }
  }

  private static Design design(Preset preset) throws PresetException {
    return preset.design();
  }

  private static Optional<String> value(List<String> lines, String key) {
    return lines.stream()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()))
        .findFirst();
  }
}
