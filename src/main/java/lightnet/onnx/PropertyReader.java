package lightnet.onnx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Reads values that anybody may have written. What is too long or not of its kind is as if it were
 * not there, and its key is noted. Not for more than one thread.
 */
final class PropertyReader {
  private static final int LONGEST_WORD = 100;
  private static final int LONGEST_LINE = 1_000;
  private static final int COLOURS = 3;

  private final Map<String, String> props;
  private final List<String> ignored = new ArrayList<>();

  PropertyReader(Map<String, String> props) {
    this.props = Map.copyOf(props);
  }

  /** Keys whose values cannot be used, in the order in which they were asked for. */
  List<String> ignored() {
    return List.copyOf(ignored);
  }

  /** A text of one line. */
  Optional<String> line(String key, int longest) {
    return value(key, text -> !text.isBlank() && text.length() <= longest && isLine(text));
  }

  /** A text of any lines. */
  Optional<String> text(String key, int longest) {
    return value(key, text -> !text.isBlank() && text.length() <= longest);
  }

  /** The lines of a text, none if one is not fit to be shown. */
  List<String> lines(String key, int longest, int most) {
    Optional<String> whole = text(key, longest);
    List<String> lines = whole.map(text -> List.of(text.split("\n", most + 1))).orElse(List.of());
    boolean fit =
        lines.size() <= most
            && lines.stream().allMatch(line -> line.length() <= LONGEST_LINE && isLine(line));
    if (!fit) {
      ignored.add(key);
    }
    return fit ? lines : List.of();
  }

  /** A number from 1. */
  Optional<Integer> count(String key, int largest) {
    return parsed(key, Integer::valueOf, number -> number >= 1 && number <= largest);
  }

  /** Any whole number. */
  Optional<Long> whole(String key) {
    return parsed(key, Long::valueOf, _ -> true);
  }

  /** A number for each colour, none if they are not three. */
  List<Float> numbers(String key) {
    return parsed(
            key,
            text -> Arrays.stream(text.split(",", -1)).map(Float::valueOf).toList(),
            numbers -> numbers.size() == COLOURS)
        .orElse(List.of());
  }

  /** One of several values. */
  <T> Optional<T> oneOf(String key, T[] values, Function<T, String> written) {
    Optional<String> word = line(key, LONGEST_WORD);
    Optional<T> named =
        word.flatMap(
            text ->
                Arrays.stream(values).filter(value -> written.apply(value).equals(text)).findAny());
    if (word.isPresent() && named.isEmpty()) {
      ignored.add(key);
    }
    return named;
  }

  /** What is made of values, unless they do not fit each other. */
  <T> Optional<T> made(String key, Supplier<T> maker) {
    try {
      return Optional.of(maker.get());
    } catch (IllegalArgumentException _) {
      if (!ignored.contains(key)) {
        ignored.add(key);
      }
      return Optional.empty();
    }
  }

  private <T> Optional<T> parsed(String key, Function<String, T> parse, Predicate<T> isFit) {
    Optional<T> value =
        line(key, LONGEST_WORD).flatMap(text -> made(key, () -> parse.apply(text.strip())));
    if (value.isPresent() && !isFit.test(value.get())) {
      ignored.add(key);
      return Optional.empty();
    }
    return value;
  }

  private Optional<String> value(String key, Predicate<String> isFit) {
    Optional<String> value = Optional.ofNullable(props.get(key));
    if (value.isPresent() && !isFit.test(value.get())) {
      ignored.add(key);
      return Optional.empty();
    }
    return value;
  }

  private static boolean isLine(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }
}
