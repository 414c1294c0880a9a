package lightnet.ui.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.ResultFile;
import lightnet.measure.race.UnreadableResultException;
import lightnet.ui.compare.Stage.Finished;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.RaceReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes results off the JavaFX thread. */
final class ResultFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ResultFiles.class);
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

  private final Comparing comparing;
  private final Consumer<String> tell;

  ResultFiles(Comparing comparing, Consumer<String> tell) {
    this.comparing = comparing;
    this.tell = tell;
  }

  /** A name for a result that has none yet. */
  static String suggestion(RaceResult result) {
    return Texts.text(
            "compare.file-name", NAME.format(result.measuredAt().atZone(ZoneId.systemDefault())))
        + ResultFile.ENDING;
  }

  /** Shows results; of those that cannot be read it is told why, and what is shown stays. */
  void open(List<Path> files) {
    files.forEach(
        file ->
            background(
                () -> {
                  RaceResult read = ResultFile.read(file);
                  Finished opened = Finished.of(RaceReport.of(read), Optional.of(file));
                  Platform.runLater(() -> comparing.open(opened));
                }));
  }

  /** Writes the result that is shown. */
  void save(Finished finished, Path file) {
    background(
        () -> {
          ResultFile.write(file, finished.result());
          Platform.runLater(() -> tell.accept(Texts.text("compare.saved", file)));
        });
  }

  private void background(Work work) {
    Thread.ofVirtual()
        .name("results")
        .start(
            () -> {
              try {
                work.run();
              } catch (UnreadableResultException e) {
                complain(String.valueOf(e.getMessage()));
              } catch (IOException e) {
                complain(Texts.text("compare.not-saved", String.valueOf(e.getMessage())));
              } catch (RuntimeException | OutOfMemoryError e) {
                LOG.error("a result cannot be read or written", e);
                complain(Texts.text("message.unexpected", e));
              }
            });
  }

  private void complain(String sentence) {
    Platform.runLater(() -> tell.accept(sentence));
  }

  private interface Work {
    void run() throws IOException, UnreadableResultException;
  }
}
