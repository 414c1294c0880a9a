package lightnet.arithmetic;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import lightnet.arithmetic.Computation.Read;
import lightnet.network.Affine;
import lightnet.network.ChannelLinks;
import lightnet.network.ChannelRange;
import lightnet.network.Layer;
import lightnet.network.Op;
import lightnet.network.PoolKind;
import lightnet.network.Shape;
import lightnet.weights.Parameter;
import lightnet.weights.Weights;

/**
 * Computes single values of a layer from the values of its inputs, by the definitions of the
 * operators.
 */
public final class LayerArithmetic {
  private final Layer layer;
  private final Weights weights;
  private final List<FeatureMaps> inputs;

  /**
   * A layer with the values of its inputs.
   *
   * @param inputs in the order of the layer's inputs
   */
  public LayerArithmetic(Layer layer, Weights weights, List<FeatureMaps> inputs) {
    this.layer = layer;
    this.weights = weights;
    this.inputs = List.copyOf(inputs);
  }

  /** How the value at a place of the output is computed. */
  public Computation at(Position at) {
    return switch (layer.op()) {
      case Op.Conv conv -> new Computation.WeightedSum(terms(conv, at), correction(conv, at));
      case Op.ChannelConv conv ->
          new Computation.WeightedSum(terms(conv, at), correction(conv.affine(), at.channel()));
      case Op.Dense dense ->
          new Computation.WeightedSum(denseTerms(at), correction(dense.affine(), at.channel()));
      case Op.Pool pool -> pooled(pool, at);
      case Op.GlobalAveragePool _ ->
          new Computation.Pooled(
              PoolKind.AVERAGE,
              wholeChannel(at.channel()),
              layer.inShape().h() * layer.inShape().w());
      case Op.Activate(var function) -> new Computation.Mapped(function, read(0, at));
      case Op.Softmax _ -> new Computation.Probability(read(0, at), vector());
      case Op.Add _ -> new Computation.Sum(List.of(read(0, at), read(1, at)));
      case Op.Multiply _ ->
          new Computation.Gated(read(0, at), read(1, new Position(at.channel(), 0, 0)));
      case Op.Concat _, Op.ChannelSlice _, Op.ChannelShuffle _ -> passed(at);
      case Op.Opaque(String type, var _) ->
          throw new IllegalArgumentException(type + " is known by its name alone");
    };
  }

  private Computation passed(Position at) {
    for (int input = 0; input < inputs.size(); input++) {
      ChannelRange source = ChannelLinks.sources(layer, input, at.channel());
      if (source.size() == 1) {
        return new Computation.Passed(
            read(input, new Position(source.from(), at.row(), at.column())));
      }
    }
    throw new IllegalArgumentException(layer.id() + " has no " + at);
  }

  private List<Term> terms(Op.Conv conv, Position at) {
    FloatBuffer kernel = weights.get(layer, Parameter.WEIGHT).values();
    ChannelRange channels = ChannelLinks.sources(layer, 0, at.channel());
    int top = at.row() * conv.stride().h() - conv.padding().top();
    int left = at.column() * conv.stride().w() - conv.padding().left();
    int weight = at.channel() * channels.size() * conv.kernel().area();
    List<Term> terms = new ArrayList<>(channels.size() * conv.kernel().area());
    for (int c = channels.from(); c < channels.to(); c++) {
      for (int y = top; y < top + conv.kernel().h(); y++) {
        for (int x = left; x < left + conv.kernel().w(); x++) {
          var from = new Position(c, y, x);
          terms.add(new Term(from, valueOrPadding(from), kernel.get(weight++)));
        }
      }
    }
    return terms;
  }

  private List<Term> terms(Op.ChannelConv conv, Position at) {
    FloatBuffer kernel = weights.get(layer, Parameter.WEIGHT).values();
    List<Term> terms = new ArrayList<>();
    for (int k = 0; k < conv.kernel(); k++) {
      int channel = at.channel() * conv.stride() - conv.padding() + k;
      var from = new Position(channel, at.row(), at.column());
      terms.add(new Term(from, valueOrPadding(from), kernel.get(k)));
    }
    return terms;
  }

  private List<Term> denseTerms(Position at) {
    FloatBuffer matrix = weights.get(layer, Parameter.WEIGHT).values();
    int in = layer.inShape().c();
    List<Term> terms = new ArrayList<>(in);
    for (int c = 0; c < in; c++) {
      var from = new Position(c, 0, 0);
      terms.add(new Term(from, valueOrPadding(from), matrix.get(at.channel() * in + c)));
    }
    return terms;
  }

  private Correction correction(Op.Conv conv, Position at) {
    return correction(conv.affine(), at.channel());
  }

  private Correction correction(Affine affine, int channel) {
    return switch (affine) {
      case NONE -> new Correction.None();
      case BIAS -> new Correction.Bias(parameter(Parameter.BIAS, channel));
      case BATCH_NORM -> {
        double variance = parameter(Parameter.VARIANCE, channel);
        double factor =
            parameter(Parameter.GAMMA, channel) / Math.sqrt(variance + Weights.BATCH_NORM_EPSILON);
        double offset =
            parameter(Parameter.BETA, channel) - parameter(Parameter.MEAN, channel) * factor;
        yield new Correction.BatchNormalisation(factor, offset);
      }
    };
  }

  private double parameter(Parameter parameter, int channel) {
    return weights.get(layer, parameter).values().get(channel);
  }

  private Computation pooled(Op.Pool pool, Position at) {
    Shape in = layer.inShape();
    int top = at.row() * pool.stride().h() - pool.padding().top();
    int left = at.column() * pool.stride().w() - pool.padding().left();
    List<Read> read = new ArrayList<>();
    int counted = 0;
    for (int y = top; y < top + pool.kernel().h(); y++) {
      for (int x = left; x < left + pool.kernel().w(); x++) {
        var from = new Position(at.channel(), y, x);
        if (isInside(from)) {
          read.add(read(0, from));
        }
        boolean padded =
            y < in.h() + pool.padding().bottom() && x < in.w() + pool.padding().right();
        counted += padded ? 1 : 0;
      }
    }
    return new Computation.Pooled(pool.kind(), read, counted);
  }

  private List<Read> wholeChannel(int channel) {
    List<Read> read = new ArrayList<>();
    for (int y = 0; y < layer.inShape().h(); y++) {
      for (int x = 0; x < layer.inShape().w(); x++) {
        read.add(read(0, new Position(channel, y, x)));
      }
    }
    return read;
  }

  private List<Read> vector() {
    List<Read> read = new ArrayList<>();
    for (int c = 0; c < layer.inShape().c(); c++) {
      read.add(read(0, new Position(c, 0, 0)));
    }
    return read;
  }

  private Read read(int input, Position from) {
    float value = inputs.get(input).at(from.channel(), from.row(), from.column());
    return new Read(layer.inputs().get(input), from, value);
  }

  private float valueOrPadding(Position from) {
    return isInside(from) ? inputs.getFirst().at(from.channel(), from.row(), from.column()) : 0;
  }

  private boolean isInside(Position at) {
    Shape in = layer.inShape();
    return at.channel() >= 0
        && at.channel() < in.c()
        && at.row() >= 0
        && at.row() < in.h()
        && at.column() >= 0
        && at.column() < in.w();
  }
}
