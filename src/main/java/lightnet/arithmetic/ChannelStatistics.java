package lightnet.arithmetic;

import java.nio.FloatBuffer;

/**
 * What the values of one channel are like.
 *
 * @param count how many values there are, H x W
 * @param least the smallest number, 0 if there is none
 * @param most the largest number, 0 if there is none
 * @param strength the mean of the magnitudes of the numbers
 * @param zeros values that are exactly 0
 * @param negatives values below 0
 * @param sixes values that are exactly 6, where ReLU6 cuts
 * @param notNumbers values that are not a number
 * @param infinite values that are infinite
 */
public record ChannelStatistics(
    int count,
    float least,
    float most,
    double strength,
    int zeros,
    int negatives,
    int sixes,
    int notNumbers,
    int infinite) {
  private static final float SIX = 6;

  /** The statistics of values. */
  public static ChannelStatistics of(FloatBuffer values) {
    float least = Float.POSITIVE_INFINITY;
    float most = Float.NEGATIVE_INFINITY;
    double sum = 0;
    int zeros = 0;
    int negatives = 0;
    int sixes = 0;
    int notNumbers = 0;
    int infinite = 0;
    for (int i = values.position(); i < values.limit(); i++) {
      float value = values.get(i);
      if (Float.isNaN(value)) {
        notNumbers++;
        continue;
      }
      if (value < 0) {
        negatives++;
      }
      if (Float.isInfinite(value)) {
        infinite++;
        continue;
      }
      least = Math.min(least, value);
      most = Math.max(most, value);
      sum += Math.abs(value);
      if (value == 0) {
        zeros++;
      } else if (value == SIX) {
        sixes++;
      }
    }
    int count = values.remaining();
    int numbers = count - notNumbers - infinite;
    return new ChannelStatistics(
        count,
        numbers == 0 ? 0 : least,
        numbers == 0 ? 0 : most,
        numbers == 0 ? 0 : sum / numbers,
        zeros,
        negatives,
        sixes,
        notNumbers,
        infinite);
  }

  /** Whether every value is 0. */
  public boolean isDead() {
    return count > 0 && zeros == count;
  }
}
