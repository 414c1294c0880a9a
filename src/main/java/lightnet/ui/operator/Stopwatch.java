package lightnet.ui.operator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import lightnet.measure.Latency;
import lightnet.network.Network;

/**
 * Times of networks that are shown, measured one after the other; what was measured is kept. Others
 * who use the background thread get their turn between two networks.
 */
final class Stopwatch {
  private final ShapeTimer timer;
  private final Map<Network, Optional<Latency>> known = new HashMap<>();
  private final Queue<Network> wanted = new ArrayDeque<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private Future<?> running = CompletableFuture.completedFuture(null);
  private boolean isRunning;

  Stopwatch(ShapeTimer timer) {
    this.timer = timer;
  }

  /** Tells when a time has come. */
  void onTime(Runnable listener) {
    listeners.add(listener);
  }

  /** Measures these in this order, and no longer what was wanted before. */
  void want(Collection<Network> networks) {
    wanted.clear();
    networks.stream().filter(network -> !known.containsKey(network)).forEach(wanted::add);
    next();
  }

  /** Measures nothing more. */
  void stop() {
    wanted.clear();
    running.cancel(true);
    isRunning = false;
  }

  /** The median in milliseconds, once it is known. */
  Optional<Double> median(Network network) {
    return known.getOrDefault(network, Optional.empty()).map(Latency::median);
  }

  /** Whether it could not be measured. */
  boolean isImpossible(Network network) {
    return known.containsKey(network) && median(network).isEmpty();
  }

  private void next() {
    if (!isRunning && !wanted.isEmpty()) {
      Network network = wanted.remove();
      isRunning = true;
      running = timer.time(network, latency -> know(network, latency));
    }
  }

  private void know(Network network, Optional<Latency> latency) {
    known.put(network, latency);
    isRunning = false;
    listeners.forEach(Runnable::run);
    next();
  }
}
