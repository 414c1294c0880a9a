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

  /** The pattern of a group of channels. */
  public static Pattern ofGroup(int index) {
    return values()[Math.floorMod(index, values().length)];
  }
}
