package lightnet.ui.workspace;

import lightnet.weights.Provenance;

/** Whether photos can be classified. */
public sealed interface Readiness {

  /** The model is being opened. */
  record Opening() implements Readiness {}

  /** Photos can be classified with these weights. */
  record Ready(Provenance weights) implements Readiness {}

  /** They cannot, with a sentence on why. */
  record Impossible(String reason) implements Readiness {}
}
