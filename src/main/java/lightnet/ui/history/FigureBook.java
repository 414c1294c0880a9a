package lightnet.ui.history;

import java.util.IdentityHashMap;
import java.util.function.Supplier;
import lightnet.edit.Version;
import lightnet.ui.workspace.ShownNetwork;

/**
 * The figures of versions, each counted once. Versions are told apart by what they are, not by what
 * is in them, which takes a look at every block. For the JavaFX thread.
 */
public final class FigureBook {
  private static final int MOST = 1000;

  private final IdentityHashMap<Version, Figures> known = new IdentityHashMap<>();

  /** The figures of a version, up to where it breaks. */
  public Figures of(Version version) {
    return of(version, () -> ShownNetwork.of(version));
  }

  /** The figures of a network. */
  public Figures of(ShownNetwork network) {
    return of(network.version(), () -> network);
  }

  private Figures of(Version version, Supplier<ShownNetwork> network) {
    Figures figures = known.get(version);
    if (figures == null) {
      figures = Figures.of(network.get());
      if (known.size() >= MOST) {
        known.clear();
      }
      known.put(version, figures);
    }
    return figures;
  }
}
