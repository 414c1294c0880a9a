package lightnet.cost;

/** Whether the multiply-adds of the classifier are counted; published figures differ in it. */
public enum MaddsConvention {
  /** All layers. */
  WITH_CLASSIFIER,
  /** All but the dense layers. */
  WITHOUT_CLASSIFIER
}
