package lightnet.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Window;
import lightnet.drawing.Shade;
import lightnet.ui.canvas.DrawingImage;
import lightnet.ui.canvas.PictureFormat;
import lightnet.ui.canvas.SaveChartEvent;
import lightnet.ui.workspace.Workspace;

/** Writes the charts that somebody wants, in the theme in which they are seen. */
final class ChartSaver {
  private final Workspace workspace;
  private final SaveDialog dialog;
  private final PictureWriting writing;

  ChartSaver(Workspace workspace, SaveDialog dialog) {
    this.workspace = workspace;
    this.dialog = dialog;
    this.writing = new PictureWriting(workspace::tell);
  }

  /** Asks for a name and writes the chart, unless the user changes their mind. */
  void save(SaveChartEvent wanted, Window owner) {
    wanted.consume();
    dialog
        .choose(owner, wanted.name() + ending(wanted.format()), List.of(wanted.format()))
        .ifPresent(file -> write(wanted, file));
  }

  private void write(SaveChartEvent wanted, Path chosen) {
    Shade shade = workspace.theme().get().shade();
    Path file = named(chosen, wanted.format());
    if (isOf(file, PictureFormat.SVG)) {
      writing.writeSvg(file, wanted.drawing(), shade);
    } else {
      writing.writePng(file, DrawingImage.of(wanted.drawing(), shade, PictureWriting.SCALE));
    }
  }

  /** With an ending that says what is in it. */
  private static Path named(Path file, PictureFormat wanted) {
    return isOf(file, PictureFormat.PNG) || isOf(file, PictureFormat.SVG)
        ? file
        : file.resolveSibling(file.getFileName() + ending(wanted));
  }

  private static boolean isOf(Path file, PictureFormat format) {
    return PictureFormat.of(file).equals(Optional.of(format));
  }

  private static String ending(PictureFormat format) {
    return format == PictureFormat.SVG ? ".svg" : ".png";
  }
}
