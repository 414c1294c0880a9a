package lightnet.cost;

/**
 * The costs of several layers together.
 *
 * @param paramsWeights weights of convolutions and dense layers
 * @param paramsTrainable these with bias, gamma and beta
 * @param paramsWithBnStats these with the running means and variances
 * @param paramsFolded weights and biases with batch normalisation folded into them
 * @param madds multiply-adds for one image
 * @param maddsWithoutClassifier these without the dense layers
 * @param memoryAccess elements read and written by convolutions, pools and dense layers, and their
 *     weights: what the ShuffleNet V2 paper counts
 * @param memoryAccessElementwise elements read and written by the other layers, were none of them
 *     fused
 */
public record Totals(
    long paramsWeights,
    long paramsTrainable,
    long paramsWithBnStats,
    long paramsFolded,
    long madds,
    long maddsWithoutClassifier,
    long memoryAccess,
    long memoryAccessElementwise) {

  /** The parameters by a convention. */
  public long params(ParamsConvention convention) {
    return switch (convention) {
      case WEIGHTS -> paramsWeights;
      case TRAINABLE -> paramsTrainable;
      case WITH_BN_STATS -> paramsWithBnStats;
      case FOLDED -> paramsFolded;
    };
  }

  /** The multiply-adds by a convention. */
  public long madds(MaddsConvention convention) {
    return switch (convention) {
      case WITH_CLASSIFIER -> madds;
      case WITHOUT_CLASSIFIER -> maddsWithoutClassifier;
    };
  }

  /** The arithmetic intensity: multiply-adds for each byte of {@link #memoryAccess}. */
  public double intensity(DataType type) {
    return memoryAccess == 0 ? 0 : (double) madds / type.bytes(memoryAccess);
  }

  /** Nothing. */
  static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0, 0, 0);

  Totals plus(Totals other) {
    return new Totals(
        paramsWeights + other.paramsWeights,
        paramsTrainable + other.paramsTrainable,
        paramsWithBnStats + other.paramsWithBnStats,
        paramsFolded + other.paramsFolded,
        madds + other.madds,
        maddsWithoutClassifier + other.maddsWithoutClassifier,
        memoryAccess + other.memoryAccess,
        memoryAccessElementwise + other.memoryAccessElementwise);
  }
}
