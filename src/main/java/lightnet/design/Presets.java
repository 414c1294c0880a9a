package lightnet.design;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads presets from their files. */
public final class Presets {
  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .annotationIntrospector(new KebabCaseEnums())
          .build();

  private Presets() {}

  /**
   * The presets of a folder in the order of their file names.
   *
   * @throws PresetException if a file cannot be read or has a mistake, which it names with its line
   */
  public static List<Preset> in(Path folder) throws PresetException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Preset> presets = new ArrayList<>();
      for (Path file : files.filter(Presets::isYaml).sorted().toList()) {
        presets.add(read(file));
      }
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
    try {
      return YAML.readValue(file.toFile(), Preset.class);
    } catch (JsonProcessingException e) {
      throw new PresetException(
          "%s, line %d: %s".formatted(file.getFileName(), lineOf(e, file), inOneLine(e)), e);
    } catch (IOException e) {
      throw new PresetException("%s cannot be read.".formatted(file), e);
    }
  }

  /** An unknown key is told of only at the end of its mapping, so it is looked for before that. */
  private static int lineOf(JsonProcessingException e, Path file) {
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    if (!(e instanceof UnrecognizedPropertyException unknown)) {
      return line;
    }
    int found = line;
    try (JsonParser parser = YAML.createParser(file.toFile())) {
      while (parser.nextToken() != null && parser.currentTokenLocation().getLineNr() <= line) {
        if (parser.hasToken(JsonToken.FIELD_NAME)
            && parser.getText().equals(unknown.getPropertyName())) {
          found = parser.currentTokenLocation().getLineNr();
        }
      }
    } catch (IOException again) {
      e.addSuppressed(again);
    }
    return found;
  }

  /** The parser's indented lines quote the file. */
  private static String inOneLine(JsonProcessingException e) {
    return e.getOriginalMessage()
        .lines()
        .filter(line -> !line.startsWith(" "))
        .collect(Collectors.joining(", "));
  }

  private static boolean isYaml(Path file) {
    return file.getFileName().toString().endsWith(".yaml");
  }

  /** Writes {@code RELU6} as {@code relu6} and {@code MAKE_DIVISIBLE} as {@code make-divisible}. */
  private static final class KebabCaseEnums extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1L;

    @Override
    public String[] findEnumValues(
        MapperConfig<?> config, AnnotatedClass type, Enum<?>[] values, String[] names) {
      String[] result = new String[values.length];
      for (int i = 0; i < values.length; i++) {
        result[i] = values[i].name().toLowerCase(Locale.ROOT).replace('_', '-');
      }
      return result;
    }
  }
}
