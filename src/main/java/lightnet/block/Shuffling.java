package lightnet.block;

/** How a unit of ShuffleNet shuffles its channels: the papers compare it with and without. */
public enum Shuffling {
  /** As published. */
  DONE,
  /**
   * The other way round, with as many groups as a group has channels, as the authors' own code
   * does: in V2 one half gets the even channels, the other one the odd ones.
   */
  REVERSED,
  /** Groups never exchange anything (ShuffleNet V1, Table 3). */
  LEFT_OUT
}
