package lightnet.weights.download;

import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.ExecutionException;

/**
 * What can go wrong with a download, in sentences.
 *
 * @param file that is downloaded
 */
record Failures(String file) {

  /** What a request ended with. */
  DownloadException failure(URI address, ExecutionException failed) {
    Throwable cause = failed;
    while (cause.getCause() != null && !isTelling(cause)) {
      cause = cause.getCause();
    }
    return switch (cause) {
      case DownloadException known -> failure(address, String.valueOf(known.getMessage()), known);
      case HttpTimeoutException e -> failure(address, "does not answer", e);
      case ConnectException e -> failure(address, "cannot be reached", e);
      case UnresolvedAddressException e -> failure(address, "cannot be found", e);
      default ->
          failure(
              address,
              "broke off (%s); the next try goes on there".formatted(cause.getMessage()),
              cause);
    };
  }

  private static boolean isTelling(Throwable cause) {
    return cause instanceof DownloadException
        || cause instanceof HttpTimeoutException
        || cause instanceof ConnectException;
  }

  /** What a server did, in words that follow its name. */
  DownloadException failure(URI address, String what) {
    return new DownloadException(sentence(address, what));
  }

  /** The same with the failure that led to it. */
  DownloadException failure(URI address, String what, Throwable cause) {
    return new DownloadException(sentence(address, what), cause);
  }

  private String sentence(URI address, String what) {
    return "%s was not downloaded: %s %s.".formatted(file, address.getHost(), what);
  }

  /** What a status means, in words that follow the server's name. */
  static String meaning(int status) {
    return switch (status) {
      case 401, 403 -> "does not give it (status %d)".formatted(status);
      case 404, 410 -> "does not have it any more (status %d)".formatted(status);
      case 429 -> "has been asked too often (status 429)";
      default ->
          status >= 500
              ? "has trouble of its own (status %d)".formatted(status)
              : "answers in an unexpected way (status %d)".formatted(status);
    };
  }
}
