package lightnet.recognition;

import java.util.Map;
import lightnet.block.Block;

/**
 * A block that was found.
 *
 * @param block what it is
 * @param passage where
 * @param tensors for each of its layers by its name within the block, the layer of the network
 */
record Found(Block block, Passage passage, Map<String, String> tensors) {
  Found {
    tensors = Map.copyOf(tensors);
  }
}
