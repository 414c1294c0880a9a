package lightnet.ui.builder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import lightnet.design.Design;
import lightnet.design.FileReading;
import lightnet.design.ImportedFile;
import lightnet.design.ParameterChoice;
import lightnet.design.PresetException;
import lightnet.edit.Edit;
import lightnet.runtime.FileForm;
import lightnet.ui.parameter.ParameterControl;
import lightnet.ui.style.Labels;
import lightnet.ui.style.Texts;
import lightnet.ui.workspace.Desk;
import lightnet.ui.workspace.ShownNetwork;
import lightnet.ui.workspace.Workspace;

/** How the file is fed and read that the shown network comes from, where the guess may be wrong. */
public final class FileControls extends VBox {
  /** The question that makes no sense of what is grey. */
  private static final String COLOURS = "colours";

  private final Workspace workspace;
  private final Desk desk;
  private final Consumer<ImportedFile> reopen;
  private final VBox rows = new VBox(8);
  private final Label note = Labels.muted("");
  private final Hyperlink takeBack = new Hyperlink(Texts.text("reading.take-back"));
  private final Map<String, ParameterControl> controls = new LinkedHashMap<>();
  private SequencedMap<String, ParameterChoice> offered = new LinkedHashMap<>();

  /**
   * Controls of the shown document.
   *
   * @param reopen reads a file once more, in the way that it says
   */
  public FileControls(Workspace workspace, Desk desk, Consumer<ImportedFile> reopen) {
    super(8);
    this.workspace = workspace;
    this.desk = desk;
    this.reopen = reopen;
    setId("file-controls");
    getStyleClass().add("parameters");
    note.setId("reading-note");
    note.setWrapText(true);
    takeBack.setId("reading-take-back");
    takeBack.managedProperty().bind(takeBack.visibleProperty());
    takeBack.setOnAction(_ -> shown().ifPresent(file -> read(file, file.guess())));
    managedProperty().bind(visibleProperty());
    getChildren()
        .addAll(Labels.caption(Texts.text("reading.caption")), rows, new VBox(2, note, takeBack));
    workspace
        .network()
        .map(ShownNetwork::design)
        .map(FileControls::ofPhoto)
        .subscribe(file -> file.ifPresentOrElse(this::show, () -> setVisible(false)));
  }

  private Optional<ImportedFile> shown() {
    return ofPhoto(workspace.design());
  }

  /** Nothing can be said of how a photo is fed to what takes none. */
  private static Optional<ImportedFile> ofPhoto(Design design) {
    return design.imported().filter(_ -> FileForm.isPhoto(design.input()));
  }

  private void show(ImportedFile file) {
    setVisible(true);
    SequencedMap<String, ParameterChoice> wanted = file.guess().choices();
    if (!wanted.equals(offered)) {
      offered = wanted;
      controls.clear();
      wanted.forEach((name, choice) -> controls.put(name, control(name, choice)));
      rows.getChildren().setAll(controls.values());
    }
    boolean isGrey = workspace.design().input().c() == 1;
    Optional.ofNullable(controls.get(COLOURS))
        .ifPresent(
            control -> {
              control.setVisible(!isGrey);
              control.setManaged(!isGrey);
            });
    Map<String, String> words = file.reading().words();
    controls.forEach((name, control) -> control.show(words.getOrDefault(name, "")));
    boolean isCorrected = !file.reading().equals(file.guess());
    note.setText(Texts.text(isCorrected ? "reading.corrected" : "reading.guessed"));
    takeBack.setVisible(isCorrected);
  }

  private ParameterControl control(String name, ParameterChoice choice) {
    ParameterControl control =
        ParameterControl.of(
            "reading-" + name, Texts.text("reading." + name), choice, word -> choose(name, word));
    Tooltip.install(control, new Tooltip(Texts.text("reading." + name + ".words")));
    return control;
  }

  private void choose(String name, String word) {
    shown()
        .ifPresent(
            file -> {
              SequencedMap<String, String> words = file.reading().beyond(file.guess());
              words.put(name, word);
              try {
                read(file, file.guess().with(words));
              } catch (PresetException e) {
                workspace.tell(String.valueOf(e.getMessage()));
              }
            });
  }

  /** Where the channels are decides what the layers are, so that the file is read anew. */
  private void read(ImportedFile file, FileReading reading) {
    if (reading.channels() == file.reading().channels()) {
      desk.edit(new Edit.Reading(reading));
    } else {
      reopen.accept(file.with(reading));
      Platform.runLater(() -> shown().ifPresent(this::show));
    }
  }
}
