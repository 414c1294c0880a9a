package lightnet.flow.operator;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import lightnet.cost.CostTable;
import lightnet.cost.Totals;
import lightnet.network.Affine;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.Shape;

/**
 * A convolution without its number of groups: what a standard, a grouped and a depthwise one have
 * in common. Without bias and batch normalisation, so that its params are its weights.
 *
 * @param in shape of the input
 * @param outChannels channels of the output
 */
public record Convolution(
    Shape in, int outChannels, Extent kernel, Extent stride, Padding padding) {

  /** What a convolution layer computes, whatever its groups. */
  public static Convolution of(Layer layer, Op.Conv conv) {
    return new Convolution(
        layer.inShape(), conv.outChannels(), conv.kernel(), conv.stride(), conv.padding());
  }

  /** With a square kernel, stride 1. */
  public static Convolution square(Shape in, int outChannels, int kernel, Padding padding) {
    return new Convolution(in, outChannels, Extent.square(kernel), Extent.ONE, padding);
  }

  /** Every number of groups that divides both sides' channels, from 1 on. */
  public List<Integer> groups() {
    int most = BigInteger.valueOf(in.c()).gcd(BigInteger.valueOf(outChannels)).intValueExact();
    return IntStream.rangeClosed(1, most).filter(g -> most % g == 0).boxed().toList();
  }

  /** A network of it alone, with so many groups. */
  public Network network(int groups) {
    var builder = new NetworkBuilder(in);
    builder.add(
        "conv",
        new Op.Conv(outChannels, kernel, stride, padding, groups, Affine.NONE),
        Network.INPUT);
    return builder.build("convolution, g = " + groups);
  }

  /** A network of the depthwise and the pointwise convolution that replace it. */
  public Network separable() {
    var builder = new NetworkBuilder(in);
    var depthwise = new Op.Conv(in.c(), kernel, stride, padding, in.c(), Affine.NONE);
    var pointwise = new Op.Conv(outChannels, Extent.ONE, Extent.ONE, Padding.NONE, 1, Affine.NONE);
    builder.add("pointwise", pointwise, builder.add("depthwise", depthwise, Network.INPUT));
    return builder.build("depthwise separable convolution");
  }

  /** Shape of the output. */
  public Shape out() {
    return network(1).output().outShape();
  }

  /** What it costs with so many groups. */
  public Totals cost(int groups) {
    return CostTable.of(network(groups)).totals();
  }

  /** What the depthwise and the pointwise convolution cost together. */
  public Totals separableCost() {
    return CostTable.of(separable()).totals();
  }
}
