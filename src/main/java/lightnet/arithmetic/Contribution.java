package lightnet.arithmetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one input channel adds to a weighted sum.
 *
 * @param channel of the input
 * @param terms its products, in the order of the weights
 * @param sum of these
 */
public record Contribution(int channel, List<Term> terms, double sum) {

  public Contribution {
    terms = List.copyOf(terms);
  }

  /** The contributions of all input channels, those that count most first. */
  public static List<Contribution> strongestFirst(List<Term> terms) {
    Map<Integer, List<Term>> byChannel = new LinkedHashMap<>();
    for (Term term : terms) {
      byChannel.computeIfAbsent(term.from().channel(), _ -> new ArrayList<>()).add(term);
    }
    return byChannel.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingDouble((Contribution one) -> -weight(one.sum)))
        .toList();
  }

  /**
   * How much a number counts in a sum: its size; one that is none spoils the sum and counts most.
   */
  public static double weight(double number) {
    return Double.isNaN(number) ? Double.POSITIVE_INFINITY : Math.abs(number);
  }

  private static Contribution of(int channel, List<Term> terms) {
    return new Contribution(channel, terms, terms.stream().mapToDouble(Term::product).sum());
  }
}
