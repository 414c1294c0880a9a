package lightnet.cost;

import java.util.List;

/** What breaks one of ShuffleNet V2's guidelines in a block. */
public sealed interface Finding {

  /** The guideline. */
  Guideline guideline();

  /** The guideline's measure of the block. */
  double measure();

  /** The paper's formulas with the block's numbers, of the layer that is farthest off. */
  List<FilledFormula> formulas();

  /**
   * Pointwise convolutions of unequal widths.
   *
   * @param layer the one that is farthest from the bound
   * @param in its input channels
   * @param out its output channels
   * @param measure memory access of all of them by the least for as many multiply-adds
   */
  record Widths(String layer, int in, int out, double measure, List<FilledFormula> formulas)
      implements Finding {
    public Widths {
      formulas = List.copyOf(formulas);
    }

    @Override
    public Guideline guideline() {
      return Guideline.EQUAL_WIDTHS;
    }
  }

  /**
   * Pointwise convolutions with groups.
   *
   * @param layer the one that groups make farthest
   * @param groups of it
   * @param measure memory access of all of them by that without groups
   */
  record Groups(String layer, int groups, double measure, List<FilledFormula> formulas)
      implements Finding {
    public Groups {
      formulas = List.copyOf(formulas);
    }

    @Override
    public Guideline guideline() {
      return Guideline.FEW_GROUPS;
    }
  }

  /**
   * Many small operators instead of few large ones.
   *
   * @param layers their names, in the order of the data
   */
  record Fragments(List<String> layers) implements Finding {
    public Fragments {
      layers = List.copyOf(layers);
    }

    @Override
    public Guideline guideline() {
      return Guideline.FEW_FRAGMENTS;
    }

    @Override
    public double measure() {
      return layers.size();
    }

    @Override
    public List<FilledFormula> formulas() {
      return List.of();
    }
  }

  /**
   * Much that is read and written for little computation, were nothing fused.
   *
   * @param measure its share of the block's memory access
   */
  record Elementwise(double measure, List<FilledFormula> formulas) implements Finding {
    public Elementwise {
      formulas = List.copyOf(formulas);
    }

    @Override
    public Guideline guideline() {
      return Guideline.FEW_ELEMENTWISE;
    }
  }
}
