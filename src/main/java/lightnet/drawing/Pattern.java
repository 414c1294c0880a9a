package lightnet.drawing;

/** What a box is hatched with, so that groups are told apart without their colours. */
public enum Pattern {
  /** Nothing. */
  PLAIN,
  /** Lines that rise. */
  RISING,
  /** Dots. */
  DOTS,
  /** Lying lines. */
  LYING,
  /** Lines that fall. */
  FALLING,
  /** Standing lines. */
  STANDING,
  /** Rising and falling lines. */
  CROSSED,
  /** Lying and standing lines. */
  CHECKED;

  /**
   * The pattern of a group of channels. Each time the colours begin again the patterns are moved on
   * by one, so that colour and pattern together are those of one group out of 64.
   */
  public static Pattern ofGroup(int index) {
    int round = Math.floorDiv(index, Shade.GROUPS);
    return values()[Math.floorMod(index + round, values().length)];
  }
}
