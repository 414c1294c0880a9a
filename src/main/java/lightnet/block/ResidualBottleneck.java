package lightnet.block;

import lightnet.network.Activation;
import lightnet.network.Op;

/**
 * The bottleneck of ResNet (He et al. 2015, Figure 5) and, with a cardinality above 1, of ResNeXt
 * (Xie et al. 2016, Figure 3c): narrow, filter, widen, and add the shortcut, which is projected
 * where the shapes differ.
 *
 * @param bottleneck channels of the narrow middle
 * @param channels of the output
 * @param cardinality groups of the 3x3 convolution
 * @param stride of the block
 * @param strided the convolution that has the stride
 */
public record ResidualBottleneck(
    @Channels int bottleneck,
    @Channels int channels,
    @Usually("1") int cardinality,
    @Usually("1") int stride,
    @Usually("second") Strided strided)
    implements Block {

  /** The convolution of a bottleneck that has the stride. */
  public enum Strided {
    /** The first 1x1, as in the paper. */
    FIRST,
    /** The 3x3, as in torchvision. */
    SECOND
  }

  @Override
  public String kind() {
    return cardinality == 1 ? "ResNet bottleneck" : "ResNeXt bottleneck";
  }

  @Override
  public String expand(BlockScope scope) {
    int before = strided == Strided.FIRST ? stride : 1;
    String tensor = scope.conv("reduce", scope.input(), bottleneck, 1, before, 1);
    tensor = scope.activate("reduce", Activation.RELU, tensor);
    tensor = scope.conv("filter", tensor, bottleneck, 3, stride / before, cardinality);
    tensor = scope.activate("filter", Activation.RELU, tensor);
    tensor = scope.pointwise("widen", tensor, channels);
    boolean same = stride == 1 && scope.inChannels() == channels;
    String shortcut =
        same ? scope.input() : scope.conv("shortcut", scope.input(), channels, 1, stride, 1);
    String sum = scope.add("add", new Op.Add(), shortcut, tensor);
    return scope.activate("add", Activation.RELU, sum);
  }
}
