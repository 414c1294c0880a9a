package lightnet.design;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lightnet.design.KeptWeights.Origin;

/** Reads where the weights of a design of one's own are: in a file, or those of what was edited. */
final class OwnWeightsReader {
  private static final String SHA256 = "[0-9a-f]{64}";

  private OwnWeightsReader() {}

  static WeightsSource read(YamlNode node) throws PresetException {
    YamlMapping mapping = node.mapping();
    if (mapping.optional("file").isPresent()) {
      mapping.allow(List.of("file", "sha256"));
      return new ImportedFile(path(mapping.required("file")), digits(mapping.required("sha256")));
    }
    mapping.allow(List.of("of", "moved"));
    Map<String, String> moved = new LinkedHashMap<>();
    if (mapping.optional("moved").isPresent()) {
      for (var entry : mapping.required("moved").mapping().entries().entrySet()) {
        moved.put(entry.getKey(), entry.getValue().text());
      }
    }
    return new KeptWeights(origin(mapping.required("of")), moved);
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
