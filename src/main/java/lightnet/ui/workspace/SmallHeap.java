package lightnet.ui.workspace;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javax.management.NotificationEmitter;

/**
 * Keeps Java's memory small. The serial collector of the start script lets its old generation grow
 * to a quarter of the machine's memory before it looks for what is no longer needed there; here it
 * is made to look when that has grown by a little, and a moment after one has come back from inside
 * a network or its final times have come. A look takes about a tenth of a second, in which nothing
 * should be measured or drawn.
 */
public final class SmallHeap implements AutoCloseable {
  private static final String SERIAL_OLD_GENERATION = "Tenured Gen";

  /** What may come together inside a network, where each step reads the values of a block. */
  private static final long SLACK_INSIDE = 24L << 20;

  /** The same where one edits: a look would fall into the measurement that follows each edit. */
  private static final long SLACK_OUTSIDE = 64L << 20;

  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("memory").factory());
  private final PauseTransition calm = new PauseTransition(Duration.millis(1500));

  /** Empty until the first look, so that the start need not wait; touched by its thread alone. */
  private Optional<MemoryPoolMXBean> watched = Optional.empty();

  /** What was used after the last look. */
  private long needed;

  private volatile long slack = SLACK_OUTSIDE;

  /** Keeps it small while a workspace is shown; where another collector runs it does nothing. */
  public SmallHeap(Workspace workspace) {
    calm.setOnFinished(_ -> executor.execute(this::collect));
    workspace.place().subscribe(this::enter);
    workspace.place().subscribe(_ -> await(workspace));
    workspace.freshness().subscribe(_ -> await(workspace));
  }

  private void enter(Place place) {
    slack = place instanceof Place.WholeNetwork ? SLACK_OUTSIDE : SLACK_INSIDE;
    if (!executor.isShutdown()) {
      executor.execute(() -> watched.ifPresent(this::limit));
    }
  }

  private void await(Workspace workspace) {
    calm.stop();
    if (!executor.isShutdown()
        && workspace.place().get() instanceof Place.WholeNetwork
        && workspace.freshness().get() == Freshness.MEASURED) {
      calm.playFromStart();
    }
  }

  private void collect() {
    if (watched.isEmpty()) {
      watched = watch();
    }
    watched.ifPresent(
        pool -> {
          System.gc();
          needed = pool.getUsage().getUsed();
          limit(pool);
        });
  }

  private void limit(MemoryPoolMXBean pool) {
    long most = pool.getUsage().getMax();
    long next = needed + slack;
    pool.setUsageThreshold(most < 0 ? next : Math.min(next, most));
  }

  private Optional<MemoryPoolMXBean> watch() {
    Optional<MemoryPoolMXBean> pool =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(each -> each.getName().equals(SERIAL_OLD_GENERATION))
            .findFirst();
    if (pool.isPresent()
        && ManagementFactory.getMemoryMXBean() instanceof NotificationEmitter emitter) {
      emitter.addNotificationListener((_, _) -> grown(), null, null);
    }
    return pool;
  }

  private void grown() {
    if (!executor.isShutdown()) {
      executor.execute(this::collect);
    }
  }

  @Override
  public void close() {
    calm.stop();
    executor.shutdown();
  }
}
