package lightnet.weights;

/** Where weights come from; random ones are never passed off as trained. */
public sealed interface Provenance {

  /** In a few words, such as {@code trained on ImageNet by torchvision}. */
  default String words() {
    return switch (this) {
      case Trained trained -> "trained on " + trained.dataset() + " by " + trained.origin();
      case Random random -> "random, seed " + random.seed();
      case InFile given -> "those of " + given.file();
      case Kept kept when kept.random() == 0 ->
          kept.from().words() + ", for another network or image size";
      case Kept kept ->
          "random for %d of %d layers, seed %d; the others %s"
              .formatted(kept.random(), kept.layers(), kept.seed(), kept.from().words());
      case Lost lost -> "random, seed %d (%s)".formatted(lost.seed(), lost.reason());
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
   * Weights of another network, in the layers that are as they were there; the others are random.
   * What such a network says means little, or nothing.
   *
   * @param from where the former come from
   * @param layers how many layers have weights
   * @param random how many of them have random ones, fewer than all
   * @param seed from which these are drawn again
   */
  record Kept(Provenance from, int layers, int random, long seed) implements Provenance {
    public Kept {
      if (random < 0 || random >= layers) {
        throw new IllegalArgumentException("%d of %d layers".formatted(random, layers));
      }
    }
  }

  /**
   * Random weights in place of others, which are not there any more.
   *
   * @param reason why, as the end of a sentence
   * @param seed from which they are drawn again
   */
  record Lost(String reason, long seed) implements Provenance {}

  /** Whether layers have random weights, so that what the network says means nothing. */
  default boolean isRandom() {
    return switch (this) {
      case Random _, Lost _ -> true;
      case Kept kept -> kept.random() > 0 || kept.from().isRandom();
      case Trained _, InFile _ -> false;
    };
  }

  /**
   * Random weights: a network's predictions mean nothing, its times are real.
   *
   * @param seed from which they are drawn again
   */
  record Random(long seed) implements Provenance {}
}
