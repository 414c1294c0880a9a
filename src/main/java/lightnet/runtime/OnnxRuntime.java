package lightnet.runtime;

import ai.onnxruntime.OrtEnvironment;

/** The native library as a whole. */
public final class OnnxRuntime {

  private OnnxRuntime() {}

  /** Whether the native library can be used. */
  public sealed interface Availability {
    /** It is loaded. */
    record Ready(String version) implements Availability {}

    /** It cannot be loaded, with a sentence on why and what to do. */
    record Missing(String reason) implements Availability {}
  }

  /** Loads the library if it is not loaded yet; takes about 0.3 s the first time. */
  public static Availability load() {
    try {
      return new Availability.Ready(environment().getVersion());
    } catch (InferenceException e) {
      return new Availability.Missing(String.valueOf(e.getMessage()));
    }
  }

  static OrtEnvironment environment() throws InferenceException {
    try {
      return OrtEnvironment.getEnvironment();
    } catch (LinkageError | RuntimeException e) {
      throw new InferenceException(
          "ONNX Runtime's native library cannot be loaded here, so nothing can be run or timed,"
              + " while shapes and costs work; it needs 64-bit Linux with glibc, 64-bit Windows or"
              + " macOS on Apple silicon, and room in the folder for temporary files.",
          e);
    }
  }
}
