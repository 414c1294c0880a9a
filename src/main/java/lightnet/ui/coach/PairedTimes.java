package lightnet.ui.coach;

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
import lightnet.measure.Paired;
import lightnet.network.Network;

/** Times of pairs of networks, measured one pair after the other; what was measured is kept. */
final class PairedTimes {
  private final PairComparer comparer;
  private final Map<Pair, Paired> known = new HashMap<>();
  private final Queue<Pair> wanted = new ArrayDeque<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private Optional<Pair> running = Optional.empty();
  private double part;
  private Future<?> work = CompletableFuture.completedFuture(null);

  PairedTimes(PairComparer comparer) {
    this.comparer = comparer;
  }

  /**
   * Two networks.
   *
   * @param one what is there
   * @param other what it is compared with
   */
  record Pair(Network one, Network other) {}

  /** How far a pair is. */
  sealed interface State {

    /** Nobody asked. */
    record Unknown() implements State {}

    /**
     * It will come.
     *
     * @param part that is done, between 0 and 1
     */
    record Waiting(double part) implements State {}

    /** It is known. */
    record Known(Paired times) implements State {}
  }

  /** Tells when anything has changed. */
  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** How far a pair is. */
  State state(Pair pair) {
    Paired times = known.get(pair);
    if (times != null) {
      return new State.Known(times);
    }
    if (running.filter(pair::equals).isPresent()) {
      return new State.Waiting(part);
    }
    return wanted.contains(pair) ? new State.Waiting(0) : new State.Unknown();
  }

  /** Measures pairs that are not known yet. */
  void want(Collection<Pair> pairs) {
    pairs.stream().filter(pair -> state(pair) instanceof State.Unknown).forEach(wanted::add);
    next();
    tell();
  }

  /** Measures nothing more. */
  void stop() {
    wanted.clear();
    work.cancel(true);
  }

  private void next() {
    if (running.isEmpty() && !wanted.isEmpty()) {
      Pair pair = wanted.remove();
      running = Optional.of(pair);
      part = 0;
      work = comparer.compare(pair.one(), pair.other(), this::progress, times -> done(pair, times));
    }
  }

  private void progress(double done) {
    part = done;
    tell();
  }

  /** What could not be measured, or was stopped, takes what was to come after it along. */
  private void done(Pair pair, Optional<Paired> times) {
    running = Optional.empty();
    times.ifPresentOrElse(paired -> known.put(pair, paired), wanted::clear);
    next();
    tell();
  }

  private void tell() {
    listeners.forEach(Runnable::run);
  }
}
