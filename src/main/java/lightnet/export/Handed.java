package lightnet.export;

import java.nio.file.Path;
import java.util.Optional;
import lightnet.weights.Provenance;

/**
 * A file that was written.
 *
 * @param file where it is
 * @param format what it is
 * @param weights that are in it, if there are any
 * @param check what came of running it, of a file that can be run
 */
public record Handed(
    Path file, ExportFormat format, Optional<Provenance> weights, Optional<Check> check) {

  /** What came of running a file. */
  public sealed interface Check {

    /**
     * ONNX Runtime gives what it gave before.
     *
     * @param largestDifference of all values of the output, as a part of the largest one
     */
    record Agreed(double largestDifference) implements Check {}

    /** It was written, but it could not be run here. */
    record NotRun(String reason) implements Check {}
  }

  /** Whether it has weights that nobody has trained, if only in some layers. */
  public boolean isUntrained() {
    return weights.filter(Provenance::isRandom).isPresent();
  }
}
