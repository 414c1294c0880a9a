package lightnet.measure;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import lightnet.cost.ActivationMemory;
import lightnet.cost.CostTable;
import lightnet.cost.DataType;
import lightnet.network.Shape;
import lightnet.runtime.InferenceException;

/**
 * The memory that a network needs at least when it runs.
 *
 * @param bytes of all that is held at once: activations, weights as a file and as ONNX Runtime lays
 *     them out, the input as it is made and as it is read
 * @param input bytes of the input, which Java holds
 */
public record MemoryNeed(long bytes, long input) {
  private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

  /** What a network needs at the batch and the size of its shapes. */
  public static MemoryNeed of(CostTable costs) {
    Shape shape = costs.network().input();
    long input = DataType.FLOAT32.bytes(shape.elements());
    long weights = DataType.FLOAT32.bytes(costs.totals().paramsWithBnStats());
    long activations = DataType.FLOAT32.bytes(ActivationMemory.of(costs.network()).peak());
    return new MemoryNeed(activations + 2 * weights + 2 * input, input);
  }

  /**
   * Refuses what would leave the machine without memory.
   *
   * @param machine bytes that it has, half of which may be taken
   * @param heap bytes that Java may take, a quarter of which may hold the input
   * @throws InferenceException if it needs more, with a sentence
   */
  void require(long machine, long heap) throws InferenceException {
    long most = machine / 2;
    if (bytes > most) {
      throw new InferenceException(
          "This needs at least %s of memory in one run, and of this machine's %s at most half is"
                  .formatted(gigabytes(bytes), gigabytes(machine))
              + " taken; a smaller batch or resolution needs less.");
    }
    if (input > Math.min(heap / 4, (long) Float.BYTES * LARGEST_ARRAY)) {
      throw new InferenceException(
          "The input of one run has %s, which is too much for the %s that the program may take;"
                  .formatted(gigabytes(input), gigabytes(heap))
              + " a smaller batch or resolution needs less.");
    }
  }

  /**
   * Refuses what would leave this machine without memory.
   *
   * @throws InferenceException if it needs more, with a sentence
   */
  public void require() throws InferenceException {
    long machine =
        ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
            ? system.getTotalMemorySize()
            : Long.MAX_VALUE;
    require(machine, Runtime.getRuntime().maxMemory());
  }

  private static String gigabytes(long bytes) {
    return "%.1f GB".formatted(bytes / 1e9);
  }
}
