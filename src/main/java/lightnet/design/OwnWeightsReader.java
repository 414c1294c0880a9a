package lightnet.design;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.design.KeptWeights.Origin;

/** Reads where the weights of a design of one's own are: in a file, or those of what was edited. */
final class OwnWeightsReader {
  private static final String SHA256 = "[0-9a-f]{64}";

  private OwnWeightsReader() {}

  static WeightsSource read(YamlNode node) throws PresetException {
    YamlMapping mapping = node.mapping();
    if (mapping.optional("file").isPresent()) {
      mapping.allow(List.of("file", "sha256", "guess", "reading"));
      FileReading guess = reading(FileReading.ANY, mapping.optional("guess"));
      return new ImportedFile(
          path(mapping.required("file")),
          digits(mapping.required("sha256")),
          guess,
          reading(guess, mapping.optional("reading")));
    }
    mapping.allow(List.of("of", "moved"));
    return new KeptWeights(origin(mapping.required("of")), words(mapping.optional("moved")));
  }

  private static FileReading reading(FileReading guess, Optional<YamlNode> node)
      throws PresetException {
    try {
      return guess.with(words(node));
    } catch (PresetException e) {
      throw node.isPresent() ? node.get().mistake(String.valueOf(e.getMessage())) : e;
    }
  }

  private static Map<String, String> words(Optional<YamlNode> node) throws PresetException {
    Map<String, String> words = new LinkedHashMap<>();
    if (node.isPresent()) {
      for (var entry : node.get().mapping().entries().entrySet()) {
        words.put(entry.getKey(), entry.getValue().text());
      }
    }
    return words;
  }

  private static Origin origin(YamlNode node) throws PresetException {
    if (node.isScalar()) {
      return new Origin.Published(ModelReference.parse(node.text()));
    }
    Design design = PresetReader.read(node).design();
    if (design.trained().filter(KeptWeights.class::isInstance).isPresent()) {
      throw node.mistake("what was edited has weights of its own, not those of another network.");
    }
    return new Origin.Given(design);
  }

  private static Path path(YamlNode node) throws PresetException {
    try {
      return Path.of(node.text());
    } catch (InvalidPathException e) {
      throw node.mistake("%s is no place of a file.".formatted(node.text()));
    }
  }

  private static String digits(YamlNode node) throws PresetException {
    if (!node.text().matches(SHA256)) {
      throw node.mistake("64 small hexadecimal digits are expected here.");
    }
    return node.text();
  }
}
