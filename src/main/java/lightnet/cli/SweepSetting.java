package lightnet.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.PresetParameter;

/**
 * A setting that is swept: a parameter of a preset, threads, or the images of a batch.
 *
 * @param name as it is written
 * @param values those that were asked for; none if the usual ones are meant
 */
record SweepSetting(String name, List<String> values) {
  static final String THREADS = "threads";
  static final String BATCH = "batch";
  private static final List<String> BATCHES = List.of("1", "2", "4", "8");

  SweepSetting {
    values = List.copyOf(values);
  }

  /** Reads {@code width} or {@code width=0.5/1}. */
  static SweepSetting parse(String text) {
    int equals = text.indexOf('=');
    return equals < 0
        ? new SweepSetting(text.strip(), List.of())
        : new SweepSetting(
            text.substring(0, equals).strip(), List.of(text.substring(equals + 1).split("/", -1)));
  }

  /** Whether it says how a network is run rather than which one it is. */
  boolean isOfRuns() {
    return name.equals(THREADS) || name.equals(BATCH);
  }

  /**
   * The values for a preset, as they are offered.
   *
   * @throws PresetException if it has no such parameter or it cannot take one of the values
   */
  List<String> of(Preset preset, int cores) throws PresetException {
    if (name.equals(BATCH)) {
      return values.isEmpty() ? BATCHES : counts(256);
    }
    if (name.equals(THREADS)) {
      return values.isEmpty()
          ? IntStream.iterate(1, n -> n <= cores, n -> 2 * n).mapToObj(String::valueOf).toList()
          : counts(lightnet.runtime.SessionSettings.MOST_THREADS);
    }
    PresetParameter parameter = preset.parameters().get(name);
    if (parameter == null) {
      throw new PresetException(
          "%s has no parameter %s to sweep; there are %s, %s and %s."
              .formatted(
                  preset.id(),
                  name,
                  String.join(", ", preset.parameters().keySet()),
                  THREADS,
                  BATCH));
    }
    if (values.isEmpty()) {
      return parameter.offered();
    }
    List<String> checked = new ArrayList<>();
    for (String value : values) {
      checked.add(preset.values(java.util.Map.of(name, value)).getOrDefault(name, value));
    }
    return checked;
  }

  private List<String> counts(int most) throws PresetException {
    for (String value : values) {
      if (!value.matches("[1-9][0-9]{0,3}") || Integer.parseInt(value) > most) {
        throw new PresetException(
            "%s is swept over whole numbers from 1 to %d, not '%s'.".formatted(name, most, value));
      }
    }
    return values;
  }
}
