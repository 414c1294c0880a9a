package lightnet.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
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

  private PlainArithmetic(Weights weights) {
    this.weights = weights;
  }

  static double[] run(Network network, Weights weights, double[] input) {
    var arithmetic = new PlainArithmetic(weights);
    arithmetic.tensors.put(Network.INPUT, input);
    network.layers().forEach(l -> arithmetic.tensors.put(l.id(), arithmetic.values(l)));
    return arithmetic.tensor(network.output().id());
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
            case Op.Activate(Activation function) -> activated(function, in[i]);
            case Op.Add _ -> in[i] + tensor(layer.inputs().getLast())[i];
            case Op.GlobalAveragePool _ -> mean(layer.inShape(), in, i);
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
    return weights.get(layer, parameter).values().get(i);
  }

  private static double activated(Activation function, double x) {
    return switch (function) {
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
