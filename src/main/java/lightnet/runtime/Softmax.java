package lightnet.runtime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** From logits to probabilities. */
final class Softmax {

  private Softmax() {}

  /** The k most probable classes, best first. */
  static List<Prediction> top(float[] logits, int k, ClassNames names) {
    List<Integer> best = largest(logits, Math.min(k, logits.length));
    double highest = best.isEmpty() ? 0 : logits[best.getFirst()];
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - highest);
    }
    List<Prediction> top = new ArrayList<>(best.size());
    for (int i : best) {
      top.add(new Prediction(i, names.label(i), Math.exp(logits[i] - highest) / sum));
    }
    return top;
  }

  /** The probability of one class. */
  static double probability(float[] logits, int index) {
    double highest = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      highest = Math.max(highest, logit);
    }
    double sum = 0;
    for (float logit : logits) {
      sum += Math.exp(logit - highest);
    }
    return Math.exp(logits[index] - highest) / sum;
  }

  /** The indices of the k largest values, largest first, found without sorting them all. */
  private static List<Integer> largest(float[] values, int k) {
    Comparator<Integer> rising =
        Comparator.<Integer>comparingDouble(i -> values[i])
            .thenComparing(Comparator.reverseOrder());
    var kept = new PriorityQueue<>(Math.max(1, k), rising);
    for (int i = 0; i < values.length; i++) {
      if (kept.size() < k) {
        kept.add(i);
      } else if (k > 0 && values[i] > values[kept.element()]) {
        kept.remove();
        kept.add(i);
      }
    }
    return kept.stream().sorted(rising.reversed()).toList();
  }
}
