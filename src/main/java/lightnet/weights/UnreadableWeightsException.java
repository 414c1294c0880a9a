package lightnet.weights;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A weights file that cannot be used. The message is one sentence for the user: the file, what is
 * wrong with it, and what would work.
 */
public class UnreadableWeightsException extends IOException {
  private static final long serialVersionUID = 1;

  /**
   * The sentence "FILE PROBLEM; REMEDY.".
   *
   * @param problem what is wrong, such as "ends inside its header"
   * @param remedy what would work, such as "download it again"
   */
  UnreadableWeightsException(Path file, String problem, String remedy) {
    super(sentence(file, problem, remedy));
  }

  /** The same with the failure that led to it. */
  UnreadableWeightsException(Path file, String problem, String remedy, Throwable cause) {
    super(sentence(file, problem, remedy), cause);
  }

  private static String sentence(Path file, String problem, String remedy) {
    return "%s %s; %s.".formatted(file, problem, remedy);
  }
}
