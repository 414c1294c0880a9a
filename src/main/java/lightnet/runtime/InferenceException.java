package lightnet.runtime;

import ai.onnxruntime.OrtException;
import java.util.Optional;

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

  /** Why ONNX Runtime did not do what was wanted. */
  static InferenceException of(String wanted, OrtException cause) {
    return new InferenceException(Refusal.of(cause).sentence(wanted), cause);
  }

  /** What ONNX Runtime itself said where a failure began, if it began there. */
  public static Optional<String> details(Throwable failure) {
    return Refusal.details(failure);
  }
}
