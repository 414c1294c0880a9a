package lightnet.runtime;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtProvider;
import ai.onnxruntime.OrtSession;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose kernels ONNX Runtime uses. What a provider has no kernel for runs on the processor all the
 * same.
 */
public enum ExecutionProvider {
  /** The processor, by ONNX Runtime's own kernels. */
  CPU(OrtProvider.CPU),
  /** The processor, by Google's XNNPACK. */
  XNNPACK(OrtProvider.XNNPACK),
  /** The processor, by Intel's oneDNN. */
  DNNL(OrtProvider.DNNL),
  /** Apple's Core ML: processor, graphics card or neural engine. */
  CORE_ML(OrtProvider.CORE_ML),
  /** The graphics card under Windows. */
  DIRECT_ML(OrtProvider.DIRECT_ML),
  /** Nvidia's graphics cards. */
  CUDA(OrtProvider.CUDA);

  private final OrtProvider provider;

  ExecutionProvider(OrtProvider provider) {
    this.provider = provider;
  }

  /**
   * Those that the ONNX Runtime at hand offers, the processor first.
   *
   * @throws InferenceException if ONNX Runtime is not available
   */
  public static List<ExecutionProvider> offered() throws InferenceException {
    OnnxRuntime.environment();
    Set<OrtProvider> known = OrtEnvironment.getAvailableProviders();
    return Arrays.stream(values()).filter(one -> known.contains(one.provider)).toList();
  }

  void require() throws InferenceException {
    List<ExecutionProvider> offered = offered();
    if (!offered.contains(this)) {
      throw new InferenceException(
          "This ONNX Runtime has no %s; it offers %s."
              .formatted(this, offered.stream().map(Enum::name).collect(Collectors.joining(", "))));
    }
  }

  /** Adds it to a session; XNNPACK has threads of its own, one if nothing is said. */
  void addTo(OrtSession.SessionOptions options, int threads) throws OrtException {
    switch (this) {
      case CPU -> {}
      case XNNPACK -> options.addXnnpack(Map.of("intra_op_num_threads", String.valueOf(threads)));
      case DNNL -> options.addDnnl(true);
      case CORE_ML -> options.addCoreML(Map.of());
      case DIRECT_ML -> options.addDirectML(0);
      case CUDA -> options.addCUDA();
    }
  }
}
