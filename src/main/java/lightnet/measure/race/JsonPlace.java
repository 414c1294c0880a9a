package lightnet.measure.race;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** A value in a JSON document that knows where it stands, so that a mistake can be named. */
final class JsonPlace {
  private final JsonNode node;
  private final String path;

  /** The whole of a document. */
  JsonPlace(JsonNode document) {
    this(document, "");
  }

  private JsonPlace(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  /** Something is not as it should be; the message says what and where. */
  static final class Damage extends Exception {
    private static final long serialVersionUID = 1L;

    Damage(String message) {
      super(message);
    }

    Damage(String message, Throwable cause) {
      super(message, cause);
    }
  }

  JsonPlace at(String name) throws Damage {
    return find(name).orElseThrow(() -> new Damage(inside(name) + " is missing"));
  }

  Optional<JsonPlace> find(String name) {
    JsonNode value = node.path(name);
    return value.isMissingNode() || value.isNull()
        ? Optional.empty()
        : Optional.of(new JsonPlace(value, inside(name)));
  }

  List<JsonPlace> items() throws Damage {
    if (!node.isArray()) {
      throw new Damage(path + " is no list");
    }
    List<JsonPlace> items = new ArrayList<>();
    for (JsonNode item : node) {
      items.add(new JsonPlace(item, inside(String.valueOf(items.size()))));
    }
    return items;
  }

  String text() throws Damage {
    if (!node.isTextual()) {
      throw new Damage(path + " is no text");
    }
    return node.textValue();
  }

  double number() throws Damage {
    if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
      throw new Damage(path + " is no number");
    }
    return node.doubleValue();
  }

  BigDecimal decimal() throws Damage {
    number();
    return node.decimalValue();
  }

  /** A time, which is more than nothing. */
  double positive() throws Damage {
    double value = number();
    if (value <= 0) {
      throw new Damage(path + " is not more than 0");
    }
    return value;
  }

  long whole() throws Damage {
    if (!node.canConvertToLong() || !node.isIntegralNumber()) {
      throw new Damage(path + " is no whole number");
    }
    return node.longValue();
  }

  /** A whole number that is not negative. */
  int count() throws Damage {
    long value = whole();
    if (value < 0 || value > Integer.MAX_VALUE) {
      throw new Damage(path + " is no count");
    }
    return (int) value;
  }

  <E extends Enum<E>> E oneOf(Class<E> type) throws Damage {
    String word = text();
    try {
      return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    } catch (IllegalArgumentException e) {
      throw new Damage("%s is '%s', which is not known here".formatted(path, word), e);
    }
  }

  List<Double> times() throws Damage {
    List<Double> times = new ArrayList<>();
    for (JsonPlace item : items()) {
      times.add(item.positive());
    }
    return times;
  }

  OptionalDouble findNumber(String name) throws Damage {
    Optional<JsonPlace> place = find(name);
    return place.isPresent() ? OptionalDouble.of(place.get().number()) : OptionalDouble.empty();
  }

  Optional<String> findText(String name) throws Damage {
    Optional<JsonPlace> place = find(name);
    return place.isPresent() ? Optional.of(place.get().text()) : Optional.empty();
  }

  /** That this is wrong. */
  Damage wrong(String how) {
    return new Damage(path + " " + how);
  }

  /** That this is wrong, as something found out. */
  Damage wrong(String how, Throwable cause) {
    return new Damage(path + " " + how, cause);
  }

  private String inside(String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }
}
