package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Op;

/**
 * The last stage of MobileNet V3 as it was redesigned (Howard et al. 2019, Figure 5, below): the
 * features are computed after the pooling, on one pixel.
 *
 * @param expanded channels before the pooling
 * @param features channels after it
 * @param activation after both layers
 */
public record LastStage(
    @Channels int expanded, @Channels int features, @Usually("h-swish") Activation activation)
    implements Block {

  @Override
  public String kind() {
    return "last stage";
  }

  @Override
  public String expand(BlockScope scope) {
    String wide = scope.pointwise("expand", scope.input(), expanded);
    String pooled =
        scope.add(
            "avgpool", new Op.GlobalAveragePool(), scope.activate("expand", activation, wide));
    String hidden = scope.biased("features", pooled, features, 1, Border.VALID);
    return scope.activate("features", activation, hidden);
  }
}
