package lightnet.block;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A parameter of a kind of block.
 *
 * @param name as it is written in files, such as {@code squeezed}
 * @param type what it may be
 * @param role whether the width multiplier scales it
 * @param usual what it is where nothing is said, as written in files
 */
public record BlockField(String name, Type type, Role role, Optional<String> usual) {

  /** Whether a width multiplier scales a parameter. */
  public enum Role {
    /** It is a number of channels. */
    CHANNELS,
    /** It is not. */
    OTHER
  }

  /** What a parameter may be. */
  public sealed interface Type {

    /** A whole number. */
    record WholeNumber() implements Type {}

    /**
     * One of several things.
     *
     * @param values in their order
     */
    record OneOf(List<? extends Enum<?>> values) implements Type {
      public OneOf {
        values = List.copyOf(values);
      }

      /** The value that is written so, if there is one. */
      public Optional<Enum<?>> named(String word) {
        return values.stream().<Enum<?>>map(v -> v).filter(v -> word(v).equals(word)).findFirst();
      }

      /** All values as they are written. */
      public List<String> words() {
        return values.stream().map(BlockField::word).toList();
      }
    }
  }

  /** A value as it is written in files: {@code H_SWISH} as {@code h-swish}. */
  public static String word(Object value) {
    return value instanceof Enum<?> constant
        ? constant.name().toLowerCase(Locale.ROOT).replace('_', '-')
        : value.toString();
  }

  static BlockField of(RecordComponent component) {
    Class<?> type = component.getType();
    return new BlockField(
        kebab(component.getName()),
        type.isEnum()
            ? new Type.OneOf(
                Arrays.stream(type.getEnumConstants())
                    .map(Enum.class::cast)
                    .map(v -> (Enum<?>) v)
                    .toList())
            : new Type.WholeNumber(),
        component.isAnnotationPresent(Channels.class) ? Role.CHANNELS : Role.OTHER,
        Optional.ofNullable(component.getAnnotation(Usually.class)).map(Usually::value));
  }

  private static String kebab(String camel) {
    return camel.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
