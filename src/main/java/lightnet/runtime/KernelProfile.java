package lightnet.runtime;

import java.util.List;

/**
 * What ONNX Runtime's profiler says of a model.
 *
 * @param kernels in the order in which they ran
 * @param medianRunMicros median microseconds of a whole run under the profiler
 * @param runs how many runs it is the median of
 */
public record KernelProfile(List<KernelTime> kernels, double medianRunMicros, int runs) {
  public KernelProfile {
    kernels = List.copyOf(kernels);
  }
}
