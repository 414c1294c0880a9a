package lightnet.network;

/** What happens to the rest of an image that a stride does not reach with a whole window. */
public enum Rounding {
  /** It is left out. */
  DOWN,
  /** One more window covers it, reaching over the border; for max pools. */
  UP
}
