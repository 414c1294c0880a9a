package lightnet.measure.rate;

import java.util.List;
import lightnet.network.Layer;
import lightnet.network.OperatorFamily;

/**
 * Layers that ran as one kernel. What passes between them stays inside: it is not read or written.
 *
 * @param carrier the layer that the time was given to
 * @param layers all of them, in the order of the network
 * @param achieved by all of them together
 */
public record AchievedKernel(Layer carrier, List<Layer> layers, Achieved achieved) {

  public AchievedKernel {
    layers = List.copyOf(layers);
  }

  /** The family that its time belongs to, that of the carrier. */
  public OperatorFamily family() {
    return OperatorFamily.of(carrier);
  }
}
