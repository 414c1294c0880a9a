package lightnet.onnx.reading;

import java.util.List;
import java.util.Map;
import lightnet.onnx.OnnxModel;

/** Someone who can tell the shapes of a model's tensors. */
public interface Shapes {

  /**
   * The dimensions of tensors by name, where they are known.
   *
   * @param model that gives the tensors as outputs
   * @param input dimensions of its input
   */
  Map<String, List<Integer>> of(OnnxModel model, List<Integer> input);
}
