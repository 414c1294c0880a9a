package lightnet.arithmetic;

import java.util.List;
import lightnet.network.Activation;
import lightnet.network.PoolKind;

/** How one value of a layer's output is computed, with all the numbers. */
public sealed interface Computation {

  /** The value. */
  double result();

  /**
   * A sum of products: a convolution of any kind, a dense layer.
   *
   * @param terms products in the order of the weights
   * @param correction bias or batch normalisation
   */
  record WeightedSum(List<Term> terms, Correction correction) implements Computation {
    public WeightedSum {
      terms = List.copyOf(terms);
    }

    /** The sum of the products. */
    public double sum() {
      return terms.stream().mapToDouble(Term::product).sum();
    }

    @Override
    public double result() {
      return correction.of(sum());
    }
  }

  /**
   * The largest or the mean of some values.
   *
   * @param read the values of the window, those of the padding not among them
   * @param counted values by which the sum is divided, padding counted
   */
  record Pooled(PoolKind kind, List<Read> read, int counted) implements Computation {
    public Pooled {
      read = List.copyOf(read);
    }

    @Override
    public double result() {
      return switch (kind) {
        case MAX -> read.stream().mapToDouble(Read::value).max().orElse(Double.NEGATIVE_INFINITY);
        case AVERAGE -> read.stream().mapToDouble(Read::value).sum() / counted;
      };
    }
  }

  /** A function of one value. */
  record Mapped(Activation function, Read read) implements Computation {
    @Override
    public double result() {
      return Functions.of(function, read.value());
    }
  }

  /** The sum of a value of each input. */
  record Sum(List<Read> read) implements Computation {
    public Sum {
      read = List.copyOf(read);
    }

    @Override
    public double result() {
      return read.stream().mapToDouble(Read::value).sum();
    }
  }

  /** A value by the gate of its channel. */
  record Gated(Read read, Read gate) implements Computation {
    @Override
    public double result() {
      return (double) read.value() * gate.value();
    }
  }

  /** A value that is passed on unchanged: by a split, a concat, a shuffle. */
  record Passed(Read read) implements Computation {
    @Override
    public double result() {
      return read.value();
    }
  }

  /**
   * A probability.
   *
   * @param read the logit
   * @param all the logits of all classes
   */
  record Probability(Read read, List<Read> all) implements Computation {
    public Probability {
      all = List.copyOf(all);
    }

    /** The largest logit. */
    public double largest() {
      return all.stream().mapToDouble(Read::value).max().orElse(0);
    }

    /** With the largest logit taken from each, so that no power overflows. */
    @Override
    public double result() {
      double largest = largest();
      double sum = all.stream().mapToDouble(logit -> Math.exp(logit.value() - largest)).sum();
      return Math.exp(read.value() - largest) / sum;
    }
  }

  /**
   * A value that is read.
   *
   * @param tensor that it is read from
   * @param from its place there
   */
  record Read(String tensor, Position from, float value) {}
}
