package lightnet.onnx.reading;

import lightnet.network.Op;
import lightnet.network.Padding;

/** What a step computes. */
sealed interface Form {

  /** An operator that we know. */
  record Known(Op op) implements Form {}

  /** An operator with parameters. */
  record Trained(Op.Weighted op, Learned learned) implements Form {}

  /** An operator that is known by its name alone. */
  record Unknown(String type) implements Form {}

  /** Zeros around an image, for the window that follows. */
  record Padded(Padding padding) implements Form {}

  /** x + 3, the beginning of hard sigmoid and h-swish. */
  record PlusThree() implements Form {}

  /** ReLU6(x + 3) of its input x. */
  record SixGate() implements Form {}

  /** x ReLU6(x + 3) of its input x: h-swish before the division by 6. */
  record SixProduct() implements Form {}
}
