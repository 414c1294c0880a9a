package lightnet.ui.document;

import java.nio.file.Path;
import java.util.Optional;
import lightnet.design.Presets;
import lightnet.edit.Document;
import lightnet.file.OnDisk;
import lightnet.ui.style.Texts;

/** What documents are called. */
final class DocumentNames {

  private DocumentNames() {}

  /** The name of its file without the ending, or the network's. */
  static String of(Document document) {
    return document
        .file()
        .map(OnDisk::path)
        .map(path -> String.valueOf(path.getFileName()).replaceFirst("\\.ya?ml$", ""))
        .orElse(document.now().design().name());
  }

  /** The same, and whether it is saved. */
  static String spoken(Document document) {
    return document.isUnsaved() ? Texts.text("document.unsaved", of(document)) : of(document);
  }

  /** The same, with the sign of what is not saved. */
  static String marked(Document document) {
    return document.isUnsaved() ? of(document) + " " + Texts.text("document.mark") : of(document);
  }

  /** Where it is, or that it has no file yet. */
  static String place(Document document) {
    return document
        .file()
        .map(file -> file.path().toString())
        .orElseGet(() -> Texts.text("document.no-file"));
  }

  /** A file to save it in. */
  static Path suggestion(Document document, Optional<Path> folder) {
    Path name = Path.of(Presets.of(document.now().design()).id() + ".yaml");
    return document
        .file()
        .map(OnDisk::path)
        .orElseGet(() -> folder.map(there -> there.resolve(name)).orElse(name));
  }
}
