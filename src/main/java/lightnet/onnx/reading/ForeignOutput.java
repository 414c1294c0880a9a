package lightnet.onnx.reading;

/**
 * What a model gives: numbers, or integers that stand for (integer - zero) x scale.
 *
 * @param scale 1 for numbers
 * @param zero the integer that stands for 0
 */
public record ForeignOutput(double scale, long zero) {

  /** Numbers as they are. */
  public static final ForeignOutput PLAIN = new ForeignOutput(1, 0);
}
