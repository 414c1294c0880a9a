package lightnet.weights;

import java.nio.file.Path;
import java.util.Map;
import lightnet.design.TrainedWeightsFile;
import lightnet.design.TrainedWeightsFile.Naming;
import lightnet.network.Layer;
import lightnet.network.Network;

/** Weights read from a file, each checked against the layer that it belongs to. */
public final class TrainedWeights implements Weights {
  /** What Keras adds to the variances of batch normalisation, and torchvision's MobileNet V3. */
  private static final double LARGER_EPSILON = 1e-3;

  private final Provenance provenance;
  private final Map<String, Map<Parameter, Tensor>> tensors;

  private TrainedWeights(Provenance provenance, Map<String, Map<Parameter, Tensor>> tensors) {
    this.provenance = provenance;
    this.tensors = tensors;
  }

  /**
   * Places tensors that were read.
   *
   * @param file that they come from
   * @throws MisfitWeightsException if they are others than the network needs
   */
  public static TrainedWeights place(
      Path file, Map<String, Tensor> tensors, TrainedWeightsFile source, Network network)
      throws MisfitWeightsException {
    Placement placement = placement(source.naming(), network, tensors);
    if (!placement.misfits().isEmpty()) {
      throw new MisfitWeightsException(file, network.name(), placement.misfits());
    }
    return new TrainedWeights(
        new Provenance.Trained(source.dataset(), source.origin()), placement.tensors());
  }

  private static Placement placement(Naming naming, Network network, Map<String, Tensor> file) {
    return switch (naming) {
      case TORCHVISION_MOBILENET_V2 ->
          Placement.of(network, file, TorchvisionNames.mobileNetV2(network), BATCH_NORM_EPSILON);
      case TORCHVISION_MOBILENET_V3 ->
          Placement.of(network, file, TorchvisionNames.mobileNetV3(network), LARGER_EPSILON);
      case TORCHVISION_SHUFFLENET_V2 ->
          Placement.of(network, file, TorchvisionNames.shuffleNetV2(network), BATCH_NORM_EPSILON);
      case MEGVII_SHUFFLENET_V1 ->
          Placement.of(network, file, MegviiNames.shuffleNetV1(network), BATCH_NORM_EPSILON)
              .with(MegviiNames.otherShuffles(network));
      case MEGVII_SHUFFLENET_V2 ->
          Placement.of(network, file, MegviiNames.shuffleNetV2(network), BATCH_NORM_EPSILON)
              .with(MegviiNames.otherShuffles(network));
      case KERAS -> {
        KerasOrder order = KerasOrder.of(network, file);
        yield Placement.of(network, file, order.sources(), LARGER_EPSILON).with(order.misfits());
      }
      case ONNX -> throw new IllegalArgumentException("an ONNX file is placed by its graph");
    };
  }

  @Override
  public Tensor get(Layer layer, Parameter parameter) {
    Tensor tensor = tensors.getOrDefault(layer.id(), Map.of()).get(parameter);
    if (tensor == null) {
      throw new IllegalArgumentException(layer.id() + " has no " + parameter);
    }
    return tensor;
  }

  @Override
  public Provenance provenance() {
    return provenance;
  }
}
