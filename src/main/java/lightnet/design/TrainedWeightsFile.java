package lightnet.design;

import java.util.Map;

/**
 * Trained weights that a preset knows of.
 *
 * @param parameters the preset's parameters that they were trained for
 * @param file the tensors, relative to the folder of the presets
 * @param naming how the file names its tensors
 * @param dataset what they were trained on
 * @param origin who trained them
 * @param classes file of the class names in {@code assets}, one a line
 * @param preprocessing the recipe by which a photo becomes the input
 */
public record TrainedWeightsFile(
    Map<String, String> parameters,
    String file,
    Naming naming,
    String dataset,
    String origin,
    String classes,
    Recipe preprocessing)
    implements WeightsSource {

  /** How a weights file names its tensors. */
  public enum Naming {
    /** torchvision's MobileNet V2: {@code features.1.conv.0.0.weight}. */
    TORCHVISION_MOBILENET_V2,
    /** torchvision's MobileNet V3, Large and Small: {@code features.1.block.0.0.weight}. */
    TORCHVISION_MOBILENET_V3,
    /** torchvision's ShuffleNet V2: {@code stage2.0.branch1.0.weight}. */
    TORCHVISION_SHUFFLENET_V2,
    /** The authors' ShuffleNet V1: {@code features.0.branch_main_1.0.weight}. */
    MEGVII_SHUFFLENET_V1,
    /** The authors' ShuffleNet V2: {@code features.0.branch_main.0.weight}. */
    MEGVII_SHUFFLENET_V2,
    /** Keras' MobileNets, which Keras itself reads by their order and not by their names. */
    KERAS,
    /** ONNX files, in which the graph tells which tensor is which. */
    ONNX
  }

  /** How a photo becomes the input of the network that the weights were trained for. */
  public enum Recipe {
    /** torchvision's: short side 256, middle 224, ImageNet's mean and deviation. */
    TORCHVISION,
    /** That of torchvision's later weights: short side 232. */
    TORCHVISION_232,
    /** TensorFlow's and Keras': 7/8 of the short side, values from -1 to 1. */
    TENSORFLOW,
    /** The ShuffleNets' authors': short side 256, middle 224, BGR, 0 to 255. */
    MEGVII
  }

  public TrainedWeightsFile {
    parameters = Map.copyOf(parameters);
  }
}
