package lightnet.design;

import com.fasterxml.jackson.annotation.JsonProperty;
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
    @JsonProperty(required = true) Map<String, Double> parameters,
    @JsonProperty(required = true) String file,
    @JsonProperty(required = true) Naming naming,
    @JsonProperty(required = true) String dataset,
    @JsonProperty(required = true) String origin,
    @JsonProperty(required = true) String classes,
    @JsonProperty(required = true) Recipe preprocessing) {

  /** How a weights file names its tensors. */
  public enum Naming {
    /** torchvision's MobileNet V2: {@code features.1.conv.0.0.weight}. */
    TORCHVISION_MOBILENET_V2
  }

  /** How a photo becomes the input of the network that the weights were trained for. */
  public enum Recipe {
    /** torchvision's: short side 256, middle 224, ImageNet's mean and deviation. */
    TORCHVISION
  }

  public TrainedWeightsFile {
    parameters = Map.copyOf(parameters);
  }
}
