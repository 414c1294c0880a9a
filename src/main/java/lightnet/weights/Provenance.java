package lightnet.weights;

/** Where weights come from; random ones are never passed off as trained. */
public sealed interface Provenance {

  /** In a few words, such as {@code trained on ImageNet by torchvision}. */
  default String words() {
    return switch (this) {
      case Trained trained -> "trained on " + trained.dataset() + " by " + trained.origin();
      case Random random -> "random, seed " + random.seed();
      case InFile given -> "those of " + given.file();
    };
  }

  /**
   * Trained weights.
   *
   * @param dataset what they were trained on
   * @param origin who trained them
   */
  record Trained(String dataset, String origin) implements Provenance {}

  /**
   * Weights that a file of others has; what they were trained on it does not say.
   *
   * @param file its name
   */
  record InFile(String file) implements Provenance {}

  /**
   * Random weights: a network's predictions mean nothing, its times are real.
   *
   * @param seed from which they are drawn again
   */
  record Random(long seed) implements Provenance {}
}
