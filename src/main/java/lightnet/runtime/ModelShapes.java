package lightnet.runtime;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.reading.Shapes;

/** Shapes of a model's tensors as ONNX Runtime finds them, by one run where it has to. */
public final class ModelShapes implements Shapes {

  /** What it could not do: no shape is known then. */
  private Optional<Exception> failure = Optional.empty();

  /** Why no shapes were found, if they were asked for and none were. */
  Optional<Exception> failure() {
    return failure;
  }

  @Override
  public Map<String, List<Integer>> of(OnnxModel model, List<Integer> input) {
    try {
      OrtEnvironment environment = OnnxRuntime.environment();
      try (var options = new OrtSession.SessionOptions()) {
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.NO_OPT);
        options.setIntraOpNumThreads(1);
        options.setCPUArenaAllocator(false);
        try (OrtSession session = environment.createSession(model.bytes(), options)) {
          Map<String, List<Integer>> known = inferred(session.getOutputInfo());
          return known.size() == session.getNumOutputs() ? known : run(environment, session, input);
        }
      }
    } catch (OrtException | InferenceException e) {
      failure = Optional.of(e);
      return Map.of();
    }
  }

  private static Map<String, List<Integer>> inferred(Map<String, NodeInfo> outputs) {
    Map<String, List<Integer>> known = new HashMap<>();
    outputs.forEach(
        (name, info) -> {
          if (info.getInfo() instanceof TensorInfo tensor) {
            long[] shape = tensor.getShape();
            if (shape.length > 0 && shape[0] < 0) {
              shape[0] = 1;
            }
            if (LongStream.of(shape).allMatch(size -> size >= 0 && size <= Integer.MAX_VALUE)) {
              known.put(name, toList(shape));
            }
          }
        });
    return known;
  }

  private static Map<String, List<Integer>> run(
      OrtEnvironment environment, OrtSession session, List<Integer> input) throws OrtException {
    String name = session.getInputNames().iterator().next();
    NodeInfo info = session.getInputInfo().get(name);
    if (info == null || !(info.getInfo() instanceof TensorInfo wanted)) {
      return Map.of();
    }
    long[] dims = input.stream().mapToLong(Integer::longValue).toArray();
    int count = Math.toIntExact(Arrays.stream(dims).reduce(1, Math::multiplyExact));
    var zeros =
        ByteBuffer.allocateDirect(Math.multiplyExact(count, wanted.type.size))
            .order(ByteOrder.nativeOrder());
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, zeros, dims, wanted.type);
        OrtSession.Result result = session.run(Map.of(name, tensor))) {
      Map<String, List<Integer>> known = new HashMap<>();
      for (var output : result) {
        if (output.getValue() instanceof OnnxTensor given) {
          known.put(output.getKey(), toList(given.getInfo().getShape()));
        }
      }
      return known;
    }
  }

  private static List<Integer> toList(long[] shape) {
    return LongStream.of(shape).mapToObj(Math::toIntExact).toList();
  }
}
