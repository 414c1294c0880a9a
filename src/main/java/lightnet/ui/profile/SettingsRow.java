package lightnet.ui.profile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import lightnet.design.PresetParameter;
import lightnet.measure.ProfileSettings;
import lightnet.measure.ProfilingEffort;
import lightnet.runtime.ExecutionProvider;
import lightnet.runtime.InferenceException;
import lightnet.runtime.SessionSettings.Optimisation;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Workspace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the profile is measured with, as controls in a row. */
final class SettingsRow extends FlowPane {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsRow.class);
  private static final String RESOLUTION = "resolution";
  private static final List<Integer> USUAL_SIDES = List.of(96, 128, 160, 192, 224);
  private static final List<Integer> BATCHES =
      IntStream.iterate(1, n -> n <= ProfileSettings.MOST_IMAGES, n -> 2 * n).boxed().toList();
  private static final List<ProfilingEffort> EFFORTS =
      List.of(
          new ProfilingEffort.Usual(),
          new ProfilingEffort.Rounds(10),
          new ProfilingEffort.Rounds(100),
          new ProfilingEffort.Budget(Duration.ofSeconds(1)),
          new ProfilingEffort.Budget(Duration.ofSeconds(5)),
          new ProfilingEffort.Budget(Duration.ofSeconds(20)));

  private final Profiling profiling;
  private final Workspace workspace;

  /** Whether the offered values change, where none is chosen by anybody. */
  private boolean isFilling;

  SettingsRow(Profiling profiling, Workspace workspace) {
    super(6, 4);
    this.profiling = profiling;
    this.workspace = workspace;
    setId("profile-settings");
    getStyleClass().add("profile-settings");
    setAlignment(Pos.CENTER_LEFT);
    ComboBox<Integer> sides = side();
    ComboBox<ExecutionProvider> providers = provider();
    getChildren().addAll(threads(), batch(), sides, optimisation(), providers, effort());
    workspace.network().subscribe(() -> fill(sides));
    profiling.settings().subscribe(_ -> fill(sides));
    Thread.ofVirtual().name("providers").start(() -> findProviders(providers));
  }

  private ComboBox<Integer> threads() {
    int most = Math.max(profiling.standard().session().threads(), 1);
    return choice(
        "profile-threads",
        Texts.text("profile.threads.what"),
        IntStream.rangeClosed(1, most).boxed().toList(),
        SettingsWords::threads,
        settings -> settings.session().threads(),
        ProfileSettings::withThreads);
  }

  private ComboBox<Integer> batch() {
    return choice(
        "profile-batch",
        Texts.text("profile.batch.what"),
        BATCHES,
        SettingsWords::images,
        ProfileSettings::images,
        ProfileSettings::withImages);
  }

  private ComboBox<Integer> side() {
    return choice(
        "profile-resolution",
        Texts.text("profile.side.what"),
        List.of(profiling.side()),
        SettingsWords::side,
        _ -> profiling.side(),
        (settings, side) -> settings.withSide(OptionalInt.of(side)));
  }

  /** The sizes that the shown network's paper has, its own, and the one that is chosen. */
  private void fill(ComboBox<Integer> sides) {
    var all = new TreeSet<>(List.of(profiling.ownSide(), profiling.side()));
    PresetParameter published = workspace.network().get().preset().parameters().get(RESOLUTION);
    if (published == null) {
      all.addAll(USUAL_SIDES);
    } else {
      published.offered().forEach(value -> all.add(Integer.valueOf(value)));
    }
    isFilling = true;
    if (!sides.getItems().equals(List.copyOf(all))) {
      sides.getItems().setAll(all);
    }
    sides.setValue(profiling.side());
    isFilling = false;
  }

  private ComboBox<Optimisation> optimisation() {
    return choice(
        "profile-optimisation",
        Texts.text("profile.optimisation.what"),
        List.of(Optimisation.values()),
        SettingsWords::optimisation,
        settings -> settings.session().optimisation(),
        ProfileSettings::withOptimisation);
  }

  private ComboBox<ExecutionProvider> provider() {
    return choice(
        "profile-provider",
        Texts.text("profile.provider.what"),
        List.of(ExecutionProvider.CPU),
        SettingsWords::provider,
        settings -> settings.session().provider(),
        ProfileSettings::withProvider);
  }

  /** ONNX Runtime may have to be loaded first. */
  private static void findProviders(ComboBox<ExecutionProvider> providers) {
    try {
      List<ExecutionProvider> offered = ExecutionProvider.offered();
      Platform.runLater(
          () -> {
            List<ExecutionProvider> others = new ArrayList<>(offered);
            others.removeAll(providers.getItems());
            providers.getItems().addAll(others);
          });
    } catch (InferenceException e) {
      // the window has said so where the network could not be opened
      LOG.warn("no execution providers: {}", e.getMessage());
    }
  }

  private ComboBox<ProfilingEffort> effort() {
    return choice(
        "profile-effort",
        Texts.text("profile.effort.what"),
        EFFORTS,
        SettingsWords::effort,
        ProfileSettings::effort,
        ProfileSettings::withEffort);
  }

  private <T> ComboBox<T> choice(
      String id,
      String what,
      List<T> values,
      Function<T, String> words,
      Function<ProfileSettings, T> get,
      BiFunction<ProfileSettings, T, ProfileSettings> with) {
    var box = new ComboBox<T>();
    box.setId(id);
    box.setAccessibleText(what);
    box.setTooltip(new Tooltip(what));
    box.setConverter(new Words<>(words));
    box.getItems().setAll(values);
    profiling.settings().subscribe(settings -> box.setValue(get.apply(settings)));
    box.valueProperty()
        .subscribe(
            value -> {
              if (value != null && !isFilling) {
                profiling.choose(with.apply(profiling.settings().get(), value));
              }
            });
    return box;
  }

  private static final class Words<T> extends StringConverter<T> {
    private final Function<T, String> words;

    Words(Function<T, String> words) {
      this.words = words;
    }

    @Override
    public String toString(@Nullable T value) {
      return value == null ? "" : words.apply(value);
    }

    @Override
    public T fromString(String text) {
      throw new UnsupportedOperationException("settings are chosen, not typed");
    }
  }
}
