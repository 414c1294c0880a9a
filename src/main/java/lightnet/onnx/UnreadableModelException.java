package lightnet.onnx;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A model file that cannot be used. The message is one sentence for the user: the file, what is
 * wrong with it, and what would work.
 */
public final class UnreadableModelException extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * The sentence "FILE PROBLEM; REMEDY.".
   *
   * @param problem what is wrong, such as "is cut off"
   * @param remedy what would work, such as "export it again"
   */
  public UnreadableModelException(Path file, String problem, String remedy) {
    super(sentence(file, problem, remedy));
  }

  /** The same with the failure that led to it. */
  public UnreadableModelException(Path file, String problem, String remedy, Throwable cause) {
    super(sentence(file, problem, remedy), cause);
  }

  private static String sentence(Path file, String problem, String remedy) {
    return "%s %s; %s.".formatted(file.getFileName(), problem, remedy);
  }
}
