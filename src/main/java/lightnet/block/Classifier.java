package lightnet.block;

import lightnet.network.Affine;
import lightnet.network.Op;

/**
 * The dense layer that gives one value for each class.
 *
 * @param features outputs, the classes
 * @param affine a bias or nothing
 * @param output logits, or probabilities by a softmax
 */
public record Classifier(
    int features, @Usually("bias") Affine affine, @Usually("logits") Output output)
    implements Block {

  /** What a classifier gives. */
  public enum Output {
    /** Any numbers, the larger the more probable. */
    LOGITS,
    /** Numbers that add up to 1. */
    PROBABILITIES
  }

  /** Logits with a bias. */
  public Classifier(int features) {
    this(features, Affine.BIAS, Output.LOGITS);
  }

  @Override
  public String kind() {
    return switch (output) {
      case LOGITS -> "dense";
      case PROBABILITIES -> "dense + softmax";
    };
  }

  @Override
  public String expand(BlockScope scope) {
    if (affine == Affine.BATCH_NORM) {
      throw scope.misfit("a classifier has a bias or none, not batch normalisation");
    }
    String logits = scope.add("dense", new Op.Dense(features, affine), scope.input());
    return switch (output) {
      case LOGITS -> logits;
      case PROBABILITIES -> scope.add("softmax", new Op.Softmax(), logits);
    };
  }
}
