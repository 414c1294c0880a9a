package lightnet.weights.download;

import java.time.Duration;

/**
 * How long a server is waited for.
 *
 * @param connection until it is reached
 * @param answer until it begins to answer
 * @param silence between two pieces of the file
 */
public record Patience(Duration connection, Duration answer, Duration silence) {

  /** For servers far away. */
  public static final Patience USUAL =
      new Patience(Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(40));
}
