package lightnet.measure.roofline;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import lightnet.measure.OperatorTimer;
import lightnet.network.Affine;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.runtime.InferenceException;
import lightnet.runtime.InferenceSession;
import lightnet.runtime.InferenceSession.ReadyInput;
import lightnet.runtime.SessionSettings;

/** Measures what this machine can do at most. */
public final class PeakMeter {

  /** Rows and columns of the matrices of one thread: 134 million multiply-adds, about 2 ms. */
  private static final int SIZE = 512;

  private PeakMeter() {}

  /**
   * Measures the peaks of a number of threads, three times as long if the machine is busy.
   *
   * @throws InterruptedException if the thread is interrupted meanwhile
   */
  public static Peaks measure(int threads, PeakPlan plan)
      throws InferenceException, InterruptedException {
    var system = ManagementFactory.getOperatingSystemMXBean();
    double load = system.getSystemLoadAverage();
    PeakPlan taken =
        Peaks.disturb(load, threads, system.getAvailableProcessors()) ? plan.longer(3) : plan;
    return new Peaks(
        threads,
        matrixProduct(threads, taken.computing()),
        Triad.memory(threads, taken.memory(), taken.memoryBytes()),
        Triad.cache(threads, taken.cache()),
        load,
        Instant.now().toString());
  }

  /**
   * Each thread multiplies matrices of its own: how work is best shared out is no question here.
   */
  private static PeakRate matrixProduct(int threads, Duration time)
      throws InferenceException, InterruptedException {
    List<Product> products = new ArrayList<>();
    try {
      for (int i = 0; i < threads; i++) {
        products.add(Product.open());
      }
      Iterator<Product> each = List.copyOf(products).iterator();
      List<Long> nanos = Together.time(threads, time, () -> next(each));
      double madds = (double) SIZE * SIZE * SIZE * threads;
      return PeakRate.of(nanos.stream().mapToDouble(one -> madds / one).toArray());
    } finally {
      products.forEach(Product::release);
    }
  }

  private static Product next(Iterator<Product> each) {
    synchronized (each) {
      return each.next();
    }
  }

  /** A dense layer on a batch, which is a product of matrices. */
  private record Product(InferenceSession session, ReadyInput input) implements Together.Worker {

    static Product open() throws InferenceException {
      var builder = new NetworkBuilder(new Shape(SIZE, SIZE, 1, 1));
      builder.add("product", new Op.Dense(SIZE, Affine.NONE), Network.INPUT);
      Network network = builder.build("product");
      InferenceSession session =
          OperatorTimer.open(network, SessionSettings.standard().withThreads(1));
      try {
        return new Product(session, OperatorTimer.ready(session, network));
      } catch (InferenceException e) {
        session.close();
        throw e;
      }
    }

    @Override
    public void step() {
      try {
        session.time(input);
      } catch (InferenceException e) {
        throw new IllegalStateException("a matrix product cannot be computed", e);
      }
    }

    void release() {
      input.close();
      session.close();
    }

    /** Sessions are opened and closed by whoever measures. */
    @Override
    public void close() {}
  }
}
