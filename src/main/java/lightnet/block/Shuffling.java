package lightnet.block;

/** Whether a unit of ShuffleNet shuffles its channels: the papers compare it with and without. */
public enum Shuffling {
  /** As published. */
  DONE,
  /** Groups never exchange anything (ShuffleNet V1, Table 3). */
  LEFT_OUT
}
