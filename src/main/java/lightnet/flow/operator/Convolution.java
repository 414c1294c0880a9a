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

  /**
   * A network of it alone, with so many groups. It may have more weights than any network that can
   * be run: its costs are right all the same.
   */
  public Network network(int groups) {
    return new Network(
        "convolution, g = " + groups,
        in,
        List.of(layer("conv", conv(outChannels, groups), Network.INPUT, in, out())));
  }

  /** A network of the depthwise and the pointwise convolution that replace it. */
  public Network separable() {
    Shape between = outWith(in.c());
    var mix = new Op.Conv(outChannels, Extent.ONE, Extent.ONE, Padding.NONE, 1, Affine.NONE);
    return new Network(
        "depthwise separable convolution",
        in,
        List.of(
            layer("depthwise", conv(in.c(), in.c()), Network.INPUT, in, between),
            layer("pointwise", mix, "depthwise", between, out())));
  }

  private Op.Conv conv(int channels, int groups) {
    return new Op.Conv(channels, kernel, stride, padding, groups, Affine.NONE);
  }

  private static Layer layer(String id, Op.Conv conv, String input, Shape from, Shape to) {
    return new Layer(id, id, conv, List.of(input), List.of(from), to);
  }

  /** Shape of the output. */
  public Shape out() {
    return outWith(outChannels);
  }

  /** Of a depthwise convolution, whose weights are few. */
  private Shape outWith(int channels) {
    var builder = new NetworkBuilder(in);
    Shape out = builder.shapeOf(builder.add("depthwise", conv(in.c(), in.c()), Network.INPUT));
    return new Shape(out.n(), channels, out.h(), out.w());
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
