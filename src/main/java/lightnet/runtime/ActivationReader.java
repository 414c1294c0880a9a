package lightnet.runtime;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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
          activations.put(
              layer.id(), FeatureMaps.ofFirstImage(layer.outShape(), outputs.get(layer.id())));
        }
      }
      return activations;
    }
  }
}
