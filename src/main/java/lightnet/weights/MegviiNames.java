package lightnet.weights;

import static lightnet.weights.TorchvisionNames.blocks;
import static lightnet.weights.TorchvisionNames.convolutions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;

/**
 * The names that the authors of the ShuffleNets give to the parameters. Their shuffle goes the
 * other way round than the papers'; in V1 it stands behind the depthwise convolution instead of
 * before it, in V2 only the units with stride 1 begin with it. Both are the same networks as ours
 * with channels in another order, if the units shuffle as theirs do.
 */
final class MegviiNames {

  private MegviiNames() {}

  /** ShuffleNet V1: {@code features.0.branch_main_1.0}. */
  static Sources shuffleNetV1(Network network) {
    var sources = new Sources();
    int unit = 0;
    for (String block : blocks(network)) {
      List<Layer> convolutions = convolutions(network, block);
      if (convolutions.size() == 1) {
        sources.convolution(convolutions.getFirst(), "first_conv.0", "first_conv.1");
      } else if (!convolutions.isEmpty()) {
        String feature = "features." + unit++;
        for (Layer layer : convolutions) {
          switch (layer.name()) {
            case "gconv1" -> name(sources, layer, feature + ".branch_main_1.", 0);
            case "dwconv" -> name(sources, layer, feature + ".branch_main_1.", 3);
            case "gconv2" -> name(sources, layer, feature + ".branch_main_2.", 0);
            default -> {}
          }
          if (layer.isDepthwise()) {
            shuffleBefore(network, layer, ChannelOrder.OUTPUTS)
                .ifPresent(order -> sources.orderOutputs(layer, order));
          }
        }
      }
    }
    sources.unbiased(network.output(), "classifier.0");
    return sources;
  }

  /** ShuffleNet V2: {@code features.0.branch_main.0}. */
  static Sources shuffleNetV2(Network network) {
    var sources = new Sources();
    int unit = 0;
    for (String block : blocks(network)) {
      List<Layer> convolutions = convolutions(network, block);
      if (convolutions.size() == 1) {
        Layer layer = convolutions.getFirst();
        name(sources, layer, unit == 0 ? "first_conv." : "conv_last.", 0);
        order(network, sources, layer);
      } else if (!convolutions.isEmpty()) {
        String feature = "features." + unit++;
        for (Layer layer : convolutions) {
          switch (layer.name()) {
            case "branch1_dwconv" -> name(sources, layer, feature + ".branch_proj.", 0);
            case "branch1_conv" -> name(sources, layer, feature + ".branch_proj.", 2);
            case "branch2_conv1" -> name(sources, layer, feature + ".branch_main.", 0);
            case "branch2_dwconv" -> name(sources, layer, feature + ".branch_main.", 3);
            case "branch2_conv2" -> name(sources, layer, feature + ".branch_main.", 5);
            default -> {}
          }
          order(network, sources, layer);
        }
      }
    }
    sources.unbiased(network.output(), "classifier.0");
    return sources;
  }

  /**
   * The shuffles that go the papers' way instead of theirs: with g groups of n channels where n
   * groups are needed.
   */
  static List<Misfit> otherShuffles(Network network) {
    List<Misfit> others = new ArrayList<>();
    for (Layer layer : network.layers()) {
      if (layer.op() instanceof Op.ChannelShuffle(int groups)) {
        int needed = layer.inShape().c() / groupsOf(network, layer.blockPath());
        if (groups != needed) {
          others.add(
              new Misfit.OtherLayer(
                  layer.path(),
                  "shuffles in %d groups instead of %d, as shuffle=authors does"
                      .formatted(groups, needed)));
        }
      }
    }
    return others;
  }

  /** The groups of V1's last convolution of a unit; V2's halves. */
  private static int groupsOf(Network network, String block) {
    return convolutions(network, block).stream()
        .filter(layer -> layer.name().equals("gconv2"))
        .map(layer -> ((Op.Conv) layer.op()).groups())
        .findFirst()
        .orElse(2);
  }

  private static void name(Sources sources, Layer layer, String sequence, int conv) {
    sources.convolution(layer, sequence + conv, sequence + (conv + 1));
  }

  /** What reads the end of a stage reads it shuffled here, and not shuffled there. */
  private static void order(Network network, Sources sources, Layer layer) {
    if (layer.isDepthwise()) {
      shuffleBefore(network, layer, ChannelOrder.OUTPUTS)
          .ifPresent(order -> sources.orderOutputs(layer, order));
      return;
    }
    Layer reading = source(network, layer).filter(Layer::isDepthwise).orElse(layer);
    shuffleBefore(network, reading, ChannelOrder.INPUTS)
        .ifPresent(order -> sources.orderInputs(layer, order));
  }

  private static Optional<ChannelOrder> shuffleBefore(Network network, Layer layer, int axis) {
    return source(network, layer)
        .map(Layer::op)
        .filter(Op.ChannelShuffle.class::isInstance)
        .map(Op.ChannelShuffle.class::cast)
        .map(shuffle -> ChannelOrder.ofShuffle(axis, shuffle, layer.inShape().c()));
  }

  private static Optional<Layer> source(Network network, Layer layer) {
    return network.layer(layer.inputs().getFirst());
  }
}
