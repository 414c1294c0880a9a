package lightnet.design;

import java.nio.file.Path;

/**
 * An ONNX file in which a design was recognised. As long as the design is what was read, the file
 * itself is run, with all that it does besides.
 *
 * @param file where it was read
 * @param sha256 of its bytes, so that another file in its place is noticed
 * @param guess how it is fed and read, as far as the file tells it
 * @param reading how it is fed and read, as its user knows it
 */
public record ImportedFile(Path file, String sha256, FileReading guess, FileReading reading)
    implements WeightsSource {

  /** What it is called. */
  public String name() {
    return String.valueOf(file.getFileName());
  }

  /** The same file, fed and read in another way. */
  public ImportedFile with(FileReading other) {
    return new ImportedFile(file, sha256, guess, other);
  }

  /** Whether another is the same file, however it is fed and read. */
  public boolean isSameFile(ImportedFile other) {
    return file.equals(other.file) && sha256.equals(other.sha256);
  }
}
