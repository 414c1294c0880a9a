package lightnet.ui.compare;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.edit.Version;
import lightnet.ui.style.Texts;

/** The networks that were chosen to be measured, each under a name of its own. */
final class Contestants {
  private final int most;
  private final ObservableList<Contestant> all = FXCollections.observableArrayList();
  private final ObservableList<Contestant> seen = FXCollections.unmodifiableObservableList(all);

  /** So many at most. */
  Contestants(int most) {
    this.most = most;
  }

  /** In the order in which they were chosen. */
  ObservableList<Contestant> all() {
    return seen;
  }

  /** How many there can be. */
  int most() {
    return most;
  }

  /** Whether there are as many as can be measured. */
  boolean isFull() {
    return all.size() >= most;
  }

  /** Chooses one more, unless there are enough. */
  void add(Version version) {
    if (!isFull()) {
      UUID id = UUID.randomUUID();
      all.add(new Contestant(id, unusedName(version, id), version));
    }
  }

  /** Chooses these instead of those that were chosen. */
  void setAll(List<Version> versions) {
    all.clear();
    versions.forEach(this::add);
  }

  /** Leaves one out again. */
  void remove(UUID id) {
    all.removeIf(one -> one.id().equals(id));
  }

  /** Makes another form of one. */
  void change(UUID id, Version version) {
    IntStream.range(0, all.size())
        .filter(i -> all.get(i).id().equals(id))
        .findFirst()
        .ifPresent(i -> all.set(i, new Contestant(id, unusedName(version, id), version)));
  }

  /** The same network may be chosen twice, to see what no difference looks like. */
  private String unusedName(Version version, UUID of) {
    String name = name(version, List.of());
    List<String> used =
        all.stream().filter(one -> !one.id().equals(of)).map(Contestant::name).toList();
    String unused = name;
    for (int i = 2; used.contains(unused); i++) {
      unused = Texts.text("compare.again", name, i);
    }
    return unused;
  }

  /**
   * A network's name, with the parameters that are not the usual ones.
   *
   * @param but parameters that are said elsewhere
   */
  static String name(Version version, List<String> but) {
    String unusual =
        usual(version.preset()).entrySet().stream()
            .filter(usual -> !but.contains(usual.getKey()))
            .map(usual -> Map.entry(usual, version.parameters().getOrDefault(usual.getKey(), "")))
            .filter(entry -> !entry.getValue().equals(entry.getKey().getValue()))
            .map(entry -> entry.getKey().getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return unusual.isEmpty()
        ? but.isEmpty() ? version.design().name() : version.preset().name()
        : Texts.text("compare.unusual", version.preset().name(), unusual);
  }

  private static Map<String, String> usual(Preset preset) {
    try {
      return preset.values(Map.of());
    } catch (PresetException e) {
      // presets were checked with their defaults when they were read
      throw new IllegalStateException(e);
    }
  }
}
