package lightnet.runtime;

/**
 * How a classifier's output is to be read.
 *
 * @param scale what one step of its numbers is worth; 1 unless they are quantised
 * @param zero the number that stands for 0
 * @param background how many classes precede the first one, such as TensorFlow's background
 * @param meaning of the numbers
 */
public record AnswerForm(double scale, long zero, int background, Meaning meaning) {

  /** One number for each class, the larger the more probable. */
  public static final AnswerForm LOGITS = new AnswerForm(1, 0, 0, Meaning.LOGITS);

  private static final double LEAST = 1e-12;

  /** What a classifier's numbers are. */
  public enum Meaning {
    /** Any numbers, the larger the more probable. */
    LOGITS,
    /** Numbers that add up to 1. */
    PROBABILITIES
  }

  /** One logit for each class; of probabilities their logarithms, which give them again. */
  float[] logits(float[] output) {
    float[] logits = new float[Math.max(0, output.length - background)];
    for (int i = 0; i < logits.length; i++) {
      double value = (output[i + background] - zero) * scale;
      logits[i] =
          (float)
              switch (meaning) {
                case LOGITS -> value;
                case PROBABILITIES -> Math.log(Math.max(value, LEAST));
              };
    }
    return logits;
  }
}
