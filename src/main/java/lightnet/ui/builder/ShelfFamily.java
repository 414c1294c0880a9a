package lightnet.ui.builder;

import java.util.List;
import lightnet.block.BlockKind;
import lightnet.ui.style.Texts;

/** The kinds of blocks as the papers group them. */
public enum ShelfFamily {
  MOBILENET,
  SHUFFLENET,
  OTHERS,
  LAYERS;

  List<BlockKind> kinds() {
    return BlockKind.offered().stream().filter(kind -> of(kind) == this).toList();
  }

  /** On screen. */
  String words() {
    return Texts.text("shelf." + name());
  }

  private static ShelfFamily of(BlockKind kind) {
    return switch (kind) {
      case DEPTHWISE_SEPARABLE, INVERTED_RESIDUAL, BNECK, LAST_STAGE, ORIGINAL_LAST_STAGE ->
          MOBILENET;
      case SHUFFLENET_V1_UNIT, SHUFFLENET_V2_UNIT, CHANNEL_SHUFFLE -> SHUFFLENET;
      case RESIDUAL_BOTTLENECK,
          SEPARABLE_CONV,
          XCEPTION_MODULE,
          FIRE,
          VGG_PAIR,
          SPATIALLY_SEPARABLE,
          CHANNEL_WISE_CONV,
          CHANNEL_WISE_SEPARABLE ->
          OTHERS;
      case CONV, POOL, SQUEEZE_EXCITATION, GLOBAL_AVERAGE_POOL, DENSE, LAYERS -> LAYERS;
    };
  }
}
