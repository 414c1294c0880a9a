package lightnet.network;

/** What a pooling window gives of the values that it covers. */
public enum PoolKind {
  /** The largest value; padding is never it. */
  MAX,
  /** The mean, zeros of the padding counted (PyTorch's rule). */
  AVERAGE
}
