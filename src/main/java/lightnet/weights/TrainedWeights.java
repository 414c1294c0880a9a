package lightnet.weights;

import java.nio.file.Path;
import java.util.Map;
import lightnet.design.TrainedWeightsFile;
import lightnet.network.Layer;
import lightnet.network.Network;

/** Weights read from a file, each checked against the layer that it belongs to. */
public final class TrainedWeights implements Weights {
  private final Provenance provenance;
  private final Map<String, Map<Parameter, String>> names;
  private final Map<String, Tensor> tensors;

  private TrainedWeights(
      Provenance provenance,
      Map<String, Map<Parameter, String>> names,
      Map<String, Tensor> tensors) {
    this.provenance = provenance;
    this.names = names;
    this.tensors = tensors;
  }

  /**
   * Reads the weights that a preset names.
   *
   * @param models the folder that the file's name is relative to
   * @throws UnreadableWeightsException if the file is missing, damaged, or has other tensors than
   *     the network needs
   */
  public static TrainedWeights read(Path models, TrainedWeightsFile source, Network network)
      throws UnreadableWeightsException {
    Path file = models.resolve(source.file());
    var names =
        switch (source.naming()) {
          case TORCHVISION_MOBILENET_V2 -> TorchvisionNames.mobileNetV2(network);
        };
    var weights =
        new TrainedWeights(
            new Provenance.Trained(source.dataset(), source.origin()),
            names,
            SafeTensors.read(file));
    weights.check(file, network);
    return weights;
  }

  @Override
  public Tensor get(Layer layer, Parameter parameter) {
    Map<Parameter, String> ofLayer = names.getOrDefault(layer.id(), Map.of());
    Tensor tensor = tensors.get(ofLayer.getOrDefault(parameter, ""));
    if (tensor == null) {
      throw new IllegalArgumentException(layer.id() + " has no " + parameter);
    }
    return tensor;
  }

  @Override
  public Provenance provenance() {
    return provenance;
  }

  private void check(Path file, Network network) throws UnreadableWeightsException {
    for (Layer layer : network.layers()) {
      for (var needed : Parameter.of(layer).entrySet()) {
        String name =
            names.getOrDefault(layer.id(), Map.of()).getOrDefault(needed.getKey(), layer.id());
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
          throw misfit(file, "has no tensor %s, which %s needs".formatted(name, layer.path()));
        }
        if (!tensor.shape().equals(needed.getValue())) {
          throw misfit(
              file,
              "has %s with the shape %s where %s needs %s"
                  .formatted(name, tensor.shape(), layer.path(), needed.getValue()));
        }
      }
    }
  }

  private static UnreadableWeightsException misfit(Path file, String problem) {
    return new UnreadableWeightsException(
        file, problem, "it is the file of another network, take the one that the preset names");
  }
}
