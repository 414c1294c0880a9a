package lightnet.measure;

import java.time.Duration;

/** How long a network is profiled. */
public sealed interface ProfilingEffort {

  /** How often it is run then. */
  ProfilingPlan plan();

  /** As long as one waits for after an edit: up to 30 runs, fewer of a slow network. */
  record Usual() implements ProfilingEffort {
    @Override
    public ProfilingPlan plan() {
      return ProfilingPlan.LIVE;
    }
  }

  /**
   * A number of timed runs, however long they take.
   *
   * @param count at least 1
   */
  record Rounds(int count) implements ProfilingEffort {
    public Rounds {
      if (count < 1) {
        throw new IllegalArgumentException("there must be at least 1 round, not " + count);
      }
    }

    @Override
    public ProfilingPlan plan() {
      return ProfilingPlan.STANDARD.withRounds(count);
    }
  }

  /**
   * As many runs as can be made in some time.
   *
   * @param time for warming up, timed and profiled runs
   */
  record Budget(Duration time) implements ProfilingEffort {
    public Budget {
      if (!time.isPositive()) {
        throw new IllegalArgumentException("there must be some time, not " + time);
      }
    }

    @Override
    public ProfilingPlan plan() {
      return ProfilingPlan.within(time);
    }
  }
}
