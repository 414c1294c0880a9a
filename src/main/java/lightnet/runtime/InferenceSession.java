package lightnet.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import lightnet.onnx.OnnxModel;

/**
 * A model that is ready to run on an input. For one thread at a time; must be closed, it holds
 * native memory.
 */
public final class InferenceSession implements AutoCloseable {
  private final OrtEnvironment environment;
  private final OrtSession session;
  private final String input;

  private InferenceSession(OrtEnvironment environment, OrtSession session) {
    this.environment = environment;
    this.session = session;
    this.input = session.getInputNames().iterator().next();
  }

  /**
   * Opens a model.
   *
   * @throws InferenceException if ONNX Runtime is not available or does not take the model
   */
  public static InferenceSession open(OnnxModel onnx, SessionSettings settings)
      throws InferenceException {
    return open(onnx, settings, _ -> {});
  }

  /** Opens a model that is run once: its memory goes back to the system piece by piece. */
  static InferenceSession openForOneRun(OnnxModel onnx, SessionSettings settings)
      throws InferenceException {
    return open(
        onnx,
        settings,
        options -> {
          options.setCPUArenaAllocator(false);
          options.setMemoryPatternOptimization(false);
        });
  }

  /** Opens a model whose runs are written to a file that starts with this path. */
  static InferenceSession openProfiled(OnnxModel onnx, SessionSettings settings, Path file)
      throws InferenceException {
    return open(onnx, settings, options -> options.enableProfiling(file.toString()));
  }

  private static InferenceSession open(
      OnnxModel onnx, SessionSettings settings, Customisation custom) throws InferenceException {
    OrtEnvironment environment = OnnxRuntime.environment();
    settings.provider().require();
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      apply(settings, options);
      custom.accept(options);
      return new InferenceSession(environment, environment.createSession(onnx.bytes(), options));
    } catch (OrtException e) {
      throw InferenceException.of("ONNX Runtime cannot open this model", e);
    }
  }

  private static void apply(SessionSettings settings, OrtSession.SessionOptions options)
      throws OrtException {
    options.setIntraOpNumThreads(settings.threads());
    options.setInterOpNumThreads(1);
    options.setOptimizationLevel(
        switch (settings.optimisation()) {
          case NONE -> OrtSession.SessionOptions.OptLevel.NO_OPT;
          case BASIC -> OrtSession.SessionOptions.OptLevel.BASIC_OPT;
          case EXTENDED -> OrtSession.SessionOptions.OptLevel.EXTENDED_OPT;
          case ALL -> OrtSession.SessionOptions.OptLevel.ALL_OPT;
        });
    options.addConfigEntry(
        "session.intra_op.allow_spinning",
        switch (settings.waiting()) {
          case SPINNING -> "1";
          case SLEEPING -> "0";
        });
    settings.provider().addTo(options, settings.threads());
  }

  /**
   * Puts an input where the model reads it.
   *
   * @param values elements in the order N, C, H, W
   * @param shape sizes of these
   */
  public ReadyInput ready(float[] values, int... shape) throws InferenceException {
    try {
      NodeInfo info = session.getInputInfo().get(input);
      if (info == null || !(info.getInfo() instanceof TensorInfo wanted)) {
        throw new InferenceException("The model takes no tensor.");
      }
      InputMemory memory = InputMemory.of(environment, wanted, shape);
      try {
        memory.set(values);
      } catch (IllegalArgumentException e) {
        memory.close();
        throw e;
      }
      return new ReadyInput(memory);
    } catch (OrtException e) {
      throw InferenceException.of("ONNX Runtime cannot take this input", e);
    } catch (IllegalArgumentException e) {
      throw new InferenceException("The input does not fit: " + e.getMessage(), e);
    }
  }

  /** Runs the model and returns its output, row by row. */
  public float[] run(ReadyInput ready) throws InferenceException {
    try (OrtSession.Result result = session.run(Map.of(input, ready.tensor()))) {
      FloatBuffer output =
          OutputValues.of(result.get(0))
              .orElseThrow(() -> new InferenceException("The model gives no numbers."));
      float[] values = new float[output.remaining()];
      output.get(values);
      return values;
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /** Runs the model and returns by name all its outputs that are real numbers. */
  Map<String, FloatBuffer> runAll(ReadyInput ready) throws InferenceException {
    try (OrtSession.Result result = session.run(Map.of(input, ready.tensor()))) {
      Map<String, FloatBuffer> outputs = new HashMap<>();
      for (var output : result) {
        OutputValues.reals(output.getValue())
            .ifPresent(values -> outputs.put(output.getKey(), values));
      }
      return outputs;
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  /** Runs the model once and returns the nanoseconds that it took. */
  public long time(ReadyInput ready) throws InferenceException {
    Map<String, OnnxTensor> inputs = Map.of(input, ready.tensor());
    long start = System.nanoTime();
    try (OrtSession.Result _ = session.run(inputs)) {
      return System.nanoTime() - start;
    } catch (OrtException e) {
      throw failed(e);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("a session could not be closed", e);
    }
  }

  String endProfiling() throws InferenceException {
    try {
      return session.endProfiling();
    } catch (OrtException e) {
      throw InferenceException.of("ONNX Runtime gave no profile", e);
    }
  }

  private static InferenceException failed(OrtException e) {
    return InferenceException.of("ONNX Runtime cannot run this model", e);
  }

  /** What is set beyond the settings. */
  private interface Customisation {
    void accept(OrtSession.SessionOptions options) throws OrtException;
  }

  /** An input in memory that the model reads in place; must be closed. */
  public static final class ReadyInput implements AutoCloseable {
    private final InputMemory memory;

    private ReadyInput(InputMemory memory) {
      this.memory = memory;
    }

    /** Replaces the values; as many as it was made with. */
    public void set(float[] values) {
      memory.set(values);
    }

    private OnnxTensor tensor() {
      return memory.tensor();
    }

    @Override
    public void close() {
      memory.close();
    }
  }
}
