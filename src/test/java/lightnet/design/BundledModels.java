package lightnet.design;

import java.nio.file.Path;
import lightnet.network.Network;

/** The project's own presets, for tests. */
public final class BundledModels {

  /** Small enough for tests that run it often. */
  public static final String SMALLEST = "mobilenet-v2@width=0.35,resolution=96";

  private BundledModels() {}

  /** The project's folder. */
  public static Home home() {
    return new Home(Path.of("").toAbsolutePath());
  }

  /** A design by its reference, such as {@code mobilenet-v2@width=0.5}. */
  public static Design design(String reference) {
    try {
      return ModelReference.parse(reference).resolve(Presets.in(home().models()));
    } catch (PresetException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The layers of a design that fits. */
  public static Network network(String reference) {
    return switch (design(reference).expand()) {
      case Expansion.Expanded(Network network) -> network;
      case Expansion.Broken broken -> throw new IllegalStateException(broken.toString());
    };
  }
}
