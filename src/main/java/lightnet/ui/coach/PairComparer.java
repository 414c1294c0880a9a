package lightnet.ui.coach;

import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import lightnet.measure.Paired;
import lightnet.network.Network;

/** Measures two small networks in turns in the background. */
public interface PairComparer {

  /**
   * Measures two networks when nothing else is measured.
   *
   * @param progress is told on the JavaFX thread which part is done
   * @param whenDone is given the times on the JavaFX thread, none if they cannot be measured or it
   *     was cancelled
   * @return what cancels it
   */
  Future<?> compare(
      Network one, Network other, DoubleConsumer progress, Consumer<Optional<Paired>> whenDone);
}
