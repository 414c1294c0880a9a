package lightnet.measure.roofline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Does the same on several threads at the same moments, again and again, and tells how long each
 * round took from the first start to the last end. Threads wait for each other awake, since falling
 * asleep and waking up takes as long as a tenth of a round.
 */
final class Together {
  private static final int SPINS = 1000;
  private static final int BEST = 3;
  private static final double NEAR = 1.03;
  private static final int LONGER = 4;

  private final long[] starts;
  private final long[] ends;
  private final long nanos;
  private final AtomicInteger waiting = new AtomicInteger();
  private final List<Long> rounds = new ArrayList<>();
  private long begin;
  private volatile int round;
  private volatile boolean over;

  private Together(int threads, Duration time) {
    starts = new long[threads];
    ends = new long[threads];
    nanos = time.toNanos();
  }

  /** What one thread does. */
  interface Worker extends AutoCloseable {
    /** Does it once. */
    void step();

    @Override
    void close();
  }

  /**
   * Works for some time, up to four times as long if the three shortest rounds are not alike.
   *
   * @param workers makes one on each thread
   * @return nanoseconds of each round
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  static List<Long> time(int threads, Duration time, Supplier<Worker> workers)
      throws InterruptedException {
    var together = new Together(threads, time);
    List<Callable<Object>> tasks = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int index = i;
      tasks.add(Executors.callable(() -> together.work(index, workers)));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      for (Future<Object> task : pool.invokeAll(tasks)) {
        task.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a measuring thread failed: " + e.getMessage(), e);
    } finally {
      together.over = true;
    }
    return List.copyOf(together.rounds);
  }

  private void work(int index, Supplier<Worker> workers) {
    try (Worker worker = workers.get()) {
      await();
      while (!over) {
        starts[index] = System.nanoTime();
        worker.step();
        ends[index] = System.nanoTime();
        await();
      }
    } finally {
      over = true;
    }
  }

  /**
   * Until all have come; the last one notes how long it took, and whether to go on. Nothing relies
   * on yielding; on a busy machine it lets those come that are waited for.
   */
  @SuppressWarnings("ThreadPriorityCheck")
  private void await() {
    int mine = round;
    if (waiting.incrementAndGet() == starts.length) {
      waiting.set(0);
      note();
      round = mine + 1;
      return;
    }
    for (int spins = 0; round == mine && !over; spins++) {
      if (Thread.currentThread().isInterrupted()) {
        over = true;
      }
      if (spins < SPINS) {
        Thread.onSpinWait();
      } else {
        Thread.yield();
      }
    }
  }

  private void note() {
    if (round == 0) {
      begin = System.nanoTime();
      return;
    }
    rounds.add(Arrays.stream(ends).max().orElseThrow() - Arrays.stream(starts).min().orElseThrow());
    if (Thread.currentThread().isInterrupted() || isEnough(System.nanoTime() - begin)) {
      over = true;
    }
  }

  private boolean isEnough(long gone) {
    return rounds.size() >= BEST && (gone > LONGER * nanos || (gone > nanos && isBestConfirmed()));
  }

  /** Whether the shortest round was no accident: others came near. */
  private boolean isBestConfirmed() {
    List<Long> best = rounds.stream().sorted().limit(BEST).toList();
    return best.getLast() < NEAR * best.getFirst();
  }
}
