package lightnet.runtime;

import java.nio.FloatBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lightnet.arithmetic.FeatureMaps;
import lightnet.image.Preprocessing;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.reading.ForeignNetwork;
import lightnet.weights.Parameter;
import lightnet.weights.Provenance;
import lightnet.weights.Tensor;
import lightnet.weights.Weights;

/**
 * The graph of a file, with the layers of a design in it.
 *
 * @param network as it was read
 * @param tensors for each layer of the design, the layer of the file that it is
 */
record FileGraph(ForeignNetwork network, Map<String, String> tensors) {
  FileGraph {
    tensors = Map.copyOf(tensors);
  }

  /**
   * The model of the file, its tensors named by our layers.
   *
   * @param outputs ids of layers whose values it gives besides
   */
  OnnxModel onnx(Collection<String> outputs) {
    Map<String, String> names = new HashMap<>();
    tensors.forEach((ours, theirs) -> names.put(theirs, ours));
    return network.model(names, outputs.stream().filter(this::isInFile).toList());
  }

  /**
   * Whether the file has a layer's values; those between a quantised operator's parts it has not.
   */
  private boolean isInFile(String layer) {
    return network.gives(Objects.requireNonNull(tensors.get(layer), layer));
  }

  /**
   * The values of a layer for the first image.
   *
   * @param given in the file's order
   */
  FeatureMaps maps(Layer layer, FloatBuffer given) {
    FeatureMaps maps = FeatureMaps.ofFirstImage(layer.outShape(), given);
    String theirs = Objects.requireNonNull(tensors.get(layer.id()), layer.id());
    return network.isChannelsLast(theirs) ? maps.ofChannelsLast() : maps;
  }

  /**
   * The recipe of what is written anew from the file, which takes what the file's whole numbers
   * stand for.
   *
   * @param own the recipe of the file
   */
  Preprocessing written(Preprocessing own) {
    return network
        .inputScale()
        .map(scale -> own.with(own.normalisation().scaled((double) scale.zero(), scale.scale())))
        .orElse(own);
  }

  /** The parameters that the file has. */
  Weights weights() {
    return new InFile(this);
  }

  private record InFile(FileGraph graph) implements Weights {
    @Override
    public Tensor get(Layer layer, Parameter parameter) {
      String theirs = Objects.requireNonNull(graph.tensors().get(layer.id()), layer.id());
      Affine affine = layer.op() instanceof Op.Weighted weighted ? weighted.affine() : Affine.NONE;
      float[] values =
          graph
              .network()
              .parameters(theirs, affine)
              .flatMap(all -> Optional.ofNullable(all.get(parameter)))
              .orElseThrow(() -> new IllegalArgumentException(layer.id() + " has no " + parameter));
      return Tensor.of(
          layer.id() + "#" + parameter,
          Objects.requireNonNull(Parameter.of(layer).get(parameter)),
          values);
    }

    @Override
    public Provenance provenance() {
      return graph
          .network()
          .metadata()
          .weights()
          .orElseGet(
              () ->
                  new Provenance.InFile(
                      String.valueOf(graph.network().file().path().getFileName())));
    }
  }
}
