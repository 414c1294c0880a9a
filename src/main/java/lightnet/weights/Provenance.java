package lightnet.weights;

/** Where weights come from; random ones are never passed off as trained. */
public sealed interface Provenance {

  /**
   * Trained weights.
   *
   * @param dataset what they were trained on
   * @param origin who trained them
   * @param top1 published share of validation photos whose class comes first, in percent
   */
  record Trained(String dataset, String origin, double top1) implements Provenance {}

  /**
   * Random weights: a network's predictions mean nothing, its times are real.
   *
   * @param seed from which they are drawn again
   */
  record Random(long seed) implements Provenance {}
}
