package lightnet.design;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * A value in a YAML file that knows where it stands, so that a mistake can be told with its line.
 */
final class YamlNode {
  private static final long LARGEST_FILE = 1 << 20;
  private static final int DEEPEST = 40;

  private final String file;
  private final Node node;

  private YamlNode(String file, Node node) {
    this.file = file;
    this.node = node;
  }

  /**
   * Reads a file. Aliases are refused, so that a small file cannot stand for a huge one.
   *
   * @throws PresetException if it cannot be read or is no YAML, with file, line and reason
   */
  static YamlNode read(Path path) throws PresetException {
    String name = String.valueOf(path.getFileName());
    return parse(name, decoded(name, bytes(path)));
  }

  /**
   * Reads a text.
   *
   * @param file what the text is called where a mistake is told
   * @throws PresetException if it is no YAML, with line and reason
   */
  static YamlNode parse(String file, String text) throws PresetException {
    var options = new LoaderOptions();
    options.setNestingDepthLimit(DEEPEST + 1);
    var yaml = new Yaml(new SafeConstructor(options));
    try {
      check(yaml, text, file);
      Node root = yaml.compose(new StringReader(text));
      if (root == null) {
        throw mistake(file, 0, "the file is empty.");
      }
      return new YamlNode(file, root);
    } catch (MarkedYAMLException e) {
      throw new PresetException(noYaml(file, e), e);
    } catch (ReaderException e) {
      long lines = text.substring(0, e.getPosition()).lines().count();
      throw new PresetException(
          "%s, line %d: the character U+%04X does not stand in a text."
              .formatted(file, Math.max(1, lines), e.getCodePoint()),
          e);
    }
  }

  /** Refuses what a small file can make large. */
  private static void check(Yaml yaml, String text, String file) throws PresetException {
    int depth = 0;
    for (Event event : yaml.parse(new StringReader(text))) {
      int line = event.getStartMark().getLine();
      switch (event) {
        case AliasEvent alias ->
            throw mistake(
                file,
                line,
                "the alias *%s is not read: write the value again.".formatted(alias.getAnchor()));
        case CollectionStartEvent _ -> depth++;
        case CollectionEndEvent _ -> depth--;
        default -> {}
      }
      if (depth > DEEPEST) {
        throw mistake(file, line, "this is nested more than %d deep.".formatted(DEEPEST));
      }
    }
  }

  private static String noYaml(String file, MarkedYAMLException e) {
    int line = lineOf(e.getProblemMark());
    int began = lineOf(e.getContextMark());
    String where = began > 0 && began < line ? ", in what began in line " + began : "";
    return "%s, line %d: this is no YAML: %s%s."
        .formatted(file, Math.max(1, line), e.getProblem(), where);
  }

  /** Counted from 1; 0 if there is none. */
  private static int lineOf(@Nullable Mark mark) {
    return mark == null ? 0 : mark.getLine() + 1;
  }

  /** What is in a file, unless it is larger than designs are. */
  static byte[] bytes(Path path) throws PresetException {
    try {
      long size = Files.size(path);
      if (size > LARGEST_FILE) {
        throw new PresetException(
            "%s has %,d bytes, a design has at most %,d."
                .formatted(path.getFileName(), size, LARGEST_FILE));
      }
      return Files.readAllBytes(path);
    } catch (NoSuchFileException e) {
      throw new PresetException("There is no file %s.".formatted(path), e);
    } catch (IOException e) {
      throw new PresetException("%s cannot be read.".formatted(path), e);
    }
  }

  /** The text that bytes are. */
  static String decoded(String file, byte[] bytes) throws PresetException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new PresetException("%s is no text in UTF-8.".formatted(file), e);
    }
  }

  /** A mistake at this place. */
  PresetException mistake(String reason) {
    return mistake(file, node.getStartMark().getLine(), reason);
  }

  private static PresetException mistake(String file, int line, String reason) {
    return new PresetException("%s, line %d: %s".formatted(file, line + 1, reason));
  }

  boolean isScalar() {
    return node instanceof ScalarNode;
  }

  boolean isMapping() {
    return node instanceof MappingNode;
  }

  /** A word, a number, a sentence. */
  String text() throws PresetException {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    throw mistake("a word or a number is expected here, not a %s.".formatted(kind()));
  }

  /** The elements of a list. */
  List<YamlNode> items() throws PresetException {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(item -> new YamlNode(file, item)).toList();
    }
    throw mistake("a list is expected here, not a %s.".formatted(kind()));
  }

  /** The words of a list. */
  List<String> words() throws PresetException {
    List<String> words = new ArrayList<>();
    for (YamlNode item : items()) {
      words.add(item.text());
    }
    return List.copyOf(words);
  }

  /** The keys with their values, in their order. */
  YamlMapping mapping() throws PresetException {
    if (!(node instanceof MappingNode mapping)) {
      throw mistake("keys with values are expected here, not a %s.".formatted(kind()));
    }
    SequencedMap<String, YamlNode> entries = new LinkedHashMap<>();
    SequencedMap<String, YamlNode> keys = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      var key = new YamlNode(file, tuple.getKeyNode());
      if (entries.put(key.text(), new YamlNode(file, tuple.getValueNode())) != null) {
        throw key.mistake("%s is said twice.".formatted(key.text()));
      }
      keys.put(key.text(), key);
    }
    return new YamlMapping(this, entries, keys);
  }

  private String kind() {
    return switch (node) {
      case MappingNode _ -> "mapping";
      case SequenceNode _ -> "list";
      default -> "word";
    };
  }
}
