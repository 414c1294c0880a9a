package lightnet.ui.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lightnet.design.Preset;

/** The one or two settings that are to be swept. Called on the JavaFX thread. */
final class Axes {
  private static final List<String> USUAL = List.of("width", "resolution");

  private final ReadOnlyObjectWrapper<Optional<SweepAxis>> first =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<SweepAxis>> second =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<Preset> presets = List.of();

  /** The one, once a network is chosen. */
  ReadOnlyObjectProperty<Optional<SweepAxis>> first() {
    return first.getReadOnlyProperty();
  }

  /** The other one, if there are two. */
  ReadOnlyObjectProperty<Optional<SweepAxis>> second() {
    return second.getReadOnlyProperty();
  }

  /** Both, as far as there are some. */
  List<SweepAxis> all() {
    return Stream.of(first, second).flatMap(axis -> axis.get().stream()).toList();
  }

  /** What there is to choose from. */
  List<String> settings() {
    return presets.isEmpty() ? List.of() : SweepAxis.settings(presets);
  }

  /** How many combinations of values there are; none without a setting. */
  int combinations() {
    return first.get().isEmpty()
        ? 0
        : all().stream().mapToInt(axis -> axis.chosen().size()).reduce(1, Math::multiplyExact);
  }

  /** Follows the networks: what they cannot be swept over is no longer chosen. */
  void fit(List<Preset> networks) {
    boolean isNew = presets.isEmpty();
    presets = List.copyOf(networks);
    if (presets.isEmpty()) {
      first.set(Optional.empty());
      second.set(Optional.empty());
    } else if (isNew) {
      choose(USUAL.stream().filter(settings()::contains).toList(), presets);
    } else {
      Optional<SweepAxis> one = fitted(first.get());
      second.set(fitted(second.get()));
      first.set(one.or(() -> Optional.of(usual(settings().getFirst()))));
      makeDifferent();
    }
  }

  private Optional<SweepAxis> fitted(Optional<SweepAxis> before) {
    return before
        .filter(axis -> settings().contains(axis.setting()))
        .map(axis -> axis.of(presets, cores()));
  }

  /** Chooses settings at their usual values; the first that there is where none is named. */
  void choose(List<String> names, List<Preset> networks) {
    presets = List.copyOf(networks);
    Optional<SweepAxis> none = Optional.empty();
    second.set(names.size() > 1 ? Optional.of(usual(names.get(1))) : none);
    first.set(
        settings().isEmpty()
            ? none
            : Optional.of(usual(names.isEmpty() ? settings().getFirst() : names.getFirst())));
    makeDifferent();
  }

  /** Chooses the one setting. */
  void chooseFirst(String name) {
    if (first.get().filter(axis -> axis.setting().equals(name)).isEmpty()) {
      first.set(Optional.of(usual(name)));
      makeDifferent();
    }
  }

  /** Chooses the other one, or none. */
  void chooseSecond(Optional<String> name) {
    if (!second.get().map(SweepAxis::setting).equals(name)) {
      second.set(name.map(this::usual));
      makeDifferent();
    }
  }

  private void makeDifferent() {
    Optional<String> one = first.get().map(SweepAxis::setting);
    if (second.get().map(SweepAxis::setting).equals(one)) {
      second.set(Optional.empty());
    }
  }

  /** Chooses a value of the one setting, or takes it away. */
  void toggleFirst(String value) {
    first.set(first.get().map(axis -> axis.toggled(value)));
  }

  /** Chooses a value of the other one, or takes it away. */
  void toggleSecond(String value) {
    second.set(second.get().map(axis -> axis.toggled(value)));
  }

  private SweepAxis usual(String name) {
    return SweepAxis.of(name, presets, cores());
  }

  private static int cores() {
    return Runtime.getRuntime().availableProcessors();
  }
}
