package lightnet.ui.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lightnet.design.ParameterChoice;
import lightnet.design.ParameterRange;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.PresetParameter;
import lightnet.measure.sweep.SweepSetting;

/**
 * A setting that is to be swept.
 *
 * @param setting its name
 * @param offered values that at least one of the networks can take
 * @param chosen some of them, in the same order
 */
record SweepAxis(String setting, List<String> offered, List<String> chosen) {
  private static final int FEWEST = 2;

  SweepAxis {
    offered = List.copyOf(offered);
    chosen = List.copyOf(chosen);
  }

  /** The settings that all of these can be swept over. */
  static List<String> settings(List<Preset> presets) {
    Set<String> shared = new LinkedHashSet<>();
    presets.stream().findFirst().ifPresent(first -> shared.addAll(first.parameters().keySet()));
    presets.forEach(preset -> shared.retainAll(preset.parameters().keySet()));
    return Stream.concat(shared.stream(), Stream.of(SweepSetting.THREADS, SweepSetting.BATCH))
        .toList();
  }

  /** A setting at the papers' values, where there are several, or at all that are offered. */
  static SweepAxis of(String setting, List<Preset> presets, int cores) {
    List<String> offered =
        inOrder(presets.stream().flatMap(preset -> offered(setting, preset, cores)));
    List<String> printed =
        inOrder(
            presets.stream()
                .flatMap(preset -> Optional.ofNullable(preset.parameters().get(setting)).stream())
                .flatMap(SweepAxis::printed));
    return new SweepAxis(setting, offered, printed.size() < FEWEST ? offered : printed);
  }

  private static Stream<String> offered(String setting, Preset preset, int cores) {
    try {
      return new SweepSetting(setting, List.of()).of(preset, cores).stream();
    } catch (PresetException e) {
      // it has no such parameter, so that there is nothing to offer
      return Stream.of();
    }
  }

  private static Stream<String> printed(PresetParameter parameter) {
    return switch (parameter) {
      case ParameterRange range -> range.stops().stream().map(ParameterRange::plain);
      case ParameterChoice choice -> choice.offered().stream();
    };
  }

  /** Numbers by their size, words as they come. */
  private static List<String> inOrder(Stream<String> values) {
    List<String> all = new ArrayList<>(values.distinct().toList());
    if (all.stream().allMatch(value -> value.matches("[0-9.]+"))) {
      all.sort(Comparator.comparingDouble(Double::parseDouble));
    }
    return all;
  }

  /** With a value more, or without it if it was chosen. */
  SweepAxis toggled(String value) {
    return new SweepAxis(
        setting,
        offered,
        offered.stream().filter(one -> chosen.contains(one) != one.equals(value)).toList());
  }

  /** The same setting of other networks, with what was chosen of what they can take. */
  SweepAxis of(List<Preset> presets, int cores) {
    SweepAxis fresh = of(setting, presets, cores);
    List<String> kept = fresh.offered.stream().filter(chosen::contains).toList();
    return kept.size() < FEWEST || kept.size() < chosen.size()
        ? fresh
        : new SweepAxis(setting, fresh.offered, kept);
  }

  /** As it is asked for. */
  SweepSetting asked() {
    return new SweepSetting(setting, chosen);
  }
}
