package lightnet.cost;

import java.util.ArrayList;
import java.util.List;
import lightnet.block.Block;
import lightnet.block.Bneck;
import lightnet.block.ChannelWiseConv;
import lightnet.block.ChannelWiseSeparable;
import lightnet.block.Classifier;
import lightnet.block.ConvUnit;
import lightnet.block.DepthwiseSeparable;
import lightnet.block.Fire;
import lightnet.block.GlobalPool;
import lightnet.block.InvertedResidual;
import lightnet.block.LastStage;
import lightnet.block.LayerGroup;
import lightnet.block.OriginalLastStage;
import lightnet.block.ResidualBottleneck;
import lightnet.block.SeparableConv;
import lightnet.block.Shuffle;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.block.SpatiallySeparable;
import lightnet.block.SqueezeExcitation;
import lightnet.block.VggPair;
import lightnet.block.WindowPool;
import lightnet.block.XceptionModule;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Shape;

/** The papers' formulas that hold for a block, with its numbers filled in. */
public final class PaperFormulas {

  private PaperFormulas() {}

  /**
   * The formulas of a block, none where the papers give none for it.
   *
   * @param layers that it was expanded to
   */
  public static List<FilledFormula> of(Block block, List<Layer> layers) {
    Shape in = layers.getFirst().inShape();
    Shape out = layers.getLast().outShape();
    return switch (block) {
      case DepthwiseSeparable b -> separable(b.kernel(), in.c(), out);
      case SeparableConv b -> separable(b.kernel(), in.c(), out);
      case InvertedResidual b ->
          List.of(inverted(in, out, (long) b.expansion() * in.c(), b.kernel()));
      case Bneck b -> List.of(inverted(in, out, b.expanded(), b.kernel()));
      case ResidualBottleneck b when keeps(in, out) ->
          bottlenecks(out, b.bottleneck(), b.cardinality());
      case ShuffleNetV1Unit b when keeps(in, out) && b.form() == ShuffleNetV1Unit.Form.PAPER ->
          unit(out, b.channels() / 4, b.groups());
      case ConvUnit b when b.groups() > 1 -> List.of(grouped(b.kernel(), in.c(), out, b.groups()));
      case ConvUnit b -> List.of(standard(b.kernel(), in.c(), out));
      case ChannelWiseConv b -> List.of(channelWise(b.channelKernel(), out));
      case ChannelWiseSeparable b -> List.of(channelWise(b.channelKernel(), out));
      case ResidualBottleneck _,
          ShuffleNetV1Unit _,
          ShuffleNetV2Unit _,
          LastStage _,
          OriginalLastStage _,
          XceptionModule _,
          Fire _,
          VggPair _,
          SpatiallySeparable _,
          SqueezeExcitation _,
          Shuffle _,
          WindowPool _,
          GlobalPool _,
          Classifier _,
          LayerGroup _ ->
          List.of();
    };
  }

  /** The memory access of a pointwise convolution with stride 1; none for other layers. */
  public static List<FilledFormula> of(Layer layer) {
    if (!(layer.op() instanceof Op.Conv conv)
        || conv.kernel().area() != 1
        || conv.stride().area() != 1) {
      return List.of();
    }
    Shape out = layer.outShape();
    long c1 = layer.inShape().c();
    long c2 = out.c();
    long g = conv.groups();
    double value = area(out) * (c1 + c2) + (double) (c1 * c2) / g;
    return List.of(
        new FilledFormula(
            Formula.POINTWISE_MEMORY,
            "%d·%d(%d + %d) + %d·%d%s".formatted(out.h(), out.w(), c1, c2, c1, c2, over(g)),
            value));
  }

  /**
   * The multiply-adds of a convolution with a square kernel, standard or grouped, and the memory
   * access of a pointwise one; none for other layers.
   */
  public static List<FilledFormula> ofConvolution(Layer layer) {
    List<FilledFormula> formulas = new ArrayList<>();
    if (layer.op() instanceof Op.Conv conv && conv.kernel().h() == conv.kernel().w()) {
      int k = conv.kernel().h();
      int m = layer.inShape().c();
      Shape out = layer.outShape();
      formulas.add(conv.groups() == 1 ? standard(k, m, out) : grouped(k, m, out, conv.groups()));
      formulas.addAll(of(layer));
    }
    return formulas;
  }

  /**
   * A standard convolution, the depthwise separable one in its place, and their ratio.
   *
   * @param kernel rows and columns of the kernel, D_K
   * @param inChannels M
   * @param out N, and D_F by D_F places
   */
  public static List<FilledFormula> separable(int kernel, int inChannels, Shape out) {
    return separable((long) kernel, inChannels, out);
  }

  private static List<FilledFormula> separable(long k, long m, Shape out) {
    long n = out.c();
    double ratio = 1.0 / n + 1.0 / (k * k);
    String f = out.h() + "·" + out.w();
    return List.of(
        standard(k, m, out),
        new FilledFormula(
            Formula.SEPARABLE_CONVOLUTION,
            "%d·%d·%d·%s + %d·%d·%s".formatted(k, k, m, f, m, n, f),
            area(out) * m * (k * k + n)),
        new FilledFormula(Formula.SEPARABLE_RATIO, "1/%d + 1/%d²".formatted(n, k), ratio));
  }

  private static FilledFormula standard(long k, long m, Shape out) {
    return new FilledFormula(
        Formula.STANDARD_CONVOLUTION,
        "%d·%d·%d·%d·%d·%d".formatted(k, k, m, out.c(), out.h(), out.w()),
        area(out) * k * k * m * out.c());
  }

  private static FilledFormula grouped(long k, long m, Shape out, long g) {
    return new FilledFormula(
        Formula.GROUPED_CONVOLUTION,
        "%d·%d·%d·%d·%d·%d%s".formatted(k, k, m, out.c(), out.h(), out.w(), over(g)),
        (double) area(out) * k * k * m * out.c() / g);
  }

  private static FilledFormula channelWise(long kernel, Shape out) {
    return new FilledFormula(
        Formula.CHANNEL_WISE_CONVOLUTION,
        "%d·%d·%d·%d".formatted(kernel, out.c(), out.h(), out.w()),
        area(out) * kernel * out.c());
  }

  /** Without expansion its term is missing. */
  private static FilledFormula inverted(Shape in, Shape out, long wide, long k) {
    boolean widened = wide != in.c();
    String expansion = widened ? "%d·%d·%d·%d + ".formatted(in.h(), in.w(), in.c(), wide) : "";
    long value = (widened ? area(in) * in.c() * wide : 0) + area(out) * wide * (k * k + out.c());
    return new FilledFormula(
        Formula.INVERTED_RESIDUAL,
        "%s%d·%d·%d(%d² + %d)".formatted(expansion, out.h(), out.w(), wide, k, out.c()),
        value);
  }

  private static List<FilledFormula> bottlenecks(Shape out, long m, long g) {
    List<FilledFormula> formulas = new ArrayList<>();
    formulas.add(resNet(out, m));
    if (g > 1) {
      formulas.add(resNeXt(out, m, g));
    }
    return formulas;
  }

  /** The paper's comparison: three designs with the same channels and bottleneck. */
  private static List<FilledFormula> unit(Shape out, long m, long g) {
    long c = out.c();
    var unit =
        new FilledFormula(
            Formula.SHUFFLENET_UNIT,
            "%d·%d(2·%d·%d%s + 9·%d)".formatted(out.h(), out.w(), c, m, over(g), m),
            area(out) * (2.0 * c * m / g + 9.0 * m));
    return List.of(unit, resNeXt(out, m, g), resNet(out, m));
  }

  private static FilledFormula resNet(Shape out, long m) {
    long c = out.c();
    return new FilledFormula(
        Formula.RESNET_BOTTLENECK,
        "%d·%d(2·%d·%d + 9·%d²)".formatted(out.h(), out.w(), c, m, m),
        area(out) * (2 * c * m + 9 * m * m));
  }

  private static FilledFormula resNeXt(Shape out, long m, long g) {
    long c = out.c();
    return new FilledFormula(
        Formula.RESNEXT_BOTTLENECK,
        "%d·%d(2·%d·%d + 9·%d²%s)".formatted(out.h(), out.w(), c, m, m, over(g)),
        area(out) * (2.0 * c * m + 9.0 * m * m / g));
  }

  private static String over(long g) {
    return g == 1 ? "" : "/" + g;
  }

  private static boolean keeps(Shape in, Shape out) {
    return in.equals(out);
  }

  private static long area(Shape shape) {
    return (long) shape.h() * shape.w();
  }
}
