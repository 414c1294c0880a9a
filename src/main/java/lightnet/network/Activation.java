package lightnet.network;

/** Functions applied to every value of a tensor by itself. */
public enum Activation {
  /** x itself: what follows a linear bottleneck (MobileNet V2). */
  LINEAR,
  /** max(0, x). */
  RELU,
  /** min(max(0, x), 6), the activation of MobileNet V2. */
  RELU6,
  /** 1 / (1 + exp(-x)). */
  SIGMOID,
  /** ReLU6(x + 3) / 6, the gate of MobileNet V3. */
  HARD_SIGMOID,
  /** x sigmoid(x). */
  SWISH,
  /** x ReLU6(x + 3) / 6 (MobileNet V3, Section 5.2). */
  H_SWISH
}
