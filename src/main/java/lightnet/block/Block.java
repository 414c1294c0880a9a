package lightnet.block;

import lightnet.network.MisfitException;

/** A paper's unit: a record of its parameters that expands to layers. */
public sealed interface Block
    permits ConvUnit,
        DepthwiseSeparable,
        InvertedResidual,
        Bneck,
        LastStage,
        OriginalLastStage,
        ShuffleNetV1Unit,
        ShuffleNetV2Unit,
        ResidualBottleneck,
        SeparableConv,
        XceptionModule,
        Fire,
        VggPair,
        SpatiallySeparable,
        ChannelWiseConv,
        ChannelWiseSeparable,
        SqueezeExcitation,
        Shuffle,
        WindowPool,
        GlobalPool,
        Classifier,
        LayerGroup {

  /** Its kind in the papers' words, such as {@code inverted residual}. */
  String kind();

  /**
   * Appends the block's layers and returns the name of the tensor that it gives.
   *
   * @throws MisfitException if a parameter does not fit the input
   */
  String expand(BlockScope scope);
}
