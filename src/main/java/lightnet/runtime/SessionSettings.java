package lightnet.runtime;

/**
 * How a session runs.
 *
 * @param threads threads inside one operator, at least 1
 * @param optimisation what ONNX Runtime may change in the graph
 * @param waiting what idle threads do
 * @param provider whose kernels are used first
 */
public record SessionSettings(
    int threads, Optimisation optimisation, Waiting waiting, ExecutionProvider provider) {

  /** More threads than any processor here has; each takes memory outside of Java's reach. */
  public static final int MOST_THREADS = 256;

  public SessionSettings {
    if (threads < 1 || threads > MOST_THREADS) {
      throw new IllegalArgumentException(
          "threads must lie between 1 and %d, not %d".formatted(MOST_THREADS, threads));
    }
  }

  /** With the kernels of the processor. */
  public SessionSettings(int threads, Optimisation optimisation, Waiting waiting) {
    this(threads, optimisation, waiting, ExecutionProvider.CPU);
  }

  /** What ONNX Runtime may change in the graph; each level does what those before it do. */
  public enum Optimisation {
    /** Nothing: one kernel for each node. */
    NONE,
    /** What holds for every provider: constants are folded, what does nothing is removed. */
    BASIC,
    /** Layers are fused where the provider has a kernel for them. */
    EXTENDED,
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
    return new SessionSettings(count, optimisation, waiting, provider);
  }

  /** The same with another level of optimisation. */
  public SessionSettings withOptimisation(Optimisation level) {
    return new SessionSettings(threads, level, waiting, provider);
  }

  /** The same with the kernels of another provider. */
  public SessionSettings withProvider(ExecutionProvider other) {
    return new SessionSettings(threads, optimisation, waiting, other);
  }
}
