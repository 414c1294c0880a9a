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

  /** Whether all classes are equally probable: then the network says nothing of the photo. */
  public boolean isUndecided() {
    float[] values = logits.toArray();
    for (float value : values) {
      if (Math.abs(value - values[0]) > SAME) {
        return false;
      }
    }
    return values.length > 1;
  }
}
