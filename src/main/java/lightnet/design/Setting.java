package lightnet.design;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a preset's file says of something: the same always, or as a parameter has it. */
sealed interface Setting<T> {

  /** What it is for these values of the parameters. */
  T at(Map<String, String> values);

  /** What it can be. */
  Stream<T> all();

  /** Always the same. */
  record Fixed<T>(T value) implements Setting<T> {
    @Override
    public T at(Map<String, String> values) {
      return value;
    }

    @Override
    public Stream<T> all() {
      return Stream.of(value);
    }
  }

  /** A case for each value of a parameter. */
  record ByParameter<T>(String parameter, Map<String, Setting<T>> cases) implements Setting<T> {
    public ByParameter {
      cases = Map.copyOf(cases);
    }

    @Override
    public T at(Map<String, String> values) {
      String value = Objects.requireNonNull(values.get(parameter), parameter);
      return Objects.requireNonNull(cases.get(value), value).at(values);
    }

    @Override
    public Stream<T> all() {
      return cases.values().stream().flatMap(Setting::all);
    }
  }
}
