package lightnet.ui.profile;

/** A way to look at a profile. */
public enum ProfileView {
  /** Each family's share of the multiply-adds above its share of the time. */
  FAMILIES,
  /** The time of every kernel as an area. */
  MAP,
  /** What every kernel achieves below what the machine allows. */
  ROOFLINE
}
