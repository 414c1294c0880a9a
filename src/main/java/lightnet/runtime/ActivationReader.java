package lightnet.runtime;

import java.nio.FloatBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import lightnet.arithmetic.FeatureMaps;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.onnx.OnnxModel;

/** Reads inner tensors of a network as ONNX Runtime computes them. */
public final class ActivationReader {

  private ActivationReader() {}

  /**
   * The values of some tensors for one input; the layers after the last of them are not run.
   *
   * @param input elements of one image, or of all that the network takes at once
   * @param tensors ids of layers
   */
  public static Map<String, FeatureMaps> read(
      RunnableModel model, float[] input, Collection<String> tensors, SessionSettings settings)
      throws InferenceException {
    Network network = model.network();
    OnnxModel onnx = model.onnxGiving(tensors);
    try (var session = InferenceSession.openForOneRun(onnx, settings);
        var ready = session.ready(input, network.input().toArray())) {
      var outputs = session.runAll(ready);
      Map<String, FeatureMaps> activations = new HashMap<>();
      for (Layer layer : network.layers()) {
        if (outputs.containsKey(layer.id())) {
          FloatBuffer given = Objects.requireNonNull(outputs.get(layer.id()));
          activations.put(
              layer.id(),
              model
                  .file()
                  .map(file -> file.maps(layer, given))
                  .orElseGet(() -> FeatureMaps.ofFirstImage(layer.outShape(), given)));
        }
      }
      return activations;
    }
  }
}
