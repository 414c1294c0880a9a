package lightnet.runtime;

import java.util.List;
import lightnet.image.Preprocessing;
import lightnet.weights.Tensor;

/**
 * What a network says of one photo.
 *
 * @param top the most probable classes, best first
 * @param recipe by which the photo became its input
 * @param input the tensor that the network was given, (1, 3, H, W)
 * @param logits one for each class, (1, classes)
 * @param preprocessMillis from photo to input tensor
 * @param inferenceMillis the run alone
 */
public record Classification(
    List<Prediction> top,
    Preprocessing recipe,
    Tensor input,
    Tensor logits,
    double preprocessMillis,
    double inferenceMillis) {

  /** Logits that differ by less make no difference to any class. */
  private static final float SAME = 1e-6f;

  public Classification {
    top = List.copyOf(top);
  }

  /** Whether probabilities follow; where values on the way become too large, they do not. */
  public boolean hasProbabilities() {
    return top.stream().noneMatch(prediction -> Double.isNaN(prediction.probability()));
  }

  /**
   * Whether the network says nothing of the photo: all classes are equally probable, or no
   * probabilities can be told.
   */
  public boolean isUndecided() {
    if (!hasProbabilities()) {
      return true;
    }
    float[] values = logits.toArray();
    for (float value : values) {
      if (Math.abs(value - values[0]) > SAME) {
        return false;
      }
    }
    return values.length > 1;
  }
}
