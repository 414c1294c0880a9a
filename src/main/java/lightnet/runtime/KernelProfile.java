package lightnet.runtime;

import java.util.List;

/**
 * What ONNX Runtime's profiler says of a model. All figures are medians over the runs, so that a
 * run that was held up does not change them.
 *
 * @param kernels in the order in which they ran
 * @param medianRunMicros median microseconds of a whole run under the profiler
 * @param medianOverheadMicros median microseconds of a run outside its kernels
 * @param runs how many runs it is the median of
 */
public record KernelProfile(
    List<KernelTime> kernels, double medianRunMicros, double medianOverheadMicros, int runs) {
  public KernelProfile {
    kernels = List.copyOf(kernels);
  }

  /** The microseconds that shares are parts of: all kernels and what is outside of them. */
  public double wholeMicros() {
    return kernels.stream().mapToDouble(KernelTime::medianMicros).sum() + medianOverheadMicros;
  }
}
