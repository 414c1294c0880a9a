package lightnet.design;

import java.nio.file.Path;

/**
 * An ONNX file in which a design was recognised. As long as the design is what was read, the file
 * itself is run, with all that it does besides.
 *
 * @param file where it was read
 * @param sha256 of its bytes, so that another file in its place is noticed
 */
public record ImportedFile(Path file, String sha256) implements WeightsSource {

  /** What it is called. */
  public String name() {
    return String.valueOf(file.getFileName());
  }
}
