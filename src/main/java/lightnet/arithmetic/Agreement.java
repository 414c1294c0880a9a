package lightnet.arithmetic;

/**
 * A value as we compute it beside the value that a runtime gave.
 *
 * @param computed by the definition of the operator, in double precision
 * @param given by the runtime
 * @param largest size of a value in the layer's output, against which the difference is judged
 */
public record Agreement(double computed, double given, double largest) {

  /** The part of the largest value that both may differ by. */
  public static final double TOLERANCE = 1e-4;

  /** How far both are apart; 0 where both are the same infinity or both are no number. */
  public double difference() {
    return Double.compare(computed, given) == 0 ? 0 : Math.abs(computed - given);
  }

  /** Whether the difference is within rounding. */
  public boolean holds() {
    return difference() <= TOLERANCE * largest;
  }
}
