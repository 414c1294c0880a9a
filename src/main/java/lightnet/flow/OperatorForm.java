package lightnet.flow;

import lightnet.flow.Graph.Step;
import lightnet.network.Op;

/** How an operator is drawn. */
enum OperatorForm {
  /** A card. */
  CARD(84, 150),
  /** A small card beside the main path: the operators of a gate. */
  CHIP(26, 78),
  /** A round sign: plus, times. */
  CIRCLE(42, 90),
  /** Lines from each channel to its new place. */
  CROSSING(64, 200),
  /** A tensor that is split: lines along the edges of its parts. */
  SPLIT(54, 110),
  /** Tensors that are joined: lines along their edges. */
  JOIN(76, 140);

  private final double least;
  private final double most;

  OperatorForm(double least, double most) {
    this.least = least;
    this.most = most;
  }

  static OperatorForm of(Step step) {
    if (step.operator().isInGate()) {
      return CHIP;
    }
    return switch (step.operator().op()) {
      case Op.Add _, Op.Multiply _ -> CIRCLE;
      case Op.ChannelShuffle _ -> CROSSING;
      case Op.Concat _ -> JOIN;
      case Op.ChannelSlice _ -> SPLIT;
      case Op.Conv _,
          Op.ChannelConv _,
          Op.Pool _,
          Op.GlobalAveragePool _,
          Op.Dense _,
          Op.Activate _,
          Op.Softmax _,
          Op.Opaque _ ->
          CARD;
    };
  }

  /** Whether channels go from slab to slab, past no card. */
  boolean joinsSlabs() {
    return switch (this) {
      case CROSSING, SPLIT, JOIN -> true;
      case CARD, CHIP, CIRCLE -> false;
    };
  }

  /** The width that it needs. */
  double least() {
    return least;
  }

  /** The width that it can use. */
  double most() {
    return most;
  }
}
