package lightnet.onnx.reading;

import java.util.List;
import lightnet.network.Shape;

/**
 * A tensor that a step gives, or the network's input.
 *
 * @param step its name
 * @param dims as the file has them
 * @param layout where its channels are
 */
record Flow(String step, List<Integer> dims, Layout layout) implements Value {
  Flow {
    dims = List.copyOf(dims);
  }

  Shape shape() {
    return layout.shape(dims);
  }

  /** The same values seen in another way. */
  Flow seen(List<Integer> others, Layout other) {
    return new Flow(step, others, other);
  }
}
