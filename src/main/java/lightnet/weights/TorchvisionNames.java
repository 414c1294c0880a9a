package lightnet.weights;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;

/** The names that torchvision's state dictionaries give to the parameters of a network's layers. */
final class TorchvisionNames {

  private TorchvisionNames() {}

  /**
   * Names by layer and parameter for MobileNet V2: {@code features.i} is the i-th block up to the
   * last convolution; in it each convolution with an activation is a sequence of its own ({@code
   * conv.0.0}, {@code conv.0.1}), the linear one and its batch normalisation are not.
   */
  static Map<String, Map<Parameter, String>> mobileNetV2(Network network) {
    SequencedSet<String> blocks = new LinkedHashSet<>();
    network.layers().forEach(layer -> blocks.add(layer.blockPath()));
    Map<String, Map<Parameter, String>> names = new HashMap<>();
    int index = 0;
    for (String block : blocks) {
      List<Layer> convolutions = convolutionsOf(network, block);
      String feature = "features." + index++;
      for (int i = 0; i < convolutions.size(); i++) {
        names.put(
            convolutions.get(i).id(),
            switch (convolutions.size()) {
              case 1 -> batchNormalised(feature + ".0", feature + ".1");
              default -> ofBottleneck(feature, i, i == convolutions.size() - 1);
            });
      }
    }
    names.put(
        network.output().id(),
        Map.of(Parameter.WEIGHT, "classifier.1.weight", Parameter.BIAS, "classifier.1.bias"));
    return names;
  }

  private static Map<Parameter, String> ofBottleneck(String feature, int index, boolean last) {
    String conv = feature + ".conv.";
    return last
        ? batchNormalised(conv + index, conv + (index + 1))
        : batchNormalised(conv + index + ".0", conv + index + ".1");
  }

  private static Map<Parameter, String> batchNormalised(String conv, String norm) {
    return Map.of(
        Parameter.WEIGHT, conv + ".weight",
        Parameter.GAMMA, norm + ".weight",
        Parameter.BETA, norm + ".bias",
        Parameter.MEAN, norm + ".running_mean",
        Parameter.VARIANCE, norm + ".running_var");
  }

  private static List<Layer> convolutionsOf(Network network, String block) {
    return network.layersOf(block).stream().filter(l -> l.op() instanceof Op.Conv).toList();
  }
}
