package lightnet.onnx.reading;

/** Something in a model that is not as it should be, in words that follow the file's name. */
final class HostileModelException extends Exception {
  private static final long serialVersionUID = 1L;

  HostileModelException(String problem) {
    super(problem);
  }

  String problem() {
    return String.valueOf(getMessage());
  }
}
