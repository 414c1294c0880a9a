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
  /** Pooling. */
  POOL,
  /** A function of each value by itself. */
  ACTIVATION,
  /** Fully connected. */
  DENSE,
  /** Where branches meet: add and concat. */
  JOIN;

  /** The family of a layer. */
  public static OperatorFamily of(Layer layer) {
    return switch (layer.op()) {
      case Op.Conv conv when layer.isDepthwise() -> DEPTHWISE;
      case Op.Conv conv when conv.groups() > 1 -> GROUPED;
      case Op.Conv conv -> conv.kernel().area() == 1 ? POINTWISE : SPATIAL;
      case Op.Activate _ -> ACTIVATION;
      case Op.Add _ -> JOIN;
      case Op.GlobalAveragePool _ -> POOL;
      case Op.Dense _ -> DENSE;
    };
  }
}
