package lightnet.ui.workspace;

import java.nio.file.Path;
import lightnet.design.Preset;

/**
 * A network of the user's.
 *
 * @param file that it was read from
 * @param preset what it holds
 */
public record OwnNetwork(Path file, Preset preset) {}
