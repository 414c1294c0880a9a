package lightnet.recognition;

import java.util.List;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Padding;
import lightnet.network.PoolKind;
import lightnet.network.Shape;

/**
 * Whether a layer of a file can be taken for one of a block. What a file may have in another form
 * is the same: a bias instead of batch normalisation, which was folded into it, and a 1x1
 * convolution on one pixel for a dense layer.
 */
final class Alike {
  private Alike() {}

  static boolean are(Layer ours, Layer theirs) {
    if (!ours.outShape().equals(theirs.outShape())) {
      return false;
    }
    return switch (ours.op()) {
      case Op.Conv conv ->
          switch (theirs.op()) {
            case Op.Conv other ->
                conv.equals(with(other, conv.affine())) && takes(conv.affine(), other.affine());
            case Op.Dense dense ->
                isDense(conv, ours.inShape()) && takes(conv.affine(), dense.affine());
            default -> false;
          };
      case Op.Dense dense ->
          switch (theirs.op()) {
            case Op.Dense other -> takes(dense.affine(), other.affine());
            case Op.Conv conv ->
                isDense(conv, theirs.inShape()) && takes(dense.affine(), conv.affine());
            default -> false;
          };
      case Op.ChannelConv conv ->
          theirs.op() instanceof Op.ChannelConv other
              && conv.kernel() == other.kernel()
              && conv.stride() == other.stride()
              && conv.padding() == other.padding()
              && takes(conv.affine(), other.affine());
      case Op.Pool pool -> theirs.op() instanceof Op.Pool other && isSame(pool, other);
      case Op.Weightless op -> op.equals(theirs.op());
    };
  }

  /** What lies below and on the right of an image makes no difference to the largest value. */
  private static boolean isSame(Op.Pool one, Op.Pool other) {
    return one.equals(other)
        || (one.kind() == PoolKind.MAX
            && other.kind() == PoolKind.MAX
            && one.kernel().equals(other.kernel())
            && one.stride().equals(other.stride())
            && one.padding().top() == other.padding().top()
            && one.padding().left() == other.padding().left());
  }

  private static Op.Conv with(Op.Conv conv, Affine affine) {
    return new Op.Conv(
        conv.outChannels(), conv.kernel(), conv.stride(), conv.padding(), conv.groups(), affine);
  }

  private static boolean isDense(Op.Conv conv, Shape in) {
    return in.h() == 1
        && in.w() == 1
        && conv.kernel().area() == 1
        && conv.groups() == 1
        && conv.padding().equals(Padding.NONE);
  }

  /** Whether what a file has can be written as what a block has. */
  private static boolean takes(Affine ours, Affine theirs) {
    List<Affine> wider = List.of(Affine.NONE, Affine.BIAS, Affine.BATCH_NORM);
    return wider.indexOf(theirs) <= wider.indexOf(ours);
  }
}
