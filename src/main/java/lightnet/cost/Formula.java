package lightnet.cost;

/** The papers' formulas for what a block or a layer costs. */
public enum Formula {
  /** A standard convolution in the place of the block. */
  STANDARD_CONVOLUTION(
      "D_K·D_K·M·N·D_F·D_F", Quantity.MADDS, "Howard et al. 2017, MobileNets, Section 3.1"),
  /** Depthwise and pointwise convolution. */
  SEPARABLE_CONVOLUTION(
      "D_K·D_K·M·D_F·D_F + M·N·D_F·D_F",
      Quantity.MADDS,
      "Howard et al. 2017, MobileNets, Section 3.1"),
  /** What the separable convolution takes of the standard one. */
  SEPARABLE_RATIO("1/N + 1/D_K²", Quantity.RATIO, "Howard et al. 2017, MobileNets, Section 3.1"),
  /** Expansion at the input's size, the rest at the output's. */
  INVERTED_RESIDUAL(
      "h·w·d'·td' + h'·w'·td'(k² + d'')",
      Quantity.MADDS,
      "Sandler et al. 2018, MobileNetV2, Section 3.3"),
  /** The bottleneck of ResNet. */
  RESNET_BOTTLENECK("h·w(2cm + 9m²)", Quantity.MADDS, "Zhang et al. 2017, ShuffleNet, Section 3.2"),
  /** The bottleneck of ResNeXt. */
  RESNEXT_BOTTLENECK(
      "h·w(2cm + 9m²/g)", Quantity.MADDS, "Zhang et al. 2017, ShuffleNet, Section 3.2"),
  /** The unit of ShuffleNet V1. */
  SHUFFLENET_UNIT("h·w(2cm/g + 9m)", Quantity.MADDS, "Zhang et al. 2017, ShuffleNet, Section 3.2"),
  /** A convolution whose channels are split into groups. */
  GROUPED_CONVOLUTION(
      "D_K·D_K·M·N·D_F·D_F/g", Quantity.MADDS, "Krizhevsky, Sutskever, Hinton 2012, Section 3.2"),
  /** One kernel over the channels. */
  CHANNEL_WISE_CONVOLUTION(
      "d_c·N·D_F·D_F", Quantity.MADDS, "Gao, Wang, Ji 2018, ChannelNets, Section 3.2"),
  /** What a pointwise convolution reads and writes. */
  POINTWISE_MEMORY(
      "h·w(c₁ + c₂) + c₁c₂/g",
      Quantity.ELEMENTS,
      "Ma et al. 2018, ShuffleNet V2, Section 2, G1 and G2"),
  /** The least that a pointwise convolution of as many multiply-adds, B, reads and writes. */
  POINTWISE_BOUND(
      "2·√(g·h·w·B) + B/(h·w)",
      Quantity.ELEMENTS,
      "Ma et al. 2018, ShuffleNet V2, Section 2, G1; there with g = 1"),
  /** What a pointwise convolution reads and writes, by its input, its multiply-adds and groups. */
  GROUPS_MEMORY(
      "h·w·c₁ + B·g/c₁ + B/(h·w)",
      Quantity.ELEMENTS,
      "Ma et al. 2018, ShuffleNet V2, Section 2, G2"),
  /** What element by element operations read and write of all that is read and written. */
  ELEMENTWISE_SHARE(
      "element by element / all", Quantity.RATIO, "Ma et al. 2018, ShuffleNet V2, Section 2, G4");

  /** What a formula gives. */
  public enum Quantity {
    /** Multiply-adds. */
    MADDS,
    /** Elements read and written: memory access. */
    ELEMENTS,
    /** A fraction of 1. */
    RATIO
  }

  private final String symbols;
  private final Quantity quantity;
  private final String source;

  Formula(String symbols, Quantity quantity, String source) {
    this.symbols = symbols;
    this.quantity = quantity;
    this.source = source;
  }

  /** The formula in the paper's letters. */
  public String symbols() {
    return symbols;
  }

  /** What it gives. */
  public Quantity quantity() {
    return quantity;
  }

  /** Where it was published. */
  public String source() {
    return source;
  }
}
