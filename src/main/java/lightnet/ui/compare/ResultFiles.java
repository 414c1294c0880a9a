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
import lightnet.report.Press;
import lightnet.report.Reports;
import lightnet.report.Reports.Kind;
import lightnet.ui.compare.Stage.Finished;
import lightnet.ui.document.Reasons;
import lightnet.ui.style.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and writes results off the JavaFX thread. */
final class ResultFiles {
  private static final Logger LOG = LoggerFactory.getLogger(ResultFiles.class);
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm");

  private final Comparing comparing;
  private final Consumer<String> tell;
  private final Press press;

  ResultFiles(Comparing comparing, Consumer<String> tell, Press press) {
    this.comparing = comparing;
    this.tell = tell;
    this.press = press;
  }

  /** A name for a result that has none yet. */
  static String suggestion(RaceResult result, ResultForm form) {
    return Texts.text(
            "compare.file-name", NAME.format(result.measuredAt().atZone(ZoneId.systemDefault())))
        + form.ending();
  }

  /** Shows results; of those that cannot be read it is told why, and what is shown stays. */
  void open(List<Path> files) {
    files.forEach(
        file ->
            background(
                () -> {
                  RaceResult read = ResultFile.read(file);
                  Finished opened = Finished.of(read, Optional.of(file));
                  Platform.runLater(() -> comparing.open(opened));
                }));
  }

  /** Writes a result so that it opens again. */
  void save(Finished finished, Path file) {
    write(
        file,
        () -> {
          press.disk().write(file, ResultFile.bytes(finished.result()));
          return Texts.text("compare.saved", file);
        });
  }

  /** Writes a result for others, charts in files of their own. */
  void export(Finished finished, Kind kind, Path file) {
    write(file, () -> exported(Reports.write(file, kind, List.of(finished.result()), press)));
  }

  private static String exported(List<Path> files) {
    return switch (files.size()) {
      case 0 -> Texts.text("compare.exported.none");
      case 1 -> Texts.text("compare.exported", files.getFirst());
      default ->
          Texts.text(
              "compare.exported.charts",
              files.size(),
              files.getFirst(),
              files.getLast().getFileName());
    };
  }

  private void write(Path file, Writing writing) {
    background(
        () -> {
          try {
            say(writing.run());
          } catch (IOException e) {
            say(Texts.text("compare.not-written", file, Reasons.of(e)));
          }
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
                say(String.valueOf(e.getMessage()));
              } catch (RuntimeException | OutOfMemoryError e) {
                LOG.error("a result cannot be read or written", e);
                say(Texts.text("message.unexpected", e));
              }
            });
  }

  private void say(String sentence) {
    Platform.runLater(() -> tell.accept(sentence));
  }

  private interface Work {
    void run() throws UnreadableResultException;
  }

  /** Gives what is said when it is done. */
  private interface Writing {
    String run() throws IOException;
  }
}
