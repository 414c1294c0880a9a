package lightnet.ui.workspace;

import java.nio.file.Path;
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
  record InMemory(Photo photo) implements PhotoSource {
    @Override
    public String name() {
      return photo.name();
    }

    @Override
    public Photo read() {
      return photo;
    }
  }
}
