package lightnet.image;

/** A photo cannot be read; the message is one sentence for the user that names the file. */
public final class UnreadablePhotoException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param sentence names the file, what is wrong and what would work
   */
  public UnreadablePhotoException(String sentence) {
    super(sentence);
  }

  /**
   * @param sentence names the file, what is wrong and what would work
   * @param cause what the decoder or the file system said
   */
  public UnreadablePhotoException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
