package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Op;

/**
 * The unit of ShuffleNet V2 (Ma et al. 2018, Figure 3c and d). At stride 1 the channels are split,
 * one half passes unchanged, the other goes through three convolutions of equal width; at stride 2
 * both branches convolve. The branches are concatenated and shuffled in two groups.
 *
 * @param channels of the output
 * @param stride 1 or 2
 * @param form of the unit with stride 2
 * @param shuffle how the channels are shuffled
 */
public record ShuffleNetV2Unit(
    @Channels int channels,
    @Usually("1") int stride,
    @Usually("paper") Form form,
    @Usually("done") Shuffling shuffle)
    implements Block {

  private static final int BRANCHES = 2;

  /** The two published forms of the unit with stride 2. */
  public enum Form {
    /** The authors': the shortcut keeps the input's width, the main branch gives what is new. */
    PAPER,
    /** torchvision's: each branch gives half of the output. */
    TORCHVISION
  }

  /** With channel shuffle, as published. */
  public ShuffleNetV2Unit(int channels, int stride, Form form) {
    this(channels, stride, form, Shuffling.DONE);
  }

  @Override
  public String kind() {
    return "ShuffleNet V2 unit";
  }

  @Override
  public String expand(BlockScope scope) {
    if (channels % BRANCHES != 0) {
      throw scope.misfit("%,d channels cannot be split in two halves".formatted(channels));
    }
    String concat =
        switch (stride) {
          case 1 -> split(scope);
          case 2 -> twoBranches(scope);
          default ->
              throw scope.misfit("a ShuffleNet unit has stride 1 or 2, not %,d".formatted(stride));
        };
    return switch (shuffle) {
      case DONE -> scope.add("shuffle", new Op.ChannelShuffle(BRANCHES), concat);
      case REVERSED -> scope.add("shuffle", new Op.ChannelShuffle(channels / BRANCHES), concat);
      case LEFT_OUT -> concat;
    };
  }

  private String split(BlockScope scope) {
    if (scope.inChannels() != channels) {
      throw scope.misfit(
          "with stride 1 the unit keeps its %,d channels, it cannot give %,d"
              .formatted(scope.inChannels(), channels));
    }
    int half = channels / BRANCHES;
    String same = scope.add("split_same", new Op.ChannelSlice(0, half), scope.input());
    String main = scope.add("split_main", new Op.ChannelSlice(half, channels), scope.input());
    return scope.add("concat", new Op.Concat(), same, main(scope, main, half));
  }

  private String twoBranches(BlockScope scope) {
    int in = scope.inChannels();
    int shortcut = form == Form.PAPER ? in : channels / BRANCHES;
    if (shortcut >= channels) {
      throw scope.misfit(
          "the shortcut alone has %,d channels, so that none of the %,d is left to the main branch"
              .formatted(shortcut, channels));
    }
    String tensor = scope.depthwise("branch1_dwconv", scope.input(), 3, stride);
    tensor = scope.pointwise("branch1_conv", tensor, shortcut);
    String kept = scope.activate("branch1_conv", Activation.RELU, tensor);
    return scope.add(
        "concat", new Op.Concat(), kept, main(scope, scope.input(), channels - shortcut));
  }

  private String main(BlockScope scope, String input, int out) {
    String tensor = scope.pointwise("branch2_conv1", input, channels / BRANCHES);
    tensor = scope.activate("branch2_conv1", Activation.RELU, tensor);
    tensor = scope.depthwise("branch2_dwconv", tensor, 3, stride);
    tensor = scope.pointwise("branch2_conv2", tensor, out);
    return scope.activate("branch2_conv2", Activation.RELU, tensor);
  }
}
