package lightnet.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import lightnet.onnx.OnnxModel;
import lightnet.runtime.InferenceSession.ReadyInput;
import org.apache.commons.statistics.descriptive.Median;

/** Runs a model under ONNX Runtime's profiler. */
public final class KernelProfiler {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String RUN = "model_run";
  private static final String KERNEL_SUFFIX = "_kernel_time";

  private KernelProfiler() {}

  /**
   * The times of all kernels.
   *
   * @param input elements in the order N, C, H, W
   * @param shape sizes of these
   * @param runs how often it is run
   * @throws InterruptedException if the thread is interrupted between two runs
   */
  public static KernelProfile profile(
      OnnxModel onnx, SessionSettings settings, float[] input, int[] shape, ProfiledRuns runs)
      throws InferenceException, InterruptedException {
    try (var folder = new TemporaryFolder()) {
      return read(
          record(onnx, settings, input, shape, runs, folder.path("profile")), runs.warmUp());
    } catch (IOException e) {
      throw new InferenceException(
          "The profile could not be written or read: " + e.getMessage(), e);
    }
  }

  /**
   * Runs a model and leaves ONNX Runtime's own file.
   *
   * @param prefix what the path of the file begins with
   * @return the file, a trace in the form of Chrome's
   * @throws InterruptedException if the thread is interrupted between two runs
   */
  public static Path record(
      OnnxModel onnx,
      SessionSettings settings,
      float[] input,
      int[] shape,
      ProfiledRuns runs,
      Path prefix)
      throws InferenceException, InterruptedException {
    try (var session = InferenceSession.openProfiled(onnx, settings, prefix)) {
      try (ReadyInput ready = session.ready(input, shape)) {
        long start = System.nanoTime();
        for (int run = 0; runs.goesOn(run, System.nanoTime() - start); run++) {
          if (Thread.interrupted()) {
            throw new InterruptedException();
          }
          session.run(ready);
        }
      }
      return Path.of(session.endProfiling());
    }
  }

  /**
   * Reads ONNX Runtime's file. Events of a run precede its {@code model_run}, so the runs are told
   * apart by these.
   *
   * @param warmUp runs at the beginning that are not used
   * @throws IOException if it cannot be read
   */
  public static KernelProfile read(Path file, int warmUp) throws IOException {
    SequencedMap<String, Kernel> kernels = new LinkedHashMap<>();
    List<Double> runs = new ArrayList<>();
    List<Double> overheads = new ArrayList<>();
    int run = 0;
    double inKernels = 0;
    for (JsonNode event : JSON.readTree(file.toFile())) {
      String name = event.path("name").asText();
      double micros = event.path("dur").asDouble();
      if (name.equals(RUN)) {
        if (run++ >= warmUp) {
          runs.add(micros);
          overheads.add(micros - inKernels);
        }
        inKernels = 0;
      } else if (name.endsWith(KERNEL_SUFFIX)) {
        inKernels += micros;
        if (run >= warmUp) {
          String kernel = name.substring(0, name.length() - KERNEL_SUFFIX.length());
          String operator = event.path("args").path("op_name").asText();
          kernels
              .computeIfAbsent(kernel, _ -> new Kernel(operator, new ArrayList<>()))
              .micros()
              .add(micros);
        }
      }
    }
    return new KernelProfile(
        kernels.entrySet().stream().map(KernelProfiler::summary).toList(),
        median(runs),
        median(overheads),
        runs.size());
  }

  private static KernelTime summary(Map.Entry<String, Kernel> entry) {
    Kernel kernel = entry.getValue();
    return new KernelTime(entry.getKey(), kernel.operator(), median(kernel.micros()));
  }

  private static double median(List<Double> values) {
    return Median.withDefaults()
        .evaluate(values.stream().mapToDouble(Double::doubleValue).toArray());
  }

  private record Kernel(String operator, List<Double> micros) {}

  /** A folder for the profiler's file that is removed with it. */
  private static final class TemporaryFolder implements AutoCloseable {
    private final Path folder;

    TemporaryFolder() throws IOException {
      folder = Files.createTempDirectory("lightnet");
    }

    Path path(String name) {
      return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(folder);
    }
  }
}
