package lightnet.runtime;

/**
 * How a session runs.
 *
 * @param threads threads inside one operator, at least 1
 * @param optimisation what ONNX Runtime may change in the graph
 * @param waiting what idle threads do
 */
public record SessionSettings(int threads, Optimisation optimisation, Waiting waiting) {

  /** More threads than any processor here has; each takes memory outside of Java's reach. */
  public static final int MOST_THREADS = 256;

  public SessionSettings {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "threads must lie between 1 and %d, not %d".formatted(MOST_THREADS, threads));
    }
  }

  /** What ONNX Runtime may change in the graph. */
  public enum Optimisation {
    /** Nothing: one kernel for each node. */
    NONE,
    /** Everything: layers are fused, layouts are changed. */
    ALL
  }

  /** What a session's threads do between runs. */
  public enum Waiting {
    /** They spin: fastest when runs follow each other, and nothing else is to be done. */
    SPINNING,
    /** They sleep, so that a window beside them stays smooth. */
    SLEEPING
  }

  /** All optimisations, sleeping threads, one for each processor. */
  public static SessionSettings standard() {
    return new SessionSettings(
        Runtime.getRuntime().availableProcessors(), Optimisation.ALL, Waiting.SLEEPING);
  }

  /** The same with another number of threads. */
  public SessionSettings withThreads(int count) {
    return new SessionSettings(count, optimisation, waiting);
  }
}
