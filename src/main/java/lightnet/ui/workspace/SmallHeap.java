package lightnet.ui.workspace;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;

/**
 * Keeps Java's memory small. The serial collector of the start script lets its old generation grow
 * to a quarter of the machine's memory before it looks for what is no longer needed there; here it
 * is made to look when that has grown by a little, and when one has come back from inside a network
 * or its times have come. A look takes about a tenth of a second.
 */
public final class SmallHeap implements AutoCloseable {
  private static final String SERIAL_OLD_GENERATION = "Tenured Gen";
  private static final long SLACK = 48L << 20;

  private final NotificationEmitter emitter =
      (NotificationEmitter) ManagementFactory.getMemoryMXBean();
  private final NotificationListener listener = (_, _) -> collect();
  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("memory").factory());
  private final PauseTransition calm = new PauseTransition(Duration.millis(600));
  private final MemoryPoolMXBean pool;

  private SmallHeap(MemoryPoolMXBean pool, Workspace workspace) {
    this.pool = pool;
    emitter.addNotificationListener(listener, null, null);
    calm.setOnFinished(_ -> executor.execute(this::collect));
    workspace.place().subscribe(_ -> await(workspace));
    workspace.profile().subscribe(_ -> await(workspace));
  }

  /** Starts to keep it small; empty where another collector sees to that by itself. */
  public static Optional<SmallHeap> of(Workspace workspace) {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getName().equals(SERIAL_OLD_GENERATION))
        .findFirst()
        .map(pool -> new SmallHeap(pool, workspace));
  }

  private void await(Workspace workspace) {
    calm.stop();
    if (workspace.place().get() instanceof Place.WholeNetwork
        && workspace.profile().get().isPresent()) {
      calm.playFromStart();
    }
  }

  private void collect() {
    System.gc();
    long most = pool.getUsage().getMax();
    long next = pool.getUsage().getUsed() + SLACK;
    pool.setUsageThreshold(most < 0 ? next : Math.min(next, most));
  }

  @Override
  public void close() {
    calm.stop();
    executor.shutdown();
    try {
      emitter.removeNotificationListener(listener);
    } catch (ListenerNotFoundException e) {
      throw new IllegalStateException("it has listened since it was made", e);
    }
  }
}
