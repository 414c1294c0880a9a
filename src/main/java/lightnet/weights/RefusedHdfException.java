package lightnet.weights;

/** An HDF5 file of a form that Keras does not write, or that contradicts itself. */
final class RefusedHdfException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String problem;

  /** With what is wrong, in words that follow the file's name: "stores kernel in chunks". */
  RefusedHdfException(String problem) {
    super(problem);
    this.problem = problem;
  }

  String problem() {
    return problem;
  }
}
