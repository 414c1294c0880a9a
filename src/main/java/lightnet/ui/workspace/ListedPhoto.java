package lightnet.ui.workspace;

import javafx.scene.image.Image;

/**
 * A photo that can be chosen.
 *
 * @param source where it comes from
 * @param thumbnail a small picture of it
 */
public record ListedPhoto(PhotoSource source, Image thumbnail) {

  /** The longer side of a thumbnail in pixels. */
  public static final int THUMBNAIL_SIDE = 160;
}
