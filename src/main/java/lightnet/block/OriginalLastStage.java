package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Op;

/**
 * The last stage of MobileNet V3 before its redesign, inherited from V2 (Howard et al. 2019, Figure
 * 5, above): an inverted residual and the features at full resolution, then the pooling.
 *
 * @param expanded channels of the wide middle
 * @param projected channels of the linear bottleneck
 * @param features channels before the pooling
 * @param activation after all layers but the bottleneck
 */
public record OriginalLastStage(
    @Channels int expanded,
    @Channels int projected,
    @Channels int features,
    @Usually("h-swish") Activation activation)
    implements Block {

  @Override
  public String kind() {
    return "original last stage";
  }

  @Override
  public String expand(BlockScope scope) {
    String wide = scope.pointwise("expand", scope.input(), expanded);
    String depthwise =
        scope.depthwise("depthwise", scope.activate("expand", activation, wide), 3, 1);
    String narrow =
        scope.pointwise("project", scope.activate("depthwise", activation, depthwise), projected);
    String hidden = scope.pointwise("features", narrow, features);
    return scope.add(
        "avgpool", new Op.GlobalAveragePool(), scope.activate("features", activation, hidden));
  }
}
