package lightnet.ui.workspace;

import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lightnet.edit.Document;

/** A place on the desk, where a document lies and changes. */
public final class OpenDocument {
  private final UUID id;
  private final ReadOnlyObjectWrapper<Document> document;
  private Place place = new Place.WholeNetwork();
  private Selection selection = new Selection.None();

  OpenDocument(UUID id, Document first) {
    this.id = id;
    document = new ReadOnlyObjectWrapper<>(first);
  }

  /** What tells it from the others, also when it is recovered. */
  public UUID id() {
    return id;
  }

  /** What lies there. */
  public ReadOnlyObjectProperty<Document> document() {
    return document.getReadOnlyProperty();
  }

  /** What lies there now. */
  public Document now() {
    return document.get();
  }

  void set(Document next) {
    document.set(next);
  }

  /** Remembers where one was in it when one left it. */
  void leave(Workspace workspace) {
    place = workspace.place().get();
    selection = workspace.selection().get();
  }

  /** Goes where one was, as far as that is there. */
  void comeBack(Workspace workspace) {
    workspace.goTo(place);
    if (workspace.network().get().has(selection)) {
      workspace.selection().set(selection);
    }
  }
}
