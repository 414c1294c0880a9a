package lightnet.onnx.reading;

import java.util.List;

/**
 * A layer as it is read.
 *
 * @param output the tensor that it gives, which is its name
 * @param form what it computes
 * @param inputs what it reads
 * @param flow what it gives
 */
record Step(String output, Form form, List<Flow> inputs, Flow flow) {
  Step {
    inputs = List.copyOf(inputs);
  }

  Flow input() {
    return inputs.getFirst();
  }
}
