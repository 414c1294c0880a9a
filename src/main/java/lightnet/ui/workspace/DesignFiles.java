package lightnet.ui.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import lightnet.design.ImportedFile;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.edit.Version;
import lightnet.file.DesignFile;
import lightnet.onnx.UnreadableModelException;
import lightnet.onnx.reading.OnnxFile;
import lightnet.runtime.Corrections;
import lightnet.runtime.InferenceException;
import lightnet.runtime.OnnxImport;
import lightnet.ui.style.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the user's own networks off the JavaFX thread, lists them and shows the last of them. */
public final class DesignFiles {
  private static final Logger LOG = LoggerFactory.getLogger(DesignFiles.class);

  private final Workspace workspace;
  private final Desk desk;
  private final Corrections readings;
  private final Consumer<Path> imported;

  /**
   * Lists in a workspace and lays on a desk.
   *
   * @param readings how files of others are read
   * @param imported is told which files of others were opened
   */
  public DesignFiles(
      Workspace workspace, Desk desk, Corrections readings, Consumer<Path> imported) {
    this.workspace = workspace;
    this.desk = desk;
    this.readings = readings;
    this.imported = imported;
  }

  /** Whether a file is one of a network, by its name. */
  public static boolean isOne(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return Presets.isDesign(name) || OnnxFile.isNamedSo(name);
  }

  /** Opens files; the mistakes of those that cannot be opened are told, what is shown stays. */
  public void open(List<Path> files) {
    open(files, readings);
  }

  /** Opens a file of others once more, in the way that it says. */
  public void reopen(ImportedFile file) {
    open(List.of(file.file()), (_, _) -> file.reading());
  }

  private void open(List<Path> files, Corrections corrections) {
    Thread.ofVirtual().name("designs").start(() -> read(files, corrections));
  }

  private void read(List<Path> files, Corrections corrections) {
    List<String> mistakes = new ArrayList<>();
    List<String> details = new ArrayList<>();
    for (Path file : files) {
      try {
        read(file, corrections);
      } catch (PresetException | UnreadableModelException e) {
        mistakes.add(String.valueOf(e.getMessage()));
        InferenceException.details(e).ifPresent(details::add);
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        LOG.error("{} cannot be read", file, e);
        mistakes.add(Texts.text("message.unexpected", e));
      }
    }
    if (!mistakes.isEmpty()) {
      Optional<String> said =
          Optional.of(String.join("\n", details)).filter(words -> !words.isEmpty());
      Platform.runLater(() -> workspace.tell(String.join("\n", mistakes), said));
    }
  }

  private void read(Path file, Corrections corrections)
      throws PresetException, UnreadableModelException {
    if (OnnxFile.isNamedSo(file.toString())) {
      OnnxImport.Opened opened = OnnxImport.open(file, workspace.presets(), corrections);
      ShownNetwork network = ShownNetwork.of(Version.of(opened.design()));
      Platform.runLater(() -> take(file, network, opened));
    } else {
      DesignFile read = DesignFile.read(file);
      Version version = Version.of(read.preset(), Map.of());
      Platform.runLater(() -> take(read, version));
    }
  }

  private void take(Path file, ShownNetwork network, OnnxImport.Opened opened) {
    workspace.list(new OwnNetwork(file, network.preset()));
    desk.openImported(network.version());
    imported.accept(file);
    tell(ImportWords.of(file, opened), opened.source());
  }

  /** What was found stands there as long as the network does. */
  private void tell(String words, ImportedFile file) {
    workspace.tell(words);
    var gone = new SimpleObjectProperty<>(Subscription.EMPTY);
    gone.set(
        workspace
            .network()
            .subscribe(
                shown -> {
                  if (shown.design().imported().filter(file::isSameFile).isPresent()) {
                    return;
                  }
                  gone.get().unsubscribe();
                  if (workspace.message().get().filter(words::equals).isPresent()) {
                    workspace.dismissMessage();
                  }
                }));
  }

  private void take(DesignFile read, Version version) {
    workspace.list(new OwnNetwork(read.onDisk().path(), read.preset()));
    desk.open(version, read.onDisk());
  }
}
