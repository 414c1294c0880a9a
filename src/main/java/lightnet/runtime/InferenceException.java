package lightnet.runtime;

/** ONNX Runtime could not load, open or run a model; the message is a sentence for the user. */
public final class InferenceException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a sentence for the user. */
  public InferenceException(String message) {
    super(message);
  }

  /** With a sentence for the user and what caused it. */
  public InferenceException(String message, Throwable cause) {
    super(message, cause);
  }
}
