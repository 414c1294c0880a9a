package lightnet.network;

/** Kinds of operators that are told apart by colour wherever layers are drawn. */
public enum OperatorFamily {
  /** 1x1 convolution without groups. */
  POINTWISE,
  /** A kernel for each channel. */
  DEPTHWISE,
  /** Convolution whose channels are split into groups. */
  GROUPED,
  /** Convolution that sees a window of every channel, such as 3x3. */
  SPATIAL,
  /** A kernel that slides along the channels. */
  CHANNEL_WISE,
  /** Where channels change places: shuffle and split. */
  SHUFFLE,
  /** The gate of a squeeze-and-excitation. */
  SQUEEZE_EXCITATION,
  /** Pooling. */
  POOL,
  /** A function of each value by itself. */
  ACTIVATION,
  /** Fully connected, and the probabilities after it. */
  DENSE,
  /** Where branches meet: add and concat. */
  JOIN,
  /** What is known by its name alone. */
  OTHER;

  /** The family of a layer. */
  public static OperatorFamily of(Layer layer) {
    if (layer.isInGate()) {
      return SQUEEZE_EXCITATION;
    }
    return switch (layer.op()) {
      case Op.Conv _ when layer.isDepthwise() -> DEPTHWISE;
      case Op.Conv conv when conv.groups() > 1 -> GROUPED;
      case Op.Conv conv -> conv.kernel().area() == 1 ? POINTWISE : SPATIAL;
      case Op.ChannelConv _ -> CHANNEL_WISE;
      case Op.Activate _ -> ACTIVATION;
      case Op.Add _, Op.Multiply _, Op.Concat _ -> JOIN;
      case Op.ChannelSlice _, Op.ChannelShuffle _ -> SHUFFLE;
      case Op.Pool _, Op.GlobalAveragePool _ -> POOL;
      case Op.Dense _, Op.Softmax _ -> DENSE;
      case Op.Opaque _ -> OTHER;
    };
  }
}
