package lightnet.onnx;

import ai.onnx.proto.OnnxMl.TensorProto;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import lightnet.network.Layer;
import lightnet.network.Op;

/**
 * What was written of the parameters of layers, so that of a network of which one block has changed
 * only that is written anew. For networks with the same weights, and for one thread.
 */
public final class KeptInitializers {
  private static final long MOST_BYTES = 64L << 20;

  private final Map<Key, TensorProto> before = new HashMap<>();
  private final Map<Key, TensorProto> now = new HashMap<>();
  private long bytes;

  private record Key(String name, Op op, int inChannels, BatchNorm batchNorm) {}

  /** What is not used by the next network is forgotten. */
  void begin() {
    before.clear();
    before.putAll(now);
    now.clear();
    bytes = 0;
  }

  /** What was written by this name for this layer, or else what the writer gives. */
  TensorProto get(String name, Layer layer, BatchNorm batchNorm, Supplier<TensorProto> writer) {
    var key = new Key(name, layer.op(), layer.inShape().c(), batchNorm);
    TensorProto known = before.get(key);
    TensorProto tensor = known == null ? writer.get() : known;
    bytes += tensor.getRawData().size();
    if (bytes <= MOST_BYTES) {
      now.put(key, tensor);
    }
    return tensor;
  }
}
