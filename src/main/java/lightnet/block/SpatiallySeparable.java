package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Extent;

/**
 * A spatially separable convolution: k x 1, then 1 x k, with nothing between them, instead of k x k
 * (Szegedy et al. 2015, Rethinking the Inception Architecture, Figure 3).
 *
 * @param channels of the output
 * @param kernel k
 * @param stride step of the pair
 * @param activation after the second convolution
 */
public record SpatiallySeparable(
    @Channels int channels,
    @Usually("3") int kernel,
    @Usually("1") int stride,
    @Usually("relu") Activation activation)
    implements Block {

  @Override
  public String kind() {
    return "spatially separable";
  }

  @Override
  public String expand(BlockScope scope) {
    Extent down = new Extent(kernel, 1);
    Extent across = new Extent(1, kernel);
    String tensor = scope.conv("vertical", scope.input(), channels, down, new Extent(stride, 1), 1);
    tensor = scope.conv("horizontal", tensor, channels, across, new Extent(1, stride), 1);
    return scope.activate("horizontal", activation, tensor);
  }
}
