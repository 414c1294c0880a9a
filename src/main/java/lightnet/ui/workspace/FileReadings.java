package lightnet.ui.workspace;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import lightnet.design.Design;
import lightnet.design.FileReading;
import lightnet.design.ImportedFile;
import lightnet.file.KeptReadings;
import lightnet.file.StateFolder;
import lightnet.runtime.Corrections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How files of others are read: what the user corrects is kept, once there is a folder for it. */
public final class FileReadings implements Corrections, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileReadings.class);

  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("readings").factory());
  private volatile Optional<KeptReadings> kept = Optional.empty();

  /** Keeps how the file is read that the shown design comes from, whenever that changes. */
  public FileReadings(Workspace workspace) {
    workspace.network().map(ShownNetwork::design).map(Design::imported).subscribe(this::keep);
  }

  /** Reads and keeps in a folder from now on. */
  public void start(StateFolder state) {
    kept = Optional.of(new KeptReadings(state));
  }

  @Override
  public FileReading of(String sha256, FileReading guess) {
    return kept.map(readings -> readings.of(sha256, guess)).orElse(guess);
  }

  private void keep(Optional<ImportedFile> shown) {
    shown.ifPresent(
        file -> kept.ifPresent(readings -> executor.execute(() -> keep(readings, file))));
  }

  /** Finishes what is being kept. */
  @Override
  public void close() {
    executor.close();
  }

  private static void keep(KeptReadings readings, ImportedFile file) {
    try {
      if (!readings.of(file.sha256(), file.guess()).equals(file.reading())) {
        readings.keep(file.sha256(), file.guess(), file.reading());
      }
    } catch (IOException e) {
      LOG.warn("how {} is read cannot be kept", file.file(), e);
    }
  }
}
