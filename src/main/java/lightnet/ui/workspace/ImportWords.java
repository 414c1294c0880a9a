package lightnet.ui.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lightnet.network.Shape;
import lightnet.runtime.FileForm;
import lightnet.runtime.OnnxImport;
import lightnet.ui.style.Texts;

/** What was found in a file of others, in words. */
final class ImportWords {
  private ImportWords() {}

  static String of(Path file, OnnxImport.Opened opened) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        opened.covered() == opened.layers()
            ? Texts.text("import.all", file.getFileName(), opened.design().name(), opened.layers())
            : Texts.text("import.part", file.getFileName(), opened.covered(), opened.layers()));
    if (opened.opaque() > 0) {
      sentences.add(Texts.text("import.opaque", opened.opaque()));
    }
    Shape in = opened.design().input();
    FileForm form = opened.form();
    sentences.add(
        Texts.text("import.form." + form.levels().name(), in.h(), in.w(), form.classes()));
    if (form.answers().background() > 0) {
      sentences.add(Texts.text("import.background"));
    }
    return String.join(" ", sentences);
  }
}
