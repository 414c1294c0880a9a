package lightnet.block;

import lightnet.network.Affine;
import lightnet.network.Op;

/**
 * The dense layer that gives one logit for each class.
 *
 * @param classes outputs
 */
public record Classifier(int classes) implements Block {

  @Override
  public String kind() {
    return "dense";
  }

  @Override
  public String expand(BlockScope scope) {
    return scope.add("dense", new Op.Dense(classes, Affine.BIAS), scope.input());
  }
}
