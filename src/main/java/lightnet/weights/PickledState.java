package lightnet.weights;

import java.nio.ByteBuffer;
import java.util.Map;

/**
 * The two halves of a checkpoint.
 *
 * @param root what was pickled: a state_dict or something around one
 * @param contents the little-endian bytes of each storage, exactly as many as it announces
 */
record PickledState(Object root, Map<TorchStorage, ByteBuffer> contents) {}
