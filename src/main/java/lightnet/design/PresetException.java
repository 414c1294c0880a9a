package lightnet.design;

/**
 * A preset file or a reference to a model cannot be used; the message is a sentence for the user.
 */
public final class PresetException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a sentence for the user. */
  public PresetException(String message) {
    super(message);
  }

  /** With a sentence for the user and what caused it. */
  public PresetException(String message, Throwable cause) {
    super(message, cause);
  }
}
