package lightnet.design;

/** Where the weights of a design are. */
public sealed interface WeightsSource permits TrainedWeightsFile, ImportedFile, KeptWeights {}
