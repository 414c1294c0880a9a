package lightnet.ui.document;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.stage.Window;
import lightnet.design.ModelReference;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.edit.Version;
import lightnet.export.ExportFormat;
import lightnet.export.ExportSettings;
import lightnet.export.Exporter;
import lightnet.export.Handed;
import lightnet.export.Handed.Check;
import lightnet.export.Subject;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Inference.Writing;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;

/**
 * Hands the shown network on as a file, in the background, until the user stops it. Called on the
 * JavaFX thread.
 */
public final class NetworkExport {
  private final Workspace workspace;
  private final Exporter exporter;
  private final Around around;

  /** The folder in which a file was written last. */
  private Optional<Path> folder = Optional.empty();

  /**
   * What exporting needs around it.
   *
   * @param window over which one is asked for names
   * @param dialog asks for them
   * @param background does what takes its time
   */
  public record Around(
      Supplier<Window> window, ExportDialog dialog, Consumer<Writing> background) {}

  /** Exports what a workspace shows. */
  public NetworkExport(Workspace workspace, Exporter exporter, Around around) {
    this.workspace = workspace;
    this.exporter = exporter;
    this.around = around;
  }

  /** Asks for a name and writes the file; of a network that does not work it is told why not. */
  public void export(ExportFormat format) {
    ShownNetwork shown = workspace.network().get();
    Optional<String> obstacle = obstacle(shown);
    if (obstacle.isPresent()) {
      workspace.tell(obstacle.get());
      return;
    }
    around
        .dialog()
        .choose(around.window().get(), suggestion(shown, format), format)
        .map(file -> format.named(file.toAbsolutePath().normalize()))
        .ifPresent(file -> export(subject(shown.version()), file, format));
  }

  private static Optional<String> obstacle(ShownNetwork shown) {
    if (shown.misfit().isPresent()) {
      var misfit = shown.misfit().get();
      return Optional.of(
          Texts.text(
              "document.export.misfit", shown.design().name(), misfit.block(), misfit.reason()));
    }
    return shown.canRun()
        ? Optional.empty()
        : Optional.of(Texts.text("document.export.empty", shown.design().name()));
  }

  private Path suggestion(ShownNetwork shown, ExportFormat format) {
    String id = Presets.of(shown.design()).id();
    // a hyphen cannot stand in the name of a module
    String name =
        switch (format) {
          case TORCH, SAFETENSORS -> id.replace('-', '_');
          case ONNX, DESIGN, CSV, JSON, SVG, PNG -> id;
        };
    Path file = Path.of(name + format.ending());
    return folder.map(there -> there.resolve(file)).orElse(file);
  }

  private Subject subject(Version version) {
    if (!workspace.presets().contains(version.preset())) {
      return new Subject(version.design(), Optional.empty());
    }
    SequencedMap<String, String> parameters = new LinkedHashMap<>();
    version
        .preset()
        .parameters()
        .keySet()
        .forEach(
            key ->
                Optional.ofNullable(version.parameters().get(key))
                    .ifPresent(value -> parameters.put(key, value)));
    return new Subject(
        version.design(), Optional.of(new ModelReference(version.preset().id(), parameters)));
  }

  private void export(Subject subject, Path file, ExportFormat format) {
    folder = Optional.ofNullable(file.getParent());
    around.background().accept(_ -> write(subject, file, format));
  }

  private void write(Subject subject, Path file, ExportFormat format) throws InterruptedException {
    try {
      Handed handed = exporter.write(subject, file, format, ExportSettings.USUAL);
      tell(told(handed));
    } catch (PresetException e) {
      tell(String.valueOf(e.getMessage()));
    } catch (ClosedByInterruptException | InterruptedIOException e) {
      throw (InterruptedException) new InterruptedException("the user stopped it").initCause(e);
    } catch (IOException e) {
      tell(Texts.text("document.not-exported", file, Reasons.of(e)));
    }
  }

  private void tell(String sentence) {
    Platform.runLater(() -> workspace.tell(sentence));
  }

  private static String told(Handed handed) {
    var told = new StringJoiner(" ");
    told.add(Texts.text("document.exported", handed.file()));
    handed
        .check()
        .ifPresent(
            check ->
                told.add(
                    switch (check) {
                      case Check.Agreed _ -> Texts.text("document.exported.agreed");
                      case Check.NotRun(String reason) ->
                          Texts.text("document.exported.not-run", reason);
                    }));
    if (handed.isUntrained()) {
      told.add(Texts.text("document.exported.untrained"));
    }
    if (handed.format() == ExportFormat.TORCH) {
      String name = String.valueOf(handed.file().getFileName());
      told.add(
          Texts.text(
              "document.exported.torch",
              name.replaceFirst("\\.py$", "") + ExportFormat.SAFETENSORS.ending()));
    }
    return told.toString();
  }
}
