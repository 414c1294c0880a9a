package lightnet.ui.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import lightnet.design.Design;
import lightnet.design.FileReading;
import lightnet.design.ImportedFile;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.edit.Document;
import lightnet.edit.Edit;
import lightnet.edit.Step;
import lightnet.edit.Version;
import lightnet.file.OnDisk;
import lightnet.network.Shape;
import lightnet.ui.style.Texts;

/**
 * The documents that are open, one of which the window shows. Every change to one is a step that
 * can be undone. Called on the JavaFX thread.
 */
public final class Desk {
  /** Steps of one control that follow each other faster are one, as under a slider. */
  private static final long ONE_GESTURE = 1_000_000_000L;

  private static final int PHOTO_CHANNELS = 3;
  private static final int USUAL_SIDE = 224;

  private final Workspace workspace;
  private final Consumer<ShownNetwork> show;
  private final Consumer<ShownNetwork> change;
  private final LongSupplier nanoTime;
  private final ObservableList<OpenDocument> documents = FXCollections.observableArrayList();
  private final ObservableList<OpenDocument> documentsSeen =
      FXCollections.unmodifiableObservableList(documents);
  private final ReadOnlyObjectWrapper<OpenDocument> shown;
  private long lastStep;

  /**
   * A desk on which the network lies that the workspace shows.
   *
   * @param show shows another one
   * @param change shows another form of the one that is shown
   */
  public Desk(Workspace workspace, Consumer<ShownNetwork> show, Consumer<ShownNetwork> change) {
    this(workspace, show, change, System::nanoTime);
  }

  Desk(
      Workspace workspace,
      Consumer<ShownNetwork> show,
      Consumer<ShownNetwork> change,
      LongSupplier nanoTime) {
    this.workspace = workspace;
    this.show = show;
    this.change = change;
    this.nanoTime = nanoTime;
    this.lastStep = nanoTime.getAsLong() - ONE_GESTURE;
    var first =
        new OpenDocument(UUID.randomUUID(), Document.of(workspace.network().get().version()));
    documents.add(first);
    shown = new ReadOnlyObjectWrapper<>(first);
  }

  /** What is open, in the order in which it came. */
  public ObservableList<OpenDocument> documents() {
    return documentsSeen;
  }

  /** What is shown. */
  public ReadOnlyObjectProperty<OpenDocument> shown() {
    return shown.getReadOnlyProperty();
  }

  /** The document that is shown, as it is. */
  public ObservableValue<Document> document() {
    return shown.flatMap(OpenDocument::document);
  }

  private Document now() {
    return shown.get().now();
  }

  /**
   * Shows a network of the library: as another form of the document that is made from the same
   * preset, in the place of one to which nothing was done yet, or as one more document.
   */
  public void show(ShownNetwork network) {
    Optional<OpenDocument> same = ofPreset(network);
    if (same.isPresent()) {
      select(same.get());
      choose(network);
    } else if (now().isUntouched()) {
      replace(Document.of(network.version()));
    } else {
      add(Document.of(network.version()));
    }
  }

  private Optional<OpenDocument> ofPreset(ShownNetwork network) {
    List<OpenDocument> candidates = new ArrayList<>(List.of(shown.get()));
    candidates.addAll(documents);
    return candidates.stream()
        .filter(open -> open.now().now().preset().equals(network.preset()))
        .findFirst();
  }

  private void choose(ShownNetwork network) {
    Map<String, String> differing = new HashMap<>(network.parameters());
    differing.entrySet().removeAll(now().now().parameters().entrySet());
    if (differing.isEmpty()) {
      return;
    }
    boolean goesOn =
        lastChange() instanceof Step.Change.Chosen(Map<String, String> before)
            && before.keySet().equals(differing.keySet());
    try {
      take(gesture(goesOn).chosen(differing));
    } catch (PresetException e) {
      workspace.tell(String.valueOf(e.getMessage()));
    }
  }

  /** The document that is open from a file. */
  public Optional<OpenDocument> from(Path file) {
    return documents.stream()
        .filter(open -> open.now().file().filter(known -> known.path().equals(file)).isPresent())
        .findFirst();
  }

  /**
   * Lays down a document of a file, or shows the one that is open from there, as the file is by
   * now; if that has changes that are not saved, it stays as it is.
   */
  public void open(Version version, OnDisk file) {
    Optional<OpenDocument> open = from(file.path());
    open.ifPresentOrElse(this::select, () -> lay(Document.of(version, file)));
    open.filter(known -> !known.now().isUnsaved()).ifPresent(known -> reload(version, file));
  }

  /**
   * Lays down a network that was read from a file of others, or shows it if it is open, as it was
   * read now.
   */
  public void openImported(Version version) {
    Optional<OpenDocument> known =
        version
            .design()
            .imported()
            .flatMap(file -> documents.stream().filter(open -> isOf(file, open)).findFirst());
    known.ifPresentOrElse(this::select, () -> lay(Document.of(version)));
    known.ifPresent(
        _ -> version.design().imported().ifPresent(file -> reread(version, file.reading())));
  }

  private static boolean isOf(ImportedFile file, OpenDocument open) {
    return open.now().now().design().imported().filter(file::isSameFile).isPresent();
  }

  private void reread(Version version, FileReading reading) {
    boolean isKnown =
        now().now().design().imported().filter(file -> file.reading().equals(reading)).isPresent();
    if (!isKnown) {
      jump(document -> document.reread(reading, version));
    }
  }

  /** The shown document becomes what its file has become, which can be undone. */
  public void reload(Version version, OnDisk file) {
    jump(document -> document.reloaded(version, file));
  }

  private void lay(Document document) {
    if (now().isUntouched()) {
      replace(document);
    } else {
      add(document);
    }
  }

  private void replace(Document document) {
    shown.get().set(document);
    show.accept(ShownNetwork.of(document.now()));
  }

  /** Lays down an empty document and shows it. */
  public void begin() {
    add(
        Document.of(
            Version.of(
                new Design(
                    Texts.text("document.new"),
                    Texts.text("document.new.source"),
                    new Shape(1, PHOTO_CHANNELS, USUAL_SIDE, USUAL_SIDE),
                    List.of(),
                    Optional.empty()))));
  }

  /** Lays down one more document and shows it. */
  public void add(Document document) {
    add(UUID.randomUUID(), document);
  }

  /** Lays down a document that was recovered, and shows it. */
  public void add(UUID id, Document document) {
    var open = new OpenDocument(id, document);
    documents.add(open);
    select(open);
  }

  /** Shows a document, if it is still open. */
  public void select(OpenDocument open) {
    if (open != shown.get() && documents.contains(open)) {
      shown.get().leave(workspace);
      shown.set(open);
      endGesture();
      show.accept(ShownNetwork.of(open.now().now()));
      open.comeBack(workspace);
    }
  }

  /** Takes a document away; what is shown then is the one beside it. The last one stays. */
  public void close(OpenDocument open) {
    int at = documents.indexOf(open);
    if (documents.size() < 2 || at < 0) {
      return;
    }
    if (open == shown.get()) {
      select(documents.get(at > 0 ? at - 1 : 1));
    }
    documents.remove(open);
  }

  /** Edits the shown document; what is new in it is selected. */
  public void edit(Edit edit) {
    Document before = now();
    if (!before.now().design().isEditable() && !edit.leavesBlocks()) {
      workspace.tell(Texts.text("document.layers"));
      return;
    }
    boolean goesOn =
        lastChange() instanceof Step.Change.Edited(Edit last) && isSameControl(last, edit);
    take(gesture(goesOn).edited(edit));
    Set<String> paths = new HashSet<>(paths(now().now().design()));
    paths.removeAll(paths(before.now().design()));
    if (edit instanceof Edit.Insert && !paths.isEmpty()) {
      paths(now().now().design()).stream()
          .filter(paths::contains)
          .findFirst()
          .ifPresent(path -> workspace.selection().set(new Selection.OfBlock(path)));
    }
  }

  /** The library's entry of a file is that which is shown, read as it is now. */
  private void listAgain() {
    Version version = now().now();
    version
        .design()
        .imported()
        .ifPresent(file -> workspace.list(new OwnNetwork(file.file(), version.preset())));
  }

  private static List<String> paths(Design design) {
    return design.stages().stream()
        .flatMap(stage -> stage.blocks().stream().map(stage::pathOf))
        .toList();
  }

  private static boolean isSameControl(Edit one, Edit other) {
    return switch (one) {
      case Edit.Change(Set<String> blocks, String field, Object _) ->
          other instanceof Edit.Change(Set<String> others, String otherField, Object _)
              && blocks.equals(others)
              && field.equals(otherField);
      case Edit.Resolution _ -> other instanceof Edit.Resolution;
      case Edit.Everywhere _,
          Edit.Replace _,
          Edit.Insert _,
          Edit.Remove _,
          Edit.Move _,
          Edit.Repeat _,
          Edit.Gather _,
          Edit.Reading _,
          Edit.Title _ ->
          false;
    };
  }

  private Step.Change lastChange() {
    return now().history().steps().get(now().history().at()).change();
  }

  /** What the next step starts from: before the last one, if both are of one gesture. */
  private Document gesture(boolean goesOn) {
    return goesOn && nanoTime.getAsLong() - lastStep < ONE_GESTURE ? now().undone() : now();
  }

  private void endGesture() {
    lastStep = nanoTime.getAsLong() - ONE_GESTURE;
  }

  /** Takes the last step of the shown document back, if there is one. */
  public void undo() {
    jump(Document::undone);
  }

  /** Makes a step again that was undone, if there is one. */
  public void redo() {
    jump(Document::redone);
  }

  /** Goes to any step of the shown document. */
  public void goTo(int step) {
    jump(document -> document.at(step));
  }

  /** Takes everything back since the document was last kept. */
  public void takeBack() {
    jump(Document::takenBack);
  }

  private void jump(UnaryOperator<Document> change) {
    take(change.apply(now()));
    endGesture();
  }

  /** Compares further changes of the shown document with what it is now. */
  public void keep() {
    shown.get().set(now().keptAsItIs());
    endGesture();
  }

  /** An open document is in its file now. */
  public void saved(OpenDocument open, Version version, OnDisk file) {
    open.set(open.now().savedIn(version, file));
    workspace.list(new OwnNetwork(file.path(), Presets.of(version.design())));
  }

  private void take(Document next) {
    Version before = now().now();
    lastStep = nanoTime.getAsLong();
    shown.get().set(next);
    if (!next.now().design().imported().equals(before.design().imported())) {
      listAgain();
    }
    if (!next.now().equals(before)) {
      change.accept(ShownNetwork.of(next.now()));
    }
  }
}
