package lightnet.export.torch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lightnet.network.PaddingRule;

/** Pieces of PyTorch text, each in a file of its own, in the order in which they stand. */
enum Snippet {
  STAGE,
  /** The one place where convolutions are padded. */
  CONV2D,
  /** The one place where pools are padded. */
  SAME_POOL,
  /** A pool as a block, where PyTorch's own is not padded as it must be. */
  POOL_END(CONV2D, SAME_POOL),
  CONV_BN(CONV2D),
  CHANNEL_SHUFFLE,
  SQUEEZE_EXCITE,
  CHANNEL_CONV_BN,
  CONV_UNIT(CONV2D, CONV_BN),
  DEPTHWISE_SEPARABLE(CONV_BN),
  INVERTED_RESIDUAL(CONV_BN),
  BNECK(CONV2D, CONV_BN, SQUEEZE_EXCITE),
  LAST_STAGE(CONV2D, CONV_BN),
  ORIGINAL_LAST_STAGE(CONV_BN),
  SHUFFLENET_V1_UNIT(CONV_BN, CHANNEL_SHUFFLE, SAME_POOL),
  SHUFFLENET_V2_UNIT(CONV_BN, CHANNEL_SHUFFLE),
  RESIDUAL_BOTTLENECK(CONV_BN),
  SEPARABLE_CONV(CONV2D, CONV_BN),
  XCEPTION_MODULE(CONV2D, CONV_BN, SAME_POOL),
  FIRE(CONV2D),
  VGG_PAIR(CONV2D),
  SPATIALLY_SEPARABLE(CONV_BN),
  CHANNEL_WISE_CONV(CHANNEL_CONV_BN),
  CHANNEL_WISE_SEPARABLE(CONV_BN, CHANNEL_CONV_BN),
  SQUEEZE_EXCITATION(CONV2D, SQUEEZE_EXCITE),
  SHUFFLE(CHANNEL_SHUFFLE),
  CLASSIFIER,
  CLASSIFIER_AS_IMAGE(CLASSIFIER),
  LOAD_WEIGHTS;

  @SuppressWarnings("ImmutableEnumChecker") // a copy
  private final List<Snippet> needed;

  Snippet(Snippet... needed) {
    this.needed = List.of(needed);
  }

  /** These and all that they need, in the order in which they stand. */
  static Set<Snippet> with(Collection<Snippet> wanted) {
    Set<Snippet> all = EnumSet.noneOf(Snippet.class);
    wanted.forEach(snippet -> snippet.addTo(all));
    return all;
  }

  /** Whether there is one text for each rule of padding. */
  private boolean isPadding() {
    return this == CONV2D || this == SAME_POOL;
  }

  private void addTo(Set<Snippet> all) {
    if (all.add(this)) {
      needed.forEach(snippet -> snippet.addTo(all));
    }
  }

  /** The text for networks that are padded so. */
  String text(PaddingRule padding) {
    String form = isPadding() && padding == PaddingRule.END ? "_end" : "";
    String file = "/lightnet/export/torch/%s%s.py".formatted(name().toLowerCase(Locale.ROOT), form);
    try (InputStream text = Snippet.class.getResourceAsStream(file)) {
      if (text == null) {
        throw new IllegalStateException("there is no " + file);
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("what comes with the program can be read", e);
    }
  }
}
