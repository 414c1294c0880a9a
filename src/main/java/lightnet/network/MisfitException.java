package lightnet.network;

/** A layer does not fit its input; whoever expands a design turns it into an error value. */
public final class MisfitException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String reason;

  /**
   * A layer that cannot work.
   *
   * @param path where it stands
   * @param reason why, in words
   */
  public MisfitException(String path, String reason) {
    super(path + ": " + reason);
    this.path = path;
    this.reason = reason;
  }

  /** Where the layer stands. */
  public String path() {
    return path;
  }

  /** Why it does not fit, in words. */
  public String reason() {
    return reason;
  }
}
