package lightnet.cost;

/**
 * The four practical guidelines of ShuffleNet V2 (Ma et al. 2018, Section 2), each with the measure
 * from which on a block is said to break it. The measures are ours; they lie between what the
 * paper's tables show to be harmless and what they show to be slow.
 */
public enum Guideline {
  /**
   * G1: equal channel widths minimise memory access. Measure: memory access of the block's
   * pointwise convolutions by the least for as many multiply-adds. In Table 1, widths of 1:2 are at
   * 1.06 and 4 % to 12 % slower, widths of 1:6 at 1.42 and 9 % to 41 % slower; bottlenecks of 1:4,
   * which the paper names as breaking G1, are at 1.25 where weights are few.
   */
  EQUAL_WIDTHS("G1", 1.2),

  /**
   * G2: excessive group convolution increases memory access. Measure: memory access of the block's
   * grouped pointwise convolutions by that without groups, for the same input and as many
   * multiply-adds. In Table 2, 2 groups are at 1.33 by this formula and 12 % to 30 % slower.
   */
  FEW_GROUPS("G2", 1.1),

  /**
   * G3: network fragmentation reduces the degree of parallelism. Measure: convolutions and poolings
   * of the block. The paper counts 2 or 3 in ResNet and 13 in NASNet-A; its own unit with stride 2
   * has 5.
   */
  FEW_FRAGMENTS("G3", 6),

  /**
   * G4: element-wise operations are non-negligible. Measure: memory access of activations, sums,
   * gates and depthwise convolutions, by that of the whole block. The block of Table 4, a
   * bottleneck of ResNet that becomes a fifth faster without them, is at 0.66; the paper's own
   * units reach 0.68; the blocks which it names as breaking G4 are at 0.69 and above.
   */
  FEW_ELEMENTWISE("G4", 0.685);

  private final String code;
  private final double limit;

  Guideline(String code, double limit) {
    this.code = code;
    this.limit = limit;
  }

  /** What the paper calls it, such as {@code G1}. */
  public String code() {
    return code;
  }

  /** The measure from which on a block breaks it. */
  public double limit() {
    return limit;
  }
}
