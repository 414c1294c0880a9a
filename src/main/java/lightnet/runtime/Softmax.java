package lightnet.runtime;

import java.util.List;
import java.util.stream.IntStream;

/** From logits to probabilities. */
final class Softmax {

  private Softmax() {}

  /** The k most probable classes, best first. */
  static List<Prediction> top(float[] logits, int k, ClassNames names) {
    double largest = IntStream.range(0, logits.length).mapToDouble(i -> logits[i]).max().orElse(0);
    double sum =
        IntStream.range(0, logits.length).mapToDouble(i -> Math.exp(logits[i] - largest)).sum();
    return IntStream.range(0, logits.length)
        .boxed()
        .sorted((a, b) -> Float.compare(logits[b], logits[a]))
        .limit(k)
        .map(i -> new Prediction(i, names.label(i), Math.exp(logits[i] - largest) / sum))
        .toList();
  }
}
