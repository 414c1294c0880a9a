package lightnet.ui.workspace;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The bundled photos, in the order of {@code index.yaml} beside them. */
final class SamplePhotos {

  private SamplePhotos() {}

  static List<PhotoSource> in(Path folder) throws IOException {
    Entry[] entries =
        new YAMLMapper().readValue(folder.resolve("index.yaml").toFile(), Entry[].class);
    return Arrays.stream(entries)
        .<PhotoSource>map(
            entry -> new PhotoSource.InFile(folder.resolve(entry.file()), entry.title()))
        .toList();
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  private record Entry(String file, String title) {}
}
