package lightnet.cost;

/** What a published total counts. */
public enum Quantity {
  /** Parameters; ours are the trainable ones. */
  PARAMS,
  /** Multiply-adds; ours are those of all layers. */
  MADDS;

  /** Our own count. */
  long ours(Parts parts) {
    return switch (this) {
      case PARAMS ->
          parts.of(Part.WEIGHTS) + parts.of(Part.BIASES) + 2 * parts.of(Part.NORMALISED_CHANNELS);
      case MADDS -> parts.of(Part.MADDS);
    };
  }
}
