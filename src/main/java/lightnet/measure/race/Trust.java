package lightnet.measure.race;

/** How far a result can be relied on. */
public enum Trust {
  /** Nothing is known that speaks against it. */
  TRUSTED,
  /** Something disturbed it; what it claims is likely right, how much less so. */
  WITH_CARE,
  /** It was disturbed so much that it should be measured again. */
  NOT
}
