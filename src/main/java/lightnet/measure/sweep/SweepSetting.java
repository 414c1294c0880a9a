package lightnet.measure.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.PresetParameter;
import lightnet.runtime.SessionSettings;

/**
 * A setting that is swept: a parameter of a preset, threads, or the images of a batch.
 *
 * @param name as it is written
 * @param values those that were asked for; none if the usual ones are meant
 */
public record SweepSetting(String name, List<String> values) {
  /** Threads inside an operator. */
  public static final String THREADS = "threads";

  /** Images that one run takes. */
  public static final String BATCH = "batch";

  private static final List<String> BATCHES = List.of("1", "2", "4", "8");
  private static final int LARGEST_BATCH = 256;

  public SweepSetting {
    values = List.copyOf(values);
  }

  /** Reads {@code width} or {@code width=0.5/1}. */
  public static SweepSetting parse(String text) {
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
   * The values for a preset: those that were asked for, in the form in which they are offered, or
   * all that are offered.
   *
   * @throws PresetException if it has no such parameter or it cannot take one of the values
   */
  public List<String> of(Preset preset, int cores) throws PresetException {
    if (name.equals(BATCH)) {
      return values.isEmpty() ? BATCHES : counts(LARGEST_BATCH);
    }
    if (name.equals(THREADS)) {
      return values.isEmpty()
          ? IntStream.iterate(1, n -> n <= cores, n -> 2 * n).mapToObj(String::valueOf).toList()
          : counts(SessionSettings.MOST_THREADS);
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
      checked.add(preset.values(Map.of(name, value)).getOrDefault(name, value));
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
