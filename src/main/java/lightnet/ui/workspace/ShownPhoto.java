package lightnet.ui.workspace;

import java.util.Optional;
import javafx.scene.image.Image;
import lightnet.runtime.Classification;

/**
 * A photo with what the network said of it.
 *
 * @param source where it comes from
 * @param picture the photo, scaled to the screen
 * @param classification its classes, none while the shown network has not seen it
 * @param decodeMillis the time that reading took
 */
public record ShownPhoto(
    PhotoSource source,
    Image picture,
    Optional<Classification> classification,
    double decodeMillis) {

  /** The photo without what a network said of it. */
  ShownPhoto unclassified() {
    return new ShownPhoto(source, picture, Optional.empty(), decodeMillis);
  }
}
