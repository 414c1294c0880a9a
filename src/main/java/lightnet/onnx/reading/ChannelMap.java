package lightnet.onnx.reading;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightnet.network.ChannelLinks;
import lightnet.network.Shape;

/**
 * Which channel of what it was moved from stands where.
 *
 * @param sources for each channel of the result
 * @param from how many channels there were
 * @param layout of the result
 */
@SuppressWarnings("ArrayRecordComponent") // large, and changed by no one
record ChannelMap(int[] sources, int from, Layout layout) {

  /** What a move did, if it moved whole channels and nothing else. */
  static Optional<ChannelMap> of(Moved moved) {
    return moved.dims().size() == 4 && moved.root().dims().size() == 4
        ? Optional.of(Layout.FIRST)
            .flatMap(layout -> of(moved, layout))
            .or(() -> of(moved, Layout.LAST))
        : Optional.empty();
  }

  private static Optional<ChannelMap> of(Moved moved, Layout layout) {
    Shape before = moved.root().shape();
    Shape after = layout.shape(moved.dims());
    if (before.n() != after.n() || before.h() != after.h() || before.w() != after.w()) {
      return Optional.empty();
    }
    int[] in = channelSteps(moved.root().dims(), moved.root().layout());
    int[] out = channelSteps(moved.dims(), layout);
    int[] sources = new int[after.c()];
    for (int c = 0; c < sources.length; c++) {
      sources[c] = moved.sources()[c * out[1]] / in[1] % before.c();
    }
    for (int n = 0; n < after.n(); n++) {
      for (int c = 0; c < after.c(); c++) {
        for (int h = 0; h < after.h(); h++) {
          for (int w = 0; w < after.w(); w++) {
            int at = n * out[0] + c * out[1] + h * out[2] + w * out[3];
            int source = n * in[0] + sources[c] * in[1] + h * in[2] + w * in[3];
            if (moved.sources()[at] != source) {
              return Optional.empty();
            }
          }
        }
      }
    }
    return Optional.of(new ChannelMap(sources, before.c(), layout));
  }

  /** The distances of images, channels, rows and columns. */
  private static int[] channelSteps(List<Integer> dims, Layout layout) {
    int[] strides = Moved.strides(dims);
    return switch (layout) {
      case FIRST -> strides;
      case LAST -> new int[] {strides[0], strides[3], strides[1], strides[2]};
    };
  }

  boolean isIdentity() {
    return isRun(0, from);
  }

  /** Whether it is neighbours in their order. */
  boolean isSlice() {
    return sources.length > 0 && isRun(sources[0], sources.length);
  }

  private boolean isRun(int first, int length) {
    return sources.length == length
        && IntStream.range(0, length).allMatch(c -> sources[c] == first + c);
  }

  /** The groups of the channel shuffle that it is, if it is one. */
  Optional<Integer> shuffleGroups() {
    if (sources.length != from || from < 2) {
      return Optional.empty();
    }
    int perGroup = sources[1];
    return perGroup > 1 && from % perGroup == 0 && isShuffled(from / perGroup, 0)
        ? Optional.of(from / perGroup)
        : Optional.empty();
  }

  /** The groups of the channel shuffle of which it is a part, every k-th channel. */
  Optional<Integer> strideGroups() {
    if (sources.length < 2 || from % sources.length != 0) {
      return Optional.empty();
    }
    int step = from / sources.length;
    return step > 1 && sources[0] < step && isShuffled(sources.length, sources[0] * sources.length)
        ? Optional.of(sources.length)
        : Optional.empty();
  }

  private boolean isShuffled(int groups, int first) {
    return IntStream.range(0, sources.length)
        .allMatch(c -> sources[c] == ChannelLinks.shuffled(groups, from, first + c));
  }
}
