package lightnet.ui.workspace;

import java.nio.file.Path;
import javafx.scene.image.Image;
import lightnet.image.Photo;
import lightnet.image.PhotoReader;
import lightnet.image.UnreadablePhotoException;

/** Where a photo comes from; files are read again when they are shown again. */
public sealed interface PhotoSource {

  /** The name on screen. */
  String name();

  /**
   * The photo itself.
   *
   * @throws UnreadablePhotoException if it cannot be read, with a sentence for the user
   */
  Photo read() throws UnreadablePhotoException;

  /** Whether it is the same photo, whatever it is called. */
  default boolean isSameAs(PhotoSource other) {
    return switch (this) {
      case InFile(Path path, String _) ->
          other instanceof InFile(Path another, String _)
              && path.toAbsolutePath().equals(another.toAbsolutePath());
      case InMemory(String _, Image image) ->
          other instanceof InMemory(String _, Image another) && image.equals(another);
    };
  }

  /** A file. */
  record InFile(Path path, String name) implements PhotoSource {

    /** A file under its own name. */
    public static InFile of(Path path) {
      return new InFile(path, String.valueOf(path.getFileName()));
    }

    @Override
    public Photo read() throws UnreadablePhotoException {
      return new PhotoReader().read(path);
    }
  }

  /** A picture from the clipboard or from another program. */
  record InMemory(String name, Image image) implements PhotoSource {
    @Override
    public Photo read() throws UnreadablePhotoException {
      if (image.isError() || image.getPixelReader() == null) {
        throw new UnreadablePhotoException(
            name + " holds no pixels; save the picture to a file and open that.");
      }
      return Pictures.toPhoto(name, image);
    }
  }
}
