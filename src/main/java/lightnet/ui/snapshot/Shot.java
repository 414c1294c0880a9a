package lightnet.ui.snapshot;

import java.nio.file.Path;
import java.util.Optional;
import lightnet.ui.style.Theme;

/**
 * A picture that is wanted.
 *
 * @param view what it shows
 * @param target where in the network
 * @param file that it is written to; its ending says how
 * @param size in pixels
 * @param photo that the network is shown, a bundled one where none is given
 */
record Shot(
    SnapshotView view,
    Target target,
    Path file,
    PictureSize size,
    Theme theme,
    Optional<Path> photo) {}
