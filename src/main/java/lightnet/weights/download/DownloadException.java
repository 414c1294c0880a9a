package lightnet.weights.download;

import java.io.IOException;

/**
 * A file that could not be fetched. The message is a sentence for the user: what went wrong and
 * why.
 */
public final class DownloadException extends IOException {
  private static final long serialVersionUID = 1;

  DownloadException(String sentence) {
    super(sentence);
  }

  DownloadException(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
