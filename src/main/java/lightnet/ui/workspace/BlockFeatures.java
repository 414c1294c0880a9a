package lightnet.ui.workspace;

import java.util.Map;
import java.util.Optional;
import lightnet.arithmetic.FeatureMaps;
import lightnet.weights.Weights;

/**
 * The values of a block's tensors for the shown photo, as ONNX Runtime gave them.
 *
 * @param block its path
 * @param maps by tensor: all that the block's layers read and give
 * @param weights of the block's layers
 */
public record BlockFeatures(String block, Map<String, FeatureMaps> maps, Weights weights) {

  public BlockFeatures {
    maps = Map.copyOf(maps);
  }

  /** The values of a tensor, if it is one of the block's. */
  public Optional<FeatureMaps> of(String tensor) {
    return Optional.ofNullable(maps.get(tensor));
  }
}
