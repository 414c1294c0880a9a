package lightnet.runtime;

import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import lightnet.network.Activation;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.weights.Parameter;
import lightnet.weights.Weights;

/** Networks computed by their definitions, one value after the other, for one image. */
final class PlainArithmetic {
  private final Weights weights;
  private final Map<String, double[]> tensors = new HashMap<>();
  private final Map<Parameter, Map<String, FloatBuffer>> read = new EnumMap<>(Parameter.class);

  private PlainArithmetic(Weights weights) {
    this.weights = weights;
  }

  static double[] run(Network network, Weights weights, double[] input) {
    var arithmetic = new PlainArithmetic(weights);
    return arithmetic.all(network, Map.of(Network.INPUT, input)).tensor(network.output().id());
  }

  /** All tensors of a network, of which those that are given are not computed. */
  static Map<String, double[]> tensors(
      Network network, Weights weights, Map<String, double[]> given) {
    return Map.copyOf(new PlainArithmetic(weights).all(network, given).tensors);
  }

  private PlainArithmetic all(Network network, Map<String, double[]> given) {
    tensors.putAll(given);
    for (Layer layer : network.layers()) {
      if (!given.containsKey(layer.id())) {
        tensors.put(layer.id(), values(layer));
      }
    }
    return this;
  }

  private double[] tensor(String id) {
    return Objects.requireNonNull(tensors.get(id), id);
  }

  private double[] values(Layer layer) {
    double[] in = tensor(layer.inputs().getFirst());
    double[] out = new double[Math.toIntExact(layer.outShape().elements())];
    int area = layer.outShape().h() * layer.outShape().w();
    for (int i = 0; i < out.length; i++) {
      out[i] =
          switch (layer.op()) {
            case Op.Conv conv -> convolved(layer, conv, in, i / area, i % area);
            case Op.Dense dense -> dense(layer, dense, in, i);
            case Op.ChannelConv conv -> slid(layer, conv, in, i / area, i % area);
            case Op.Pool pool -> pooled(layer, pool, in, i / area, i % area);
            case Op.Activate(Activation function) -> activated(function, in[i]);
            case Op.Softmax _ -> Math.exp(in[i]) / DoubleStream.of(in).map(Math::exp).sum();
            case Op.Multiply _ -> in[i] * tensor(layer.inputs().getLast())[i / area];
            case Op.Concat _ -> concatenated(layer, i);
            case Op.ChannelSlice(int from, int _) -> in[from * area + i];
            case Op.ChannelShuffle(int groups) -> {
              int columns = layer.outShape().c() / groups;
              int channel = i / area;
              yield in[(channel % groups * columns + channel / groups) * area + i % area];
            }
            case Op.Add _ -> in[i] + tensor(layer.inputs().getLast())[i];
            case Op.GlobalAveragePool _ -> mean(layer.inShape(), in, i);
            case Op.Opaque(String type, var _) -> throw new IllegalArgumentException(type);
          };
    }
    return out;
  }

  private double convolved(Layer layer, Op.Conv conv, double[] in, int channel, int place) {
    Shape from = layer.inShape();
    int perGroup = from.c() / conv.groups();
    int group = channel / (conv.outChannels() / conv.groups());
    int top = place / layer.outShape().w() * conv.stride().h() - conv.padding().top();
    int left = place % layer.outShape().w() * conv.stride().w() - conv.padding().left();
    double sum = 0;
    for (int c = 0; c < perGroup; c++) {
      for (int ky = 0; ky < conv.kernel().h(); ky++) {
        for (int kx = 0; kx < conv.kernel().w(); kx++) {
          int weight = ((channel * perGroup + c) * conv.kernel().h() + ky) * conv.kernel().w() + kx;
          sum +=
              of(layer, Parameter.WEIGHT, weight)
                  * pixel(from, in, group * perGroup + c, top + ky, left + kx);
        }
      }
    }
    return affine(layer, conv.affine(), channel, sum);
  }

  private double slid(Layer layer, Op.ChannelConv conv, double[] in, int channel, int place) {
    int area = layer.inShape().h() * layer.inShape().w();
    double sum = 0;
    for (int k = 0; k < conv.kernel(); k++) {
      int c = channel * conv.stride() - conv.padding() + k;
      boolean inside = c >= 0 && c < layer.inShape().c();
      sum += inside ? of(layer, Parameter.WEIGHT, k) * in[c * area + place] : 0;
    }
    return affine(layer, conv.affine(), channel, sum);
  }

  private static double pooled(Layer layer, Op.Pool pool, double[] in, int channel, int place) {
    Shape from = layer.inShape();
    int top = place / layer.outShape().w() * pool.stride().h() - pool.padding().top();
    int left = place % layer.outShape().w() * pool.stride().w() - pool.padding().left();
    double largest = Double.NEGATIVE_INFINITY;
    double sum = 0;
    int counted = 0;
    for (int y = top; y < top + pool.kernel().h(); y++) {
      for (int x = left; x < left + pool.kernel().w(); x++) {
        if (y >= 0 && y < from.h() && x >= 0 && x < from.w()) {
          largest = Math.max(largest, pixel(from, in, channel, y, x));
        }
        sum += pixel(from, in, channel, y, x);
        boolean counts =
            y < from.h() + pool.padding().bottom() && x < from.w() + pool.padding().right();
        counted += counts ? 1 : 0;
      }
    }
    return switch (pool.kind()) {
      case MAX -> largest;
      case AVERAGE -> sum / counted;
    };
  }

  private double concatenated(Layer layer, int index) {
    int rest = index;
    for (String input : layer.inputs()) {
      double[] values = tensor(input);
      if (rest < values.length) {
        return values[rest];
      }
      rest -= values.length;
    }
    throw new IllegalStateException(layer.id());
  }

  private static double pixel(Shape shape, double[] values, int c, int y, int x) {
    boolean inside = y >= 0 && y < shape.h() && x >= 0 && x < shape.w();
    return inside ? values[(c * shape.h() + y) * shape.w() + x] : 0;
  }

  private double dense(Layer layer, Op.Dense dense, double[] in, int feature) {
    double sum = 0;
    for (int c = 0; c < in.length; c++) {
      sum += of(layer, Parameter.WEIGHT, feature * in.length + c) * in[c];
    }
    return affine(layer, dense.affine(), feature, sum);
  }

  private double affine(Layer layer, Affine affine, int channel, double sum) {
    return switch (affine) {
      case NONE -> sum;
      case BIAS -> sum + of(layer, Parameter.BIAS, channel);
      case BATCH_NORM ->
          (sum - of(layer, Parameter.MEAN, channel))
                  / Math.sqrt(of(layer, Parameter.VARIANCE, channel) + Weights.BATCH_NORM_EPSILON)
                  * of(layer, Parameter.GAMMA, channel)
              + of(layer, Parameter.BETA, channel);
    };
  }

  private double of(Layer layer, Parameter parameter, int i) {
    return read.computeIfAbsent(parameter, _ -> new HashMap<>())
        .computeIfAbsent(layer.id(), _ -> weights.get(layer, parameter).values())
        .get(i);
  }

  private static double activated(Activation function, double x) {
    return switch (function) {
      case LINEAR -> x;
      case SIGMOID -> 1 / (1 + Math.exp(-x));
      case HARD_SIGMOID -> Math.clamp(x + 3, 0, 6) / 6;
      case SWISH -> x / (1 + Math.exp(-x));
      case H_SWISH -> x * Math.clamp(x + 3, 0, 6) / 6;
      case RELU -> Math.max(0, x);
      case RELU6 -> Math.clamp(x, 0, 6);
    };
  }

  private static double mean(Shape shape, double[] in, int channel) {
    int area = shape.h() * shape.w();
    double sum = 0;
    for (int i = 0; i < area; i++) {
      sum += in[channel * area + i];
    }
    return sum / area;
  }
}
