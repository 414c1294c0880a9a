package lightnet.ui.workspace;

import javafx.scene.image.Image;
import lightnet.runtime.Classification;

/**
 * A photo with what the network said of it.
 *
 * @param source where it comes from
 * @param picture the photo, scaled to the screen
 * @param classification its classes
 * @param decodeMillis the time that reading took
 */
public record ShownPhoto(
    PhotoSource source, Image picture, Classification classification, double decodeMillis) {}
