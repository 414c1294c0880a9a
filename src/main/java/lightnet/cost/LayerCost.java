package lightnet.cost;

/**
 * What one layer costs, before anything is run. Bias, batch normalisation, activation and pooling
 * count as no multiply-adds, the papers' convention.
 *
 * @param paramsWeights weights of convolutions and dense layers
 * @param paramsTrainable these with bias, or gamma and beta of batch normalisation
 * @param paramsWithBnStats these with the running means and variances
 * @param madds multiply-adds for one image
 * @param memoryAccess elements read, written, and weights read
 * @param receptiveField what one output value sees of the input
 */
public record LayerCost(
    long paramsWeights,
    long paramsTrainable,
    long paramsWithBnStats,
    long madds,
    long memoryAccess,
    ReceptiveField receptiveField) {}
