package lightnet.arithmetic;

/**
 * One product of a weighted sum.
 *
 * @param from place of the input value; outside of the tensor it is padding
 * @param value that is read there, 0 in the padding
 * @param weight by which it is multiplied
 */
public record Term(Position from, float value, float weight) {

  /** Value by weight. */
  public double product() {
    return (double) value * weight;
  }
}
