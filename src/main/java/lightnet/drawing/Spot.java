package lightnet.drawing;

import lightnet.arithmetic.Position;

/** What a mark stands for: what one points at, selects, or goes into. */
public sealed interface Spot {

  /** Nothing. */
  record Nothing() implements Spot {}

  /** A layer. */
  record OfLayer(String id) implements Spot {}

  /** A tensor: the output of a layer, or the network's input. */
  record OfTensor(String tensor) implements Spot {}

  /** A channel of a tensor. */
  record OfChannel(String tensor, int channel) implements Spot {}

  /**
   * A group of a tensor's channels.
   *
   * @param group from 0
   */
  record OfGroup(String tensor, int group) implements Spot {}

  /** A value of a tensor. */
  record OfValue(String tensor, Position at) implements Spot {}

  /**
   * A figure of a chart.
   *
   * @param id what it is of
   * @param words the exact figures, for who points at it
   */
  record OfFigure(String id, String words) implements Spot {}
}
