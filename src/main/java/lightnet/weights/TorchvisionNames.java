package lightnet.weights;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;

/** The names that torchvision's state dictionaries give to the parameters of a network's layers. */
final class TorchvisionNames {

  private TorchvisionNames() {}

  /**
   * MobileNet V2: {@code features.i} is the i-th block up to the last convolution; in it each
   * convolution with an activation is a sequence of its own ({@code conv.0.0}, {@code conv.0.1}),
   * the linear one and its batch normalisation are not.
   */
  static Sources mobileNetV2(Network network) {
    var sources = new Sources();
    int index = 0;
    for (String block : blocks(network)) {
      List<Layer> convolutions = convolutions(network, block);
      String feature = "features." + index++;
      for (int i = 0; i < convolutions.size(); i++) {
        Layer layer = convolutions.get(i);
        String conv = feature + ".conv.";
        if (convolutions.size() == 1) {
          sources.convolution(layer, feature + ".0", feature + ".1");
        } else if (i == convolutions.size() - 1) {
          sources.convolution(layer, conv + i, conv + (i + 1));
        } else {
          sources.convolution(layer, conv + i + ".0", conv + i + ".1");
        }
      }
    }
    sources.biased(network.output(), "classifier.1", Layout.AS_IT_IS);
    return sources;
  }

  /**
   * MobileNet V3: {@code features.i} is the i-th block, {@code block.k} in it the k-th convolution
   * with its batch normalisation, or the squeeze-and-excitation with {@code fc1} and {@code fc2}.
   * The features behind the pooling are a dense layer.
   */
  static Sources mobileNetV3(Network network) {
    var sources = new Sources();
    int index = 0;
    for (String block : blocks(network)) {
      String feature = "features." + index++;
      boolean isUnit = convolutions(network, block).stream().anyMatch(Layer::isDepthwise);
      int part = 0;
      for (Layer layer : convolutions(network, block)) {
        String module = isUnit ? feature + ".block." + part : feature;
        if (layer.isInGate()) {
          boolean isFirst = layer.name().endsWith("reduce");
          sources.biased(layer, module + (isFirst ? ".fc1" : ".fc2"), Layout.AS_IT_IS);
          part += isFirst ? 0 : 1;
        } else if (affine(layer) == Affine.BIAS) {
          sources.biased(layer, "classifier.0", Layout.OUT_IN);
        } else {
          sources.convolution(layer, module + ".0", module + ".1");
          part++;
        }
      }
    }
    sources.biased(network.output(), "classifier.3", Layout.AS_IT_IS);
    return sources;
  }

  /**
   * ShuffleNet V2: {@code stage2.0.branch1.0}, where the parts of a branch are counted with their
   * activations.
   */
  static Sources shuffleNetV2(Network network) {
    var sources = new Sources();
    String stage = "";
    int index = 0;
    for (String block : blocks(network)) {
      List<Layer> convolutions = convolutions(network, block);
      if (convolutions.size() == 1) {
        String name = block.substring(block.lastIndexOf('/') + 1);
        sources.convolution(convolutions.getFirst(), name + ".0", name + ".1");
      } else if (!convolutions.isEmpty()) {
        String itsStage = block.substring(0, Math.max(0, block.lastIndexOf('/')));
        index = itsStage.equals(stage) ? index + 1 : 0;
        stage = itsStage;
        String unit = "%s.%d.".formatted(stage, index);
        convolutions.forEach(layer -> branch(sources, layer, unit));
      }
    }
    sources.biased(network.output(), "fc", Layout.AS_IT_IS);
    return sources;
  }

  private static void branch(Sources sources, Layer layer, String unit) {
    switch (layer.name()) {
      case "branch1_dwconv" -> sources.convolution(layer, unit + "branch1.0", unit + "branch1.1");
      case "branch1_conv" -> sources.convolution(layer, unit + "branch1.2", unit + "branch1.3");
      case "branch2_conv1" -> sources.convolution(layer, unit + "branch2.0", unit + "branch2.1");
      case "branch2_dwconv" -> sources.convolution(layer, unit + "branch2.3", unit + "branch2.4");
      case "branch2_conv2" -> sources.convolution(layer, unit + "branch2.5", unit + "branch2.6");
      default -> {}
    }
  }

  private static Affine affine(Layer layer) {
    return layer.op() instanceof Op.Weighted weighted ? weighted.affine() : Affine.NONE;
  }

  /** The paths of the blocks in their order. */
  static SequencedSet<String> blocks(Network network) {
    SequencedSet<String> blocks = new LinkedHashSet<>();
    network.layers().forEach(layer -> blocks.add(layer.blockPath()));
    return blocks;
  }

  /** The convolutions of a block in their order. */
  static List<Layer> convolutions(Network network, String block) {
    return network.layersOf(block).stream().filter(l -> l.op() instanceof Op.Conv).toList();
  }
}
