package lightnet.runtime;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * What a network says of one photo.
 *
 * @param top the most probable classes, best first
 * @param input the tensor that the network was given, (1, 3, H, W)
 * @param logits one for each class
 * @param preprocessMillis from photo to input tensor
 * @param inferenceMillis the run alone
 */
public record Classification(
    List<Prediction> top,
    FloatBuffer input,
    FloatBuffer logits,
    double preprocessMillis,
    double inferenceMillis) {

  public Classification {
    top = List.copyOf(top);
    input = input.asReadOnlyBuffer();
    logits = logits.asReadOnlyBuffer();
  }
}
