package lightnet.network;

/** What shape inference says of an operator on given inputs. */
public sealed interface Inferred {

  /** The operator fits and gives this shape. */
  record Fits(Shape shape) implements Inferred {}

  /** The operator cannot work on these inputs, with the reason in words. */
  record Misfit(String reason) implements Inferred {}
}
