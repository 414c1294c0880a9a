package lightnet.measure;

/**
 * Times of two networks that were run in turns, so that both met the same machine.
 *
 * @param first of the one
 * @param second of the other
 */
public record Paired(Latency first, Latency second) {

  /** The second median by the first. */
  public double ratio() {
    return second.median() / first.median();
  }
}
