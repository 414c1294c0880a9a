package lightnet.weights;

import java.util.List;
import java.util.stream.IntStream;
import lightnet.network.Op;

/**
 * The order of channels that a file counts in another way than the layer.
 *
 * @param axis 0 where they are the layer's outputs, 1 where they are its inputs
 * @param from for each channel of the layer the file's
 */
record ChannelOrder(int axis, List<Integer> from) {
  static final int OUTPUTS = 0;
  static final int INPUTS = 1;

  ChannelOrder {
    from = List.copyOf(from);
  }

  /** For what reads shuffled channels where the file's network reads them as they were before. */
  static ChannelOrder ofShuffle(int axis, Op.ChannelShuffle shuffle, int channels) {
    int groups = shuffle.groups();
    return new ChannelOrder(
        axis,
        IntStream.range(0, channels)
            .map(i -> i % groups * (channels / groups) + i / groups)
            .boxed()
            .toList());
  }

  /** The elements of a tensor of this shape, in the layer's order. */
  float[] applied(float[] values, List<Integer> shape) {
    int inner = shape.stream().skip(axis + 1L).reduce(1, Math::multiplyExact);
    int outer = shape.stream().limit(axis).reduce(1, Math::multiplyExact);
    int channels = from.size();
    float[] ordered = new float[values.length];
    for (int block = 0; block < outer; block++) {
      for (int channel = 0; channel < channels; channel++) {
        System.arraycopy(
            values,
            (block * channels + from.get(channel)) * inner,
            ordered,
            (block * channels + channel) * inner,
            inner);
      }
    }
    return ordered;
  }
}
