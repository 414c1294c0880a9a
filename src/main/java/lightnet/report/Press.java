package lightnet.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.drawing.Drawing;
import lightnet.drawing.Shade;
import lightnet.drawing.Svg;
import lightnet.file.Disk;
import lightnet.report.Reports.Kind;

/**
 * What reports are written with.
 *
 * @param disk where they go
 * @param pictures makes drawings pictures of pixels
 */
public record Press(Disk disk, Pictures pictures) {
  private static final double MARGIN = 12;

  /** Makes drawings pictures of pixels, which takes what draws the window. */
  public interface Pictures {

    /** A drawing as PNG. */
    byte[] png(Drawing drawing) throws IOException;

    /** Why there can be none here, in a sentence, if so. */
    default Optional<String> obstacle() {
      return Optional.empty();
    }
  }

  /** One for the disk of this machine that writes all but pictures of pixels. */
  public static Press withoutPixels() {
    return new Press(Disk.ofMachine(), new NoPictures());
  }

  /** The file that was written. */
  List<Path> write(Path file, String text) throws IOException {
    disk.write(file, text.getBytes(StandardCharsets.UTF_8));
    return List.of(file);
  }

  /**
   * Writes each chart in a file of its own.
   *
   * @param file what the names of the files begin with: {@code race.svg} becomes {@code
   *     race-ratios.svg} and others
   */
  List<Path> write(Path file, Kind kind, List<Charts.Chart> charts) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Charts.Chart chart : charts) {
      Path own = named(file, kind, "-" + chart.id());
      Drawing drawing = chart.drawing().within(MARGIN);
      switch (kind) {
        case SVG -> write(own, Svg.of(drawing, Shade.LIGHT));
        case PNG -> disk.write(own, pictures.png(drawing));
        case HTML, CSV, MARKDOWN -> throw new IllegalArgumentException(kind + " is no picture");
      }
      files.add(own);
    }
    return files;
  }

  /** A file beside another, with something more in its name. */
  static Path named(Path file, Kind kind, String more) {
    String name = String.valueOf(file.getFileName());
    String stem = name.substring(0, name.length() - kind.ending().length());
    return file.resolveSibling(stem + more + kind.ending());
  }

  private static final class NoPictures implements Pictures {
    private static final String WHY =
        "Pictures in .png are drawn by what draws the window, which is not here; .svg needs"
            + " nothing.";

    @Override
    public byte[] png(Drawing drawing) throws IOException {
      throw new IOException(WHY);
    }

    @Override
    public Optional<String> obstacle() {
      return Optional.of(WHY);
    }
  }
}
