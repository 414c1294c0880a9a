package lightnet.ui.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import lightnet.design.FileReading;
import lightnet.network.Shape;
import lightnet.runtime.FileForm;
import lightnet.runtime.OnnxImport;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** What was found in a file of others, in words. */
final class ImportWords {
  private ImportWords() {}

  static String of(Path file, OnnxImport.Opened opened) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        opened.covered() == opened.layers()
            ? whole(file, opened)
            : Texts.text("import.part", file.getFileName(), opened.covered(), opened.layers()));
    if (opened.opaque() > 0) {
      sentences.add(Texts.text("import.opaque", opened.opaque()));
    }
    Shape in = opened.design().input();
    if (FileForm.isPhoto(in)) {
      sentences.addAll(ofPhoto(in, opened));
    } else {
      sentences.add(Texts.text("photo.none", Numbers.shape(in)));
    }
    if (!opened.filled().isEmpty()) {
      sentences.add(Texts.text("import.filled", String.join(", ", opened.filled())));
    }
    return String.join(" ", sentences);
  }

  private static String whole(Path file, OnnxImport.Opened opened) {
    String name = String.valueOf(file.getFileName());
    return name.equals(opened.design().name())
        ? Texts.text("import.whole", name, opened.layers())
        : Texts.text("import.all", name, opened.design().name(), opened.layers());
  }

  private static List<String> ofPhoto(Shape in, OnnxImport.Opened opened) {
    List<String> sentences = new ArrayList<>();
    FileReading reading = opened.source().reading();
    sentences.add(
        Texts.text("import.form." + reading.values().name(), in.h(), in.w(), opened.classes()));
    if (reading.background() == FileReading.Background.YES) {
      sentences.add(Texts.text("import.background"));
    }
    sentences.add(
        Texts.text(
            reading.equals(opened.source().guess()) ? "import.guessed" : "import.corrected"));
    return sentences;
  }
}
