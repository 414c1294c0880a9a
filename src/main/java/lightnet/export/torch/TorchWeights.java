package lightnet.export.torch;

import java.util.ArrayList;
import java.util.List;
import lightnet.design.Design;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.weights.Parameter;
import lightnet.weights.Tensor;
import lightnet.weights.Weights;

/**
 * The parameters of a network under the names of the module's state dictionary: {@code
 * stage3/bottleneck5/expand} has {@code stage3.bottleneck5.expand.conv.weight} and {@code
 * stage3.bottleneck5.expand.norm.running_mean}.
 */
public final class TorchWeights {
  private TorchWeights() {}

  /** All tensors, in the order of the layers. */
  public static List<Tensor> of(Design design, Network network, Weights weights) {
    var names = new TorchNames(design);
    List<Tensor> tensors = new ArrayList<>();
    for (Stage stage : design.stages()) {
      for (PlacedBlock placed : stage.blocks()) {
        for (Layer layer : network.layersOf(stage.pathOf(placed))) {
          String path = names.path(stage, placed) + "." + layer.name();
          for (Parameter parameter : Parameter.of(layer).keySet()) {
            tensors.add(weights.get(layer, parameter).withName(path + ending(layer, parameter)));
          }
        }
      }
    }
    return tensors;
  }

  private static String ending(Layer layer, Parameter parameter) {
    return switch (parameter) {
      case WEIGHT -> isNormalised(layer) ? ".conv.weight" : ".weight";
      case BIAS -> ".bias";
      case GAMMA -> ".norm.weight";
      case BETA -> ".norm.bias";
      case MEAN -> ".norm.running_mean";
      case VARIANCE -> ".norm.running_var";
    };
  }

  private static boolean isNormalised(Layer layer) {
    return layer.op() instanceof Op.Weighted weighted && weighted.affine() == Affine.BATCH_NORM;
  }
}
