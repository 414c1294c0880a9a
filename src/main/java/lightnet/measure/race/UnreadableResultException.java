package lightnet.measure.race;

/** A file is no result that can be read; the message is a sentence for the user. */
public final class UnreadableResultException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableResultException(String message) {
    super(message);
  }

  UnreadableResultException(String message, Throwable cause) {
    super(message, cause);
  }
}
