package lightnet.ui.number;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import lightnet.arithmetic.Computation;
import lightnet.arithmetic.Computation.Read;
import lightnet.arithmetic.Contribution;
import lightnet.arithmetic.Position;
import lightnet.arithmetic.Term;
import lightnet.arithmetic.ValueRange;
import lightnet.drawing.Ink;
import lightnet.drawing.Pattern;
import lightnet.drawing.Spot;
import lightnet.flow.number.Figures;
import lightnet.flow.number.Part;
import lightnet.flow.number.Part.Cell;
import lightnet.flow.number.Part.Grid;
import lightnet.flow.number.Part.Row;
import lightnet.flow.number.Part.Sign;
import lightnet.flow.number.Part.Table;
import lightnet.flow.number.ValueScale;
import lightnet.network.Extent;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.ui.style.OperatorWords;
import lightnet.ui.style.Texts;

/** The window, the weights and the products of a value, or what its operator has in their place. */
final class CalculationParts {

  /** More rows than any window has room for. */
  private static final int MOST_ROWS = 60;

  /** Windows with more cells are told as a list of their strongest values. */
  private static final int LARGEST_WINDOW = 49;

  /** Windows with more cells are too large for numbers in them. */
  private static final int LARGEST_WITH_NUMBERS = 25;

  private static final List<String> PRODUCT = List.of("×", "=");

  private final Layer layer;
  private final Position at;
  private final OptionalInt chosenChannel;

  /**
   * Parts for a value of a layer.
   *
   * @param chosenChannel the input channel whose window is shown, the strongest where none is
   *     chosen
   */
  CalculationParts(Layer layer, Position at, OptionalInt chosenChannel) {
    this.layer = layer;
    this.at = at;
    this.chosenChannel = chosenChannel;
  }

  List<Part> of(Computation computation) {
    return switch (computation) {
      case Computation.WeightedSum sum -> weighted(sum);
      case Computation.Pooled pooled -> pooled(pooled);
      case Computation.Mapped mapped ->
          List.of(
              one(Texts.text("number.input"), mapped.read()),
              new Part.Curve(OperatorWords.of(layer), mapped.function(), mapped.read().value()),
              result(mapped));
      case Computation.Sum sum -> sum(sum);
      case Computation.Gated gated ->
          List.of(
              one(Texts.text("number.value"), gated.read()),
              new Sign("×"),
              one(Texts.text("number.gate"), gated.gate()),
              new Sign("="),
              result(gated));
      case Computation.Passed passed ->
          List.of(
              one(Texts.text("number.channel", passed.read().from().channel()), passed.read()),
              new Sign("→"),
              result(Texts.text("number.channel", at.channel()), passed));
      case Computation.Probability probability -> probability(probability);
    };
  }

  /** The contribution whose window is shown. */
  Contribution shown(List<Contribution> strongestFirst) {
    return strongestFirst.stream()
        .filter(one -> chosenChannel.isEmpty() || one.channel() == chosenChannel.getAsInt())
        .findFirst()
        .orElse(strongestFirst.getFirst());
  }

  private List<Part> weighted(Computation.WeightedSum sum) {
    List<Contribution> channels = Contribution.strongestFirst(sum.terms());
    if (!(layer.op() instanceof Op.Conv conv) || conv.kernel().area() == 1) {
      return List.of(products(sum.terms()));
    }
    List<Part> parts = new ArrayList<>();
    Contribution shown = shown(channels);
    if (conv.kernel().area() <= LARGEST_WINDOW) {
      parts.addAll(windows(conv.kernel(), shown, sum.terms()));
    }
    if (conv.kernel().area() > LARGEST_WITH_NUMBERS) {
      parts.add(strongest(sum.terms()));
    } else if (channels.size() > 1) {
      parts.add(channelSums(channels));
    }
    return parts;
  }

  private List<Part> windows(Extent kernel, Contribution shown, List<Term> all) {
    ValueScale values =
        scale(shown.terms().stream().filter(this::isInside).map(Term::value).toList());
    ValueScale weights = ValueScale.signed(largest(all, Term::weight));
    ValueScale products = ValueScale.signed(largest(shown.terms(), Term::product));
    return List.of(
        new Grid(
            Texts.text("number.input-channel", shown.channel()),
            kernel.w(),
            shown.terms().stream().map(term -> input(term, values)).toList()),
        new Sign("×"),
        new Grid(
            Texts.text("number.weights"),
            kernel.w(),
            shown.terms().stream().map(term -> plain(term.weight(), weights)).toList()),
        new Sign("="),
        new Grid(
            Texts.text("number.products"),
            kernel.w(),
            shown.terms().stream().map(term -> plain(term.product(), products)).toList()));
  }

  private Table channelSums(List<Contribution> channels) {
    ValueScale scale = ValueScale.signed(largest(channels, Contribution::sum));
    List<Row> rows =
        channels.stream()
            .limit(MOST_ROWS)
            .map(
                one ->
                    new Row(
                        Texts.text("number.channel", one.channel()),
                        List.of(plain(one.sum(), scale)),
                        one.sum(),
                        new Spot.OfChannel(tensor(), one.channel())))
            .toList();
    double sum = channels.stream().mapToDouble(Contribution::sum).sum();
    return new Table(
        Texts.text("number.sum-of-channels", channels.size()),
        List.of(),
        rows,
        channels.size(),
        sum,
        CalculationParts::rest);
  }

  /** Products of a window, by the place that they read. */
  private Table strongest(List<Term> terms) {
    ValueScale scale = ValueScale.signed(largest(terms, Term::product));
    return new Table(
        Texts.text("number.strongest", terms.size()),
        List.of(),
        byProduct(terms).stream()
            .map(
                term ->
                    new Row(
                        Texts.text(
                            "number.term",
                            term.from().channel(),
                            term.from().row(),
                            term.from().column()),
                        List.of(plain(term.product(), scale)),
                        term.product(),
                        new Spot.OfChannel(tensor(), term.from().channel())))
            .toList(),
        terms.size(),
        terms.stream().mapToDouble(Term::product).sum(),
        CalculationParts::rest);
  }

  private static List<Term> byProduct(List<Term> terms) {
    return terms.stream()
        .sorted(Comparator.comparingDouble((Term term) -> -Contribution.weight(term.product())))
        .limit(MOST_ROWS)
        .toList();
  }

  private Table products(List<Term> terms) {
    List<Term> strongest = byProduct(terms);
    ValueScale values = scale(terms.stream().map(Term::value).toList());
    ValueScale weights = ValueScale.signed(largest(terms, Term::weight));
    ValueScale products = ValueScale.signed(largest(terms, Term::product));
    return new Table(
        Texts.text("number.strongest-products", terms.size()),
        PRODUCT,
        strongest.stream()
            .map(
                term ->
                    new Row(
                        Texts.text("number.channel", term.from().channel()),
                        List.of(
                            input(term, values),
                            plain(term.weight(), weights),
                            plain(term.product(), products)),
                        term.product(),
                        new Spot.Nothing()))
            .toList(),
        terms.size(),
        terms.stream().mapToDouble(Term::product).sum(),
        CalculationParts::rest);
  }

  private List<Part> pooled(Computation.Pooled pooled) {
    List<Read> read = pooled.read();
    ValueScale scale = scale(read.stream().map(Read::value).toList());
    String caption = Texts.text("number.input-channel", at.channel());
    String sign =
        switch (pooled.kind()) {
          case MAX -> Texts.text("number.max");
          case AVERAGE -> Texts.text("number.mean");
        };
    if (!read.isEmpty() && read.size() <= LARGEST_WINDOW) {
      int columns = 1 + read.getLast().from().column() - read.getFirst().from().column();
      return List.of(
          new Grid(caption, columns, read.stream().map(one -> cell(one, scale)).toList()),
          new Sign("→"),
          result(sign, pooled));
    }
    List<Row> rows =
        read.stream()
            .sorted(Comparator.comparingDouble((Read one) -> -Contribution.weight(one.value())))
            .limit(MOST_ROWS)
            .map(
                one ->
                    new Row(
                        Texts.text("number.place", one.from().row(), one.from().column()),
                        List.of(cell(one, scale)),
                        one.value(),
                        new Spot.Nothing()))
            .toList();
    return List.of(
        new Table(
            Texts.text("number.strongest-values", read.size()),
            List.of(),
            rows,
            read.size(),
            read.stream().mapToDouble(Read::value).sum(),
            CalculationParts::rest));
  }

  private List<Part> sum(Computation.Sum sum) {
    List<Part> parts = new ArrayList<>();
    for (Read read : sum.read()) {
      if (!parts.isEmpty()) {
        parts.add(new Sign("+"));
      }
      parts.add(one(nameOf(read.tensor()), read));
    }
    parts.add(new Sign("="));
    parts.add(result(sum));
    return parts;
  }

  private List<Part> probability(Computation.Probability probability) {
    List<Read> all = probability.all();
    double largest = probability.largest();
    ValueScale logits = scale(all.stream().map(Read::value).toList());
    ValueScale powers = new ValueScale(new ValueRange(0, 1));
    Read own = probability.read();
    Stream<Read> others =
        all.stream()
            .filter(one -> one.from().channel() != own.from().channel())
            .sorted(Comparator.comparingDouble(CalculationParts::descending))
            .limit(MOST_ROWS - 1L);
    List<Row> rows =
        Stream.concat(Stream.of(own), others)
            .map(
                one -> {
                  double power = Math.exp(one.value() - largest);
                  return new Row(
                      Texts.text(
                          one.equals(own) ? "number.this-class" : "number.class",
                          one.from().channel()),
                      List.of(cell(one, logits), plain(power, powers)),
                      power,
                      new Spot.Nothing());
                })
            .toList();
    double sum = all.stream().mapToDouble(one -> Math.exp(one.value() - largest)).sum();
    return List.of(
        new Table(
            Texts.text("number.powers", Figures.of(largest)),
            List.of("→"),
            rows,
            all.size(),
            sum,
            CalculationParts::rest));
  }

  /** What is no number comes first. */
  private static double descending(Read one) {
    return Float.isNaN(one.value()) ? Double.NEGATIVE_INFINITY : -one.value();
  }

  private static String rest(int more, double sum) {
    return Texts.text("number.rest", more, Figures.of(sum));
  }

  /** A tensor's last name: that of the layer that gives it. */
  static String nameOf(String tensor) {
    return tensor.substring(tensor.lastIndexOf('/') + 1);
  }

  private Grid one(String caption, Read read) {
    return new Grid(caption, 1, List.of(cell(read, scale(List.of(read.value())))));
  }

  private Grid result(Computation computation) {
    return result(Texts.text("number.result"), computation);
  }

  private static Grid result(String caption, Computation computation) {
    double value = computation.result();
    return new Grid(caption, 1, List.of(plain(value, scale(List.of((float) value)))));
  }

  private Cell input(Term term, ValueScale scale) {
    return isInside(term)
        ? Cell.of(term.value(), scale, new Spot.OfValue(tensor(), term.from()))
        : new Cell(0, Ink.Role.BORDER, Pattern.RISING, new Spot.Nothing());
  }

  private static Cell cell(Read read, ValueScale scale) {
    return Cell.of(read.value(), scale, new Spot.OfValue(read.tensor(), read.from()));
  }

  private static Cell plain(double value, ValueScale scale) {
    return Cell.of(value, scale, new Spot.Nothing());
  }

  private String tensor() {
    return layer.inputs().getFirst();
  }

  private boolean isInside(Term term) {
    Shape in = layer.inShape();
    Position from = term.from();
    return from.channel() >= 0
        && from.channel() < in.c()
        && from.row() >= 0
        && from.row() < in.h()
        && from.column() >= 0
        && from.column() < in.w();
  }

  private static ValueScale scale(List<Float> values) {
    var buffer = FloatBuffer.allocate(values.size());
    values.forEach(buffer::put);
    return new ValueScale(ValueRange.of(buffer.flip()));
  }

  private static <T> double largest(List<T> all, ToDoubleFunction<T> figure) {
    return all.stream().mapToDouble(figure).map(Math::abs).filter(Double::isFinite).max().orElse(0);
  }
}
