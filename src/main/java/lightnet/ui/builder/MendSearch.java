package lightnet.ui.builder;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lightnet.design.Design;
import lightnet.edit.Edit;
import lightnet.edit.Mends;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;

/**
 * Looks for what would mend a network, which takes many trials, off the JavaFX thread. What is
 * found for a network that is not asked about any more is dropped. Called on the JavaFX thread.
 */
public final class MendSearch {
  private final ReadOnlyObjectWrapper<List<Edit>> found = new ReadOnlyObjectWrapper<>(List.of());
  private Optional<Design> asked = Optional.empty();

  /**
   * What would mend the shown network at the block at which it breaks, whatever that is by then.
   */
  public static MendSearch of(Workspace workspace) {
    var search = new MendSearch();
    workspace.network().subscribe(network -> search.look(network, Mends::of));
    return search;
  }

  /** What was found; nothing until then, and where nothing has to be mended. */
  public ReadOnlyObjectProperty<List<Edit>> found() {
    return found.getReadOnlyProperty();
  }

  /** Looks for what would mend a network, if it breaks. */
  void look(ShownNetwork network, Function<Design, List<? extends Edit>> mends) {
    if (network.misfit().isEmpty()) {
      forget();
    } else if (!asked.equals(Optional.of(network.design()))) {
      forget();
      asked = Optional.of(network.design());
      Thread.ofVirtual().name("mends").start(() -> find(network.design(), mends));
    }
  }

  /** Drops what was found, and what is still looked for. */
  void forget() {
    asked = Optional.empty();
    found.set(List.of());
  }

  private void find(Design design, Function<Design, List<? extends Edit>> mends) {
    List<Edit> edits = List.copyOf(mends.apply(design));
    Platform.runLater(
        () -> {
          if (asked.equals(Optional.of(design))) {
            found.set(edits);
          }
        });
  }
}
