package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Extent;
import lightnet.network.Op;
import lightnet.network.PoolKind;
import lightnet.network.Rounding;

/**
 * The unit of ShuffleNet V1 (Zhang et al. 2017, Figure 2): a grouped pointwise convolution to a
 * quarter of the output's channels, channel shuffle, a depthwise 3x3 convolution, a second grouped
 * pointwise convolution. At stride 1 the shortcut is added; at stride 2 it is pooled and
 * concatenated, so that the main branch gives only the channels that are new.
 *
 * @param channels of the output
 * @param groups g of the pointwise convolutions and the shuffle
 * @param first whether the first pointwise convolution has groups; in stage 2 it has none
 * @param stride 1 or 2
 * @param shuffle how the channels are shuffled
 * @param form how wide the middle is
 */
public record ShuffleNetV1Unit(
    @Channels int channels,
    int groups,
    @Usually("grouped") FirstPointwise first,
    @Usually("1") int stride,
    @Usually("done") Shuffling shuffle,
    @Usually("paper") Form form)
    implements Block {

  private static final int SQUEEZE = 4;

  /** Whether a unit's first pointwise convolution is split into groups. */
  public enum FirstPointwise {
    /** As the second one. */
    GROUPED,
    /** Not split: where the input has few channels (Section 3.2). */
    UNGROUPED
  }

  /** With channel shuffle, as published. */
  public ShuffleNetV1Unit(int channels, int groups, FirstPointwise first, int stride) {
    this(channels, groups, first, stride, Shuffling.DONE, Form.PAPER);
  }

  /** The two published forms of the unit. */
  public enum Form {
    /** A bottleneck of a quarter of the output's channels; the shortcut's come first. */
    PAPER,
    /**
     * That of Caffe2's model: the middle is as wide as what the main branch gives, whose channels
     * come first.
     */
    CAFFE2
  }

  @Override
  public String kind() {
    return "ShuffleNet unit";
  }

  @Override
  public String expand(BlockScope scope) {
    check(scope);
    int fresh = stride == 1 ? channels : channels - scope.inChannels();
    int bottleneck = bottleneck(fresh);
    int firstGroups = first == FirstPointwise.GROUPED ? groups : 1;
    String tensor = scope.conv("gconv1", scope.input(), bottleneck, 1, 1, firstGroups);
    tensor = scope.activate("gconv1", Activation.RELU, tensor);
    if (groups > 1) {
      tensor =
          switch (shuffle) {
            case DONE -> scope.add("shuffle", new Op.ChannelShuffle(groups), tensor);
            case REVERSED ->
                scope.add("shuffle", new Op.ChannelShuffle(bottleneck / groups), tensor);
            case LEFT_OUT -> tensor;
          };
    }
    tensor = scope.depthwise("dwconv", tensor, 3, stride);
    tensor = scope.conv("gconv2", tensor, fresh, 1, 1, groups);
    if (stride == 1) {
      String sum = scope.add("add", new Op.Add(), scope.input(), tensor);
      return scope.activate("add", Activation.RELU, sum);
    }
    Extent window = Extent.square(3);
    Extent step = Extent.square(stride);
    var padding = scope.network().paddingOf(window, step, scope.input());
    String pooled =
        scope.add(
            "shortcut_avgpool",
            new Op.Pool(PoolKind.AVERAGE, window, step, padding, Rounding.DOWN),
            scope.input());
    String both =
        switch (form) {
          case PAPER -> scope.add("concat", new Op.Concat(), pooled, tensor);
          case CAFFE2 -> scope.add("concat", new Op.Concat(), tensor, pooled);
        };
    return scope.activate("concat", Activation.RELU, both);
  }

  private int bottleneck(int fresh) {
    return switch (form) {
      case PAPER -> channels / SQUEEZE;
      case CAFFE2 -> fresh;
    };
  }

  private void check(BlockScope scope) {
    if (stride != 1 && stride != 2) {
      throw scope.misfit("a ShuffleNet unit has stride 1 or 2, not %,d".formatted(stride));
    }
    if (form == Form.PAPER && channels % SQUEEZE != 0) {
      throw scope.misfit(
          "%,d channels cannot be divided by %d, as the bottleneck must be a quarter of them"
              .formatted(channels, SQUEEZE));
    }
    if (form == Form.CAFFE2 && groups < 1) {
      throw scope.misfit("groups must be at least 1, not %,d".formatted(groups));
    }
    if (form == Form.PAPER && (groups < 1 || channels / SQUEEZE % groups != 0)) {
      throw scope.misfit(
          "the bottleneck's %,d channels, a quarter of %,d, cannot be split into %,d groups"
              .formatted(channels / SQUEEZE, channels, groups));
    }
    if (stride == 2 && channels <= scope.inChannels()) {
      throw scope.misfit(
          "the shortcut alone has %,d channels, so that none of the %,d is left to the main branch"
              .formatted(scope.inChannels(), channels));
    }
  }
}
