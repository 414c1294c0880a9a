package lightnet.ui.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lightnet.cost.Reconciled;
import lightnet.cost.Reconciliation;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.PublishedFigures;
import lightnet.ui.style.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was published of the shown network, read and compared off the JavaFX thread once somebody
 * looks at it. Called on the JavaFX thread.
 */
public final class PublishedTotals {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedTotals.class);

  private final Path models;
  private final Workspace workspace;
  private final ReadOnlyObjectWrapper<State> state =
      new ReadOnlyObjectWrapper<>(new State.Reading());
  private Optional<Preset> read = Optional.empty();

  /** How far the figures are. */
  public sealed interface State {
    /** They are not there yet. */
    record Reading() implements State {}

    /**
     * They are there.
     *
     * @param preset that they are of
     * @param figures none if nothing is known
     */
    record Read(Preset preset, List<Reconciled> figures) implements State {
      public Read {
        figures = List.copyOf(figures);
      }
    }

    /**
     * Their file has a mistake.
     *
     * @param sentence that says where and why
     */
    record Unreadable(String sentence) implements State {}
  }

  /** Figures from a folder of presets. */
  public PublishedTotals(Path models, Workspace workspace) {
    this.models = models;
    this.workspace = workspace;
  }

  /** The figures of the shown network's preset. */
  public ReadOnlyObjectProperty<State> state() {
    return state.getReadOnlyProperty();
  }

  /** Reads the figures of the shown network, and from now on those of each that follows. */
  public void watch() {
    workspace.network().subscribe(network -> read(network.preset()));
  }

  private void read(Preset preset) {
    if (read.equals(Optional.of(preset))) {
      return;
    }
    read = Optional.of(preset);
    if (!workspace.presets().contains(preset)) {
      state.set(new State.Read(preset, List.of()));
      return;
    }
    state.set(new State.Reading());
    Thread.ofVirtual().name("published").start(() -> compare(preset));
  }

  private void compare(Preset preset) {
    State compared = compared(preset);
    Platform.runLater(
        () -> {
          if (read.equals(Optional.of(preset))) {
            state.set(compared);
          }
        });
  }

  private State compared(Preset preset) {
    try {
      return new State.Read(preset, Reconciliation.of(preset, PublishedFigures.of(models, preset)));
    } catch (PresetException e) {
      return new State.Unreadable(String.valueOf(e.getMessage()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      LOG.error("the figures of {} cannot be compared", preset.id(), e);
      return new State.Unreadable(Texts.text("message.unexpected", e));
    }
  }
}
