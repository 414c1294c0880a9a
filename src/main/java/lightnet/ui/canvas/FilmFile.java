package lightnet.ui.canvas;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import lightnet.drawing.ColourTable;
import lightnet.drawing.Gif;
import lightnet.drawing.Pixels;
import lightnet.drawing.Reel.Take;

/**
 * Writes films as files. Each moment is painted on the JavaFX thread, which has time for others in
 * between; all else happens on the thread that asks, which must be another one.
 */
public final class FilmFile {

  /** The most moments whose colours are looked at before the first one is written. */
  private static final int LOOKS = 24;

  private final FilmStage stage;
  private final List<Take> takes;
  private final DoubleConsumer progress;

  /**
   * A film to be written.
   *
   * @param progress is told the part that is done, between 0 and 1
   */
  public FilmFile(Shooting shooting, DoubleConsumer progress) throws InterruptedException {
    this.takes = shooting.reel().takes();
    this.progress = progress;
    this.stage = onScreen(() -> new FilmStage(shooting));
  }

  /**
   * Writes a GIF that plays for ever.
   *
   * @throws InterruptedException if the thread is interrupted; nothing is written then
   */
  public void writeGif(Path file) throws IOException, InterruptedException {
    List<Take> looks = looks();
    double all = looks.size() + takes.size();
    double done = 0;
    Map<Integer, Long> colours = new HashMap<>();
    for (Take take : looks) {
      count(picture(take), colours);
      progress.accept(++done / all);
    }
    var bytes = new ByteArrayOutputStream();
    try (var gif = new Gif(bytes, ColourTable.of(colours))) {
      for (Take take : takes) {
        gif.add(picture(take), take.hundredths());
        progress.accept(++done / all);
      }
    }
    PictureFile.write(file, bytes.toByteArray());
  }

  /**
   * Writes a PNG for each moment, numbered from 1. A folder that is not there is made.
   *
   * @param pattern a file with a place for the number, such as {@code %03d.png}
   * @throws InterruptedException if the thread is interrupted; what was written is deleted then
   */
  public void writeSeries(Path pattern) throws IOException, InterruptedException {
    var files = new NumberedFiles(pattern.toAbsolutePath());
    Files.createDirectories(files.at(1).resolveSibling(""));
    List<Path> written = new ArrayList<>();
    try {
      for (Take take : takes) {
        Pixels picture = picture(take);
        Path file = files.at(written.size() + 1);
        PictureFile.write(file, picture);
        written.add(file);
        progress.accept(written.size() / (double) takes.size());
      }
    } catch (InterruptedException e) {
      for (Path file : written) {
        Files.deleteIfExists(file);
      }
      throw e;
    }
  }

  /** Moments spread over the film, the last among them. */
  private List<Take> looks() {
    int step = Math.ceilDiv(takes.size(), LOOKS);
    List<Take> looks = new ArrayList<>();
    for (int i = 0; i < takes.size(); i += step) {
      looks.add(takes.get(i));
    }
    looks.add(takes.getLast());
    return looks;
  }

  private static void count(Pixels picture, Map<Integer, Long> colours) {
    int all = picture.argb().remaining();
    int start = 0;
    for (int i = 1; i <= all; i++) {
      int colour = picture.argb().get(start);
      if (i == all || picture.argb().get(i) != colour) {
        colours.merge(colour & 0xFFFFFF, (long) i - start, Long::sum);
        start = i;
      }
    }
  }

  private Pixels picture(Take take) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    return onScreen(() -> stage.picture(take.moment()));
  }

  private static <T> T onScreen(Supplier<T> question) throws InterruptedException {
    try {
      return CompletableFuture.supplyAsync(question, Platform::runLater).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
