package lightnet.ui.snapshot;

/** A picture that cannot be made; the message is a sentence for the user. */
final class SnapshotException extends Exception {
  private static final long serialVersionUID = 1L;

  SnapshotException(String sentence) {
    super(sentence);
  }
}
