package lightnet.cost;

/**
 * What one layer costs, before anything is run. Bias, batch normalisation, activation and pooling
 * count as no multiply-adds, the papers' convention.
 *
 * @param paramsWeights weights of convolutions and dense layers
 * @param paramsTrainable these with bias, or gamma and beta of batch normalisation
 * @param paramsWithBnStats these with the running means and variances
 * @param paramsFolded what is left when batch normalisation is folded: weights and a bias
 * @param madds multiply-adds for one image
 * @param memoryAccess elements read, written, and weights read
 * @param receptiveField what one output value sees of the input
 */
public record LayerCost(
    long paramsWeights,
    long paramsTrainable,
    long paramsWithBnStats,
    long paramsFolded,
    long madds,
    long memoryAccess,
    ReceptiveField receptiveField) {

  /** The arithmetic intensity: multiply-adds for each byte read or written. */
  public double intensity(DataType type) {
    return memoryAccess == 0 ? 0 : (double) madds / type.bytes(memoryAccess);
  }
}
