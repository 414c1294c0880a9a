package lightnet.measure.sweep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import lightnet.design.Design;
import lightnet.design.PresetException;
import lightnet.measure.race.Race;
import lightnet.runtime.SessionSettings;

/**
 * What is to be swept.
 *
 * @param networks with names of their own
 * @param settings one or two
 * @param session how each point runs, where that is not swept
 * @param budget after which it ends
 */
public record Sweep(
    List<SweptNetwork> networks,
    List<SweepSetting> settings,
    SessionSettings session,
    Duration budget) {

  /** How many settings can be swept at once. */
  public static final int MOST_SETTINGS = 2;

  /** How many points there can be. */
  public static final int MOST_POINTS = 100;

  /** How many networks there can be: as many as find room beside the reference. */
  public static final int MOST_NETWORKS = Race.MOST - 1;

  public Sweep {
    networks = List.copyOf(networks);
    settings = List.copyOf(settings);
  }

  /** The names of the settings. */
  public List<String> over() {
    return settings.stream().map(SweepSetting::name).toList();
  }

  /**
   * Makes sure that every network can take every value.
   *
   * @throws PresetException with the first reason why one cannot
   */
  public void check() throws PresetException {
    for (SweptNetwork network : networks) {
      network.values(Map.of());
      for (SweepSetting setting : settings) {
        setting.of(network.preset(), session.threads());
      }
    }
  }

  /** Every combination of the settings' values for every network, also those that cannot be. */
  public List<SweepPoint> points() {
    List<SweepPoint> points = new ArrayList<>();
    for (SweptNetwork network : networks) {
      List<SequencedMap<String, String>> combinations = List.of(new LinkedHashMap<>());
      for (SweepSetting setting : settings) {
        List<String> values = values(setting, network);
        combinations =
            combinations.stream()
                .flatMap(before -> values.stream().map(value -> with(before, setting, value)))
                .toList();
      }
      combinations.forEach(at -> points.add(point(network, at)));
    }
    return points;
  }

  /** As they are written where the network cannot take them. */
  private List<String> values(SweepSetting setting, SweptNetwork network) {
    if (setting.values().isEmpty()) {
      return offered(setting, network);
    }
    return setting.values().stream()
        .flatMap(
            value ->
                Stream.of(offered(new SweepSetting(setting.name(), List.of(value)), network))
                    .map(taken -> taken.isEmpty() ? value : taken.getFirst()))
        .toList();
  }

  private List<String> offered(SweepSetting setting, SweptNetwork network) {
    try {
      return setting.of(network.preset(), session.threads());
    } catch (PresetException e) {
      // the point is told with this reason when it is built
      return List.of();
    }
  }

  private static SequencedMap<String, String> with(
      SequencedMap<String, String> before, SweepSetting setting, String value) {
    SequencedMap<String, String> longer = new LinkedHashMap<>(before);
    longer.put(setting.name(), value);
    return longer;
  }

  /**
   * The first network as it is without the sweep.
   *
   * @throws PresetException if a parameter cannot take its value
   */
  public SweepPoint usual() throws PresetException {
    SweptNetwork first = networks.getFirst();
    SequencedMap<String, String> values = first.values(Map.of());
    SequencedMap<String, String> at = new LinkedHashMap<>();
    for (String setting : over()) {
      at.put(
          setting,
          switch (setting) {
            case SweepSetting.THREADS -> String.valueOf(session.threads());
            case SweepSetting.BATCH -> "1";
            default -> values.getOrDefault(setting, "");
          });
    }
    return point(first, at);
  }

  private SweepPoint point(SweptNetwork network, SequencedMap<String, String> at) {
    StringBuilder name = new StringBuilder(network.naming().of(parameters(at)));
    for (SweepSetting setting : settings) {
      if (setting.isOfRuns()) {
        name.append(", ").append(setting.name()).append(' ').append(at.get(setting.name()));
      }
    }
    return new SweepPoint(
        name.toString(), network.name(), at, number(at, SweepSetting.BATCH).orElse(1));
  }

  /** Of a point only what says which network it is. */
  private SequencedMap<String, String> parameters(SequencedMap<String, String> at) {
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    for (SweepSetting setting : settings) {
      if (!setting.isOfRuns()) {
        parameters.put(setting.name(), at.getOrDefault(setting.name(), ""));
      }
    }
    return parameters;
  }

  /** The network of a point. */
  SweptNetwork network(SweepPoint point) {
    return networks.stream()
        .filter(network -> network.name().equals(point.model()))
        .findFirst()
        .orElseThrow();
  }

  /** All parameters of a point. */
  SequencedMap<String, String> values(SweepPoint point) throws PresetException {
    return network(point).values(parameters(point.at()));
  }

  Design design(SweepPoint point) throws PresetException {
    return network(point).design(parameters(point.at()));
  }

  /** How a point is run. */
  SessionSettings session(SweepPoint point) {
    return number(point.at(), SweepSetting.THREADS).map(session::withThreads).orElse(session);
  }

  private static Optional<Integer> number(Map<String, String> at, String setting) {
    return Optional.ofNullable(at.get(setting)).map(Integer::valueOf);
  }
}
