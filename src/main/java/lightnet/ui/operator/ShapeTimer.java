package lightnet.ui.operator;

import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import lightnet.measure.Latency;
import lightnet.network.Network;

/** Measures small networks in the background. */
public interface ShapeTimer {

  /**
   * Measures a network when nothing else is measured.
   *
   * @param whenDone is given the times on the JavaFX thread, none if they cannot be measured
   * @return what cancels it
   */
  Future<?> time(Network network, Consumer<Optional<Latency>> whenDone);
}
