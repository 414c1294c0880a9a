package lightnet.network;

/** Which channels of a layer's inputs each of its output channels is computed from. */
public final class ChannelLinks {

  private ChannelLinks() {}

  /**
   * The channels that one output channel reads of one input: always neighbours.
   *
   * @param input index of the input
   * @param channel of the output
   */
  public static ChannelRange sources(Layer layer, int input, int channel) {
    Shape in = layer.inShapes().get(input);
    return switch (layer.op()) {
      case Op.Conv conv -> {
        int group = channel / (conv.outChannels() / conv.groups());
        int perGroup = in.c() / conv.groups();
        yield new ChannelRange(group * perGroup, (group + 1) * perGroup);
      }
      case Op.ChannelConv conv -> {
        int from = channel * conv.stride() - conv.padding();
        yield new ChannelRange(Math.max(0, from), Math.min(in.c(), from + conv.kernel()));
      }
      case Op.Dense _, Op.Softmax _, Op.Opaque _ -> new ChannelRange(0, in.c());
      case Op.Concat _ -> {
        int before = 0;
        for (Shape earlier : layer.inShapes().subList(0, input)) {
          before += earlier.c();
        }
        int source = channel - before;
        yield source >= 0 && source < in.c() ? ChannelRange.only(source) : ChannelRange.NONE;
      }
      case Op.ChannelSlice(int from, int _) -> ChannelRange.only(from + channel);
      case Op.ChannelShuffle(int groups) -> ChannelRange.only(shuffled(groups, in.c(), channel));
      case Op.Pool _, Op.GlobalAveragePool _, Op.Activate _, Op.Add _, Op.Multiply _ ->
          ChannelRange.only(channel);
    };
  }

  /**
   * The input channel that a channel shuffle puts at a place of its output.
   *
   * @param groups g
   * @param channels g x n
   * @param place j; the channel is (j mod g) n + j div g
   */
  public static int shuffled(int groups, int channels, int place) {
    return place % groups * (channels / groups) + place / groups;
  }
}
