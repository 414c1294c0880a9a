package lightnet.runtime;

import java.util.Random;
import lightnet.cost.CostTable;
import lightnet.design.BundledModels;
import lightnet.network.Network;
import lightnet.onnx.BatchNorm;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.OnnxWriter;
import lightnet.weights.RandomWeights;

/** The smallest MobileNet V2 with random weights: what tests open, run and time. */
public final class SmallModel {
  /** Its layers. */
  public static final Network NETWORK = BundledModels.network(BundledModels.SMALLEST);

  /** Its layers with their costs. */
  public static final CostTable COSTS = CostTable.of(NETWORK);

  /** One thread that sleeps when it has nothing to do. */
  public static final SessionSettings ONE_THREAD = SessionSettings.standard().withThreads(1);

  private SmallModel() {}

  /** Its model with weights drawn from a seed. */
  public static OnnxModel onnx(long seed) {
    return OnnxWriter.write(NETWORK, new RandomWeights(seed), BatchNorm.FOLDED);
  }

  /** The shape of its input. */
  public static int[] shape() {
    return NETWORK.input().toArray();
  }

  /** A noisy input, always the same. */
  public static float[] noise() {
    var random = new Random(7);
    var values = new float[Math.toIntExact(NETWORK.input().elements())];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
