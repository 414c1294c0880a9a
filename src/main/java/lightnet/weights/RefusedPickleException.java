package lightnet.weights;

import net.razorvine.pickle.PickleException;

/** A pickle that asks for more than tensors. */
final class RefusedPickleException extends PickleException {
  private static final long serialVersionUID = 1;

  private final String problem;

  /**
   * With what is wrong, in words that follow the file's name: "asks for the Python class
   * os.system".
   */
  RefusedPickleException(String problem) {
    super(problem);
    this.problem = problem;
  }

  String problem() {
    return problem;
  }
}
