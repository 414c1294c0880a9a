package lightnet.block;

import lightnet.network.Extent;
import lightnet.network.Op;
import lightnet.network.PoolKind;
import lightnet.network.Rounding;

/**
 * Max or average pooling over a window.
 *
 * @param pool which of the two
 * @param kernel rows and columns of the window
 * @param stride step of the window
 * @param border padding or none
 * @param rounding whether a last window may reach over the border
 */
public record WindowPool(
    PoolKind pool,
    int kernel,
    int stride,
    @Usually("same") Border border,
    @Usually("down") Rounding rounding)
    implements Block {

  @Override
  public String kind() {
    return switch (pool) {
      case MAX -> "max pool";
      case AVERAGE -> "average pool";
    };
  }

  @Override
  public String expand(BlockScope scope) {
    Extent window = Extent.square(kernel);
    String name =
        switch (pool) {
          case MAX -> "maxpool";
          case AVERAGE -> "avgpool";
        };
    Extent step = Extent.square(stride);
    var padding = border.padding(scope, window, step, scope.input());
    return scope.add(name, new Op.Pool(pool, window, step, padding, rounding), scope.input());
  }
}
