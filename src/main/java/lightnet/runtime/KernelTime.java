package lightnet.runtime;

/**
 * The time of one kernel over the runs of a profile.
 *
 * @param name the kernel's name in the optimised graph: that of the node, or of the last output
 *     tensor of what was fused
 * @param operator ONNX Runtime's operator, such as {@code Conv} or {@code ReorderInput}
 * @param medianMicros median microseconds of a run
 */
public record KernelTime(String name, String operator, double medianMicros) {}
