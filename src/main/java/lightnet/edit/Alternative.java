package lightnet.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.BlockKind;
import lightnet.block.ConvUnit;
import lightnet.block.DepthwiseSeparable;
import lightnet.block.InvertedResidual;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV1Unit.FirstPointwise;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.design.Design;
import lightnet.network.Activation;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.Shape;

/**
 * What could stand in the place of a block and give the same shape from the same input.
 *
 * @param form what it is
 * @param block the block; the one that stands there for {@link Form#AS_IT_IS}
 * @param network the block alone, on the input that reaches it
 */
public record Alternative(Form form, Block block, Network network) {
  private static final int EXPANSION = 6;
  private static final List<Integer> GROUPS = List.of(3, 4, 2, 8);

  /** What can be compared. */
  public enum Form {
    /** The block that stands there. */
    AS_IT_IS,
    /** One convolution of all channels. */
    STANDARD,
    /** As in MobileNet V1. */
    SEPARABLE,
    /** As in MobileNet V2, with expansion 6. */
    INVERTED,
    /** As in ShuffleNet V1, with 3 groups where they divide the channels. */
    SHUFFLE_V1,
    /** As in ShuffleNet V2. */
    SHUFFLE_V2
  }

  /**
   * The block as it is and then what could stand there; nothing for a block whose convolutions are
   * neither depthwise nor grouped, or that does not fit.
   */
  public static List<Alternative> of(Design design, String path) {
    BlockList list = BlockList.of(design);
    Optional<Integer> at = list.indexOf(path);
    Optional<Shape> reaching = at.flatMap(list::inputOf);
    if (at.isEmpty() || reaching.isEmpty()) {
      return List.of();
    }
    Block block = list.entries().get(at.get()).block();
    Shape in = reaching.get();
    return alone(Form.AS_IT_IS, block, in)
        .filter(now -> filter(now.network()).isPresent())
        .map(now -> with(now, in))
        .orElse(List.of());
  }

  private static List<Alternative> with(Alternative now, Shape in) {
    List<Alternative> all = new ArrayList<>(List.of(now));
    Shape out = now.network().output().outShape();
    candidates(now, in, out).stream()
        .filter(other -> !other.block().equals(now.block()))
        .filter(other -> other.network().output().outShape().equals(out))
        .forEach(all::add);
    return List.copyOf(all);
  }

  private static List<Alternative> candidates(Alternative now, Shape in, Shape out) {
    int kernel = filter(now.network()).map(Extent::h).orElse(1);
    int stride = Math.ceilDiv(in.h(), out.h());
    Activation function = activation(now.block());
    int c = out.c();
    Stream<Alternative> convolutions =
        Stream.of(
                alone(Form.STANDARD, new ConvUnit(c, kernel, stride, function), in),
                alone(Form.SEPARABLE, new DepthwiseSeparable(c, kernel, stride, function), in),
                alone(
                    Form.INVERTED,
                    new InvertedResidual(EXPANSION, c, kernel, stride, function),
                    in))
            .flatMap(Optional::stream);
    Stream<Alternative> first =
        GROUPS.stream()
            .map(g -> new ShuffleNetV1Unit(c, g, FirstPointwise.GROUPED, stride))
            .flatMap(unit -> alone(Form.SHUFFLE_V1, unit, in).stream())
            .limit(1);
    Stream<Alternative> second =
        alone(Form.SHUFFLE_V2, new ShuffleNetV2Unit(c, stride, ShuffleNetV2Unit.Form.PAPER), in)
            .stream();
    return Stream.of(convolutions, first, second).flatMap(some -> some).toList();
  }

  private static Optional<Alternative> alone(Form form, Block block, Shape in) {
    return BlockAlone.network(List.of(block), in)
        .map(network -> new Alternative(form, block, network));
  }

  /** The kernel of the largest convolution that is depthwise or grouped. */
  private static Optional<Extent> filter(Network network) {
    return network.layers().stream()
        .filter(layer -> !layer.isInGate())
        .map(Layer::op)
        .filter(op -> op instanceof Op.Conv conv && conv.groups() > 1)
        .map(op -> ((Op.Conv) op).kernel())
        .max((one, other) -> Integer.compare(one.area(), other.area()));
  }

  private static Activation activation(Block block) {
    return BlockKind.of(block).values(block).get("activation") instanceof Activation own
            && own != Activation.LINEAR
        ? own
        : Activation.RELU;
  }
}
