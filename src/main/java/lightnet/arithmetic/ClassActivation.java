package lightnet.arithmetic;

import java.nio.FloatBuffer;
import java.util.Optional;
import lightnet.network.Affine;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.weights.Parameter;
import lightnet.weights.Weights;

/**
 * What each place of the last feature maps adds to a class (Zhou, Khosla, Lapedriza, Oliva,
 * Torralba 2016, Learning Deep Features for Discriminative Localization, Section 2). It is exact
 * where a global average pool stands directly before the classifier, since both are linear: the
 * mean of the map and the bias make the logit.
 */
public sealed interface ClassActivation {

  /**
   * A dense layer reads the pooled maps.
   *
   * @param pool global average pool
   * @param dense the classifier
   */
  record Weighted(Layer pool, Layer dense) implements ClassActivation {}

  /** Each class has a map of its own, whose mean is its logit. */
  record Direct(Layer pool) implements ClassActivation {}

  /**
   * Something else stands between pool and classifier, so that no such map adds up to the logit.
   *
   * @param between its path; empty where there is no global pool at all
   */
  record Impossible(String between) implements ClassActivation {}

  /** What a network allows. */
  static ClassActivation of(Network network) {
    Layer last = network.output();
    if (last.op() instanceof Op.Softmax) {
      last = before(network, last).orElse(last);
    }
    if (last.op() instanceof Op.GlobalAveragePool) {
      return new Direct(last);
    }
    if (!(last.op() instanceof Op.Dense)) {
      return new Impossible("");
    }
    Optional<Layer> pool = before(network, last);
    if (pool.filter(layer -> layer.op() instanceof Op.GlobalAveragePool).isPresent()) {
      return new Weighted(pool.get(), last);
    }
    boolean isPooledEarlier =
        network.layers().stream().anyMatch(layer -> layer.op() instanceof Op.GlobalAveragePool);
    return new Impossible(isPooledEarlier ? pool.map(Layer::path).orElse("") : "");
  }

  private static Optional<Layer> before(Network network, Layer layer) {
    return network.layer(layer.inputs().getFirst());
  }

  /**
   * The map of a class.
   *
   * @param features what the pool reads
   */
  static HeatMap map(Weighted exact, Weights weights, FeatureMaps features, int classIndex) {
    Shape shape = features.shape();
    int area = shape.h() * shape.w();
    FloatBuffer matrix = weights.get(exact.dense(), Parameter.WEIGHT).values();
    double[] sums = new double[area];
    for (int c = 0; c < shape.c(); c++) {
      double weight = matrix.get(classIndex * shape.c() + c);
      FloatBuffer channel = features.channel(c);
      for (int i = 0; i < area; i++) {
        sums[i] += weight * channel.get(i);
      }
    }
    float[] map = new float[area];
    for (int i = 0; i < area; i++) {
      map[i] = (float) sums[i];
    }
    return HeatMap.ofTiles(
        new FeatureMaps(new Shape(1, 1, shape.h(), shape.w()), FloatBuffer.wrap(map)));
  }

  /**
   * The map of a class that has one of its own.
   *
   * @param features what the pool reads
   */
  static HeatMap map(FeatureMaps features, int classIndex) {
    Shape shape = features.shape();
    return HeatMap.ofTiles(
        new FeatureMaps(new Shape(1, 1, shape.h(), shape.w()), features.channel(classIndex)));
  }

  /** What is added to the mean of the map: the classifier's bias for the class. */
  static double bias(Weighted exact, Weights weights, int classIndex) {
    return exact.dense().op() instanceof Op.Dense dense && dense.affine() == Affine.BIAS
        ? weights.get(exact.dense(), Parameter.BIAS).values().get(classIndex)
        : 0;
  }
}
