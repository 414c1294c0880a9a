package lightnet.network;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes records whose numbers are of a list, one after the other and all at once. */
final class Instances {
  private static final int USUAL = 2;

  private Instances() {}

  /** Every number of the record, and of the records in it, with each of the values. */
  static Stream<Object> of(Class<?> type, int[] values) {
    return Stream.concat(
            IntStream.of(values).mapToObj(value -> make(type, _ -> value)),
            IntStream.range(0, numbersOf(type))
                .boxed()
                .flatMap(
                    varied ->
                        IntStream.of(values)
                            .mapToObj(value -> make(type, at -> at == varied ? value : USUAL))))
        .distinct();
  }

  /** Gives the number at a place, the places being counted through nested records. */
  private interface Numbers {
    int at(int place);
  }

  private static int numbersOf(Class<?> type) {
    if (type == int.class) {
      return 1;
    }
    return type.isRecord()
        ? Stream.of(type.getRecordComponents()).mapToInt(c -> numbersOf(c.getType())).sum()
        : 0;
  }

  private static Object make(Class<?> type, Numbers numbers) {
    if (type == int.class) {
      return numbers.at(0);
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    RecordComponent[] components = type.getRecordComponents();
    Object[] arguments = new Object[components.length];
    int before = 0;
    for (int i = 0; i < components.length; i++) {
      int offset = before;
      arguments[i] = make(components[i].getType(), place -> numbers.at(offset + place));
      before += numbersOf(components[i].getType());
    }
    try {
      Constructor<?> constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
      return constructor.newInstance(arguments);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
