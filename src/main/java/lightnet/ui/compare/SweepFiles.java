package lightnet.ui.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import lightnet.measure.sweep.SweepResult;
import lightnet.report.Press;
import lightnet.report.Reports.Kind;
import lightnet.report.SweepReport;
import lightnet.ui.document.Reasons;
import lightnet.ui.style.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes sweeps off the JavaFX thread. */
final class SweepFiles {
  private static final Logger LOG = LoggerFactory.getLogger(SweepFiles.class);
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

  private final Consumer<String> tell;
  private final Press press;

  SweepFiles(Consumer<String> tell, Press press) {
    this.tell = tell;
    this.press = press;
  }

  /** A name for a file of a result. */
  static String suggestion(SweepResult result, Kind kind) {
    return Texts.text(
            "sweep.file-name",
            NAME.format(result.races().getLast().measuredAt().atZone(ZoneId.systemDefault())))
        + kind.ending();
  }

  /** Writes a result; charts go into files of their own. */
  void export(SweepResult result, Kind kind, Path file) {
    Thread.ofVirtual().name("sweeps").start(() -> say(written(result, kind, file)));
  }

  private String written(SweepResult result, Kind kind, Path file) {
    try {
      List<Path> files = SweepReport.write(file, kind, result, press);
      return switch (files.size()) {
        case 0 -> Texts.text("sweep.exported.none");
        case 1 -> Texts.text("sweep.exported", files.getFirst());
        default ->
            Texts.text(
                "sweep.exported.charts",
                files.size(),
                files.getFirst(),
                files.getLast().getFileName());
      };
    } catch (IOException e) {
      return Texts.text("sweep.not-exported", file, Reasons.of(e));
    } catch (RuntimeException | OutOfMemoryError e) {
      LOG.error("a sweep cannot be written", e);
      return Texts.text("message.unexpected", e);
    }
  }

  private void say(String sentence) {
    Platform.runLater(() -> tell.accept(sentence));
  }
}
