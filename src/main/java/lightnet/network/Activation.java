package lightnet.network;

/** Functions applied to every value of a tensor by itself. */
public enum Activation {
  /** max(0, x). */
  RELU,
  /** min(max(0, x), 6), the activation of MobileNet V1 and V2. */
  RELU6
}
