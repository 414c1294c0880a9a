package lightnet.measure.roofline;

import java.util.List;
import lightnet.measure.rate.Achieved;
import lightnet.measure.rate.AchievedKernel;
import lightnet.measure.rate.AchievedRates;

/**
 * The most that a machine can do, by arithmetic intensity: what its memory can bring, and never
 * more than what it can compute.
 *
 * @param peak billions of multiply-adds a second
 * @param memory billions of bytes a second from and to memory
 * @param cache the same from and to the caches near the cores, which values that were written a
 *     moment before may come from
 */
public record Roofline(double peak, double memory, double cache) {
  private static final double MILLIS = 1e3;
  private static final double GIGA = 1e9;

  /** What keeps a layer from being faster. */
  public enum Bound {
    /** Values come and go no faster. */
    MEMORY,
    /** Multiply-adds are computed no faster. */
    COMPUTE
  }

  /** That of measured peaks. */
  public static Roofline of(Peaks peaks) {
    return new Roofline(
        peaks.gmaddPerSecond().best(),
        peaks.memoryGigabytesPerSecond().best(),
        peaks.cacheGigabytesPerSecond().best());
  }

  /** The multiply-adds for each byte from which on memory is no longer the bound. */
  public double ridge() {
    return peak / memory;
  }

  /** The most billions of multiply-adds a second at an arithmetic intensity. */
  public double attainable(double intensity) {
    return Math.min(peak, intensity * memory);
  }

  /** The bound under which an arithmetic intensity lies. */
  public Bound bound(double intensity) {
    return intensity < ridge() ? Bound.MEMORY : Bound.COMPUTE;
  }

  /** The kernels of a network that took time, in its order. */
  public List<RooflinePoint> place(AchievedRates rates) {
    return rates.kernels().stream()
        .filter(kernel -> kernel.achieved().milliseconds() > 0)
        .map(this::place)
        .toList();
  }

  private RooflinePoint place(AchievedKernel kernel) {
    Achieved achieved = kernel.achieved();
    double intensity = achieved.work().intensity();
    return new RooflinePoint(
        kernel,
        intensity,
        achieved.gmaddPerSecond().orElseThrow(),
        attainable(intensity),
        bound(intensity),
        leastMillis(achieved, memory) / achieved.milliseconds(),
        leastMillis(achieved, cache) / achieved.milliseconds());
  }

  /** What the work takes at least if bytes come and go at this rate. */
  private double leastMillis(Achieved achieved, double gigabytesPerSecond) {
    double computing = achieved.work().madds() / (peak * GIGA);
    double moving = achieved.work().bytes() / (gigabytesPerSecond * GIGA);
    return MILLIS * Math.max(computing, moving);
  }
}
