package lightnet.ui.canvas;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** What pictures are written as; the name of a file says which. */
public enum PictureFormat {
  /** Pixels. */
  PNG,
  /** Marks. */
  SVG,
  /** Pixels that move. */
  GIF,
  /** A PNG for each frame, where the name of the file has a place for its number: {@code %03d}. */
  SERIES;

  /** The format of a file by its name. */
  public static Optional<PictureFormat> of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".png")) {
      return Optional.of(NumberedFiles.isPattern(file) ? SERIES : PNG);
    }
    return name.endsWith(".svg")
        ? Optional.of(SVG)
        : name.endsWith(".gif") ? Optional.of(GIF) : Optional.empty();
  }

  /** Whether it shows a film, not a moment. */
  public boolean moves() {
    return switch (this) {
      case GIF, SERIES -> true;
      case PNG, SVG -> false;
    };
  }
}
