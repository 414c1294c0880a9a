package lightnet.benchmark;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import lightnet.design.Home;
import lightnet.design.ModelReference;
import lightnet.design.Presets;
import lightnet.measure.Latency;
import lightnet.measure.Machine;
import lightnet.measure.MedianRatio;
import lightnet.measure.Noise;
import lightnet.measure.race.Comparison;
import lightnet.measure.race.Entrant;
import lightnet.measure.race.NetworkEntrant;
import lightnet.measure.race.Pairs;
import lightnet.measure.race.RaceControl;
import lightnet.measure.race.RacePlan;
import lightnet.measure.race.RaceWords;
import lightnet.measure.race.Track;
import lightnet.network.Shape;
import lightnet.runtime.InferenceException;
import lightnet.runtime.RunnableModel;
import lightnet.runtime.SessionSettings;

/**
 * Whether our latency is that of a plain loop over {@code session.run} in Java and in Python with
 * the same onnxruntime, all in turn. Started as a program in the project's folder with a model, the
 * number of threads, seconds and the Python to use; mobilenet-v2, 1, 60 and python3 without them.
 * The Python needs numpy and onnxruntime. Prints medians, ratios and whether they lie within 3 %.
 */
public final class AgreesWithPlainLoop {
  private static final String SCRIPT = "src/jmh/python/plain_loop.py";
  private static final double WITHIN = 1.03;

  private AgreesWithPlainLoop() {}

  /** Measures, prints, ends. */
  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    String name = given.isEmpty() ? "mobilenet-v2" : given.getFirst();
    int threads = given.size() > 1 ? Integer.parseInt(given.get(1)) : 1;
    long millis = given.size() > 2 ? Math.round(1000 * Double.parseDouble(given.get(2))) : 60_000;
    String python = given.size() > 3 ? given.get(3) : "python3";
    var design = ModelReference.parse(name).resolve(Presets.in(Home.find().models()));
    var onnx = RunnableModel.load(Home.find(), design).onnx();
    Shape shape = design.input();
    float[] input = Noise.of(shape);
    System.out.println(Machine.current());
    Path folder = Files.createTempDirectory("lightnet");
    Path model = folder.resolve("model.onnx");
    onnx.writeTo(model);
    Path values = Files.write(folder.resolve("input"), bytes(input));
    try (var script = new PythonLoop(python, model, threads, values, shape)) {
      var outcome =
          Comparison.beside(0)
              .run(
                  List.of(
                      new NetworkEntrant(
                          "ours",
                          onnx,
                          SessionSettings.standard().withThreads(threads),
                          shape,
                          input),
                      new JavaLoop(Files.readAllBytes(model), threads, input, shape),
                      script),
                  RacePlan.within(Duration.ofMillis(millis)).toTheEnd(),
                  new RaceControl(),
                  _ -> {});
      System.out.printf(
          "others kept %.1f cores busy%n", outcome.surroundings().loadDuring().orElse(Double.NaN));
      print(outcome.finish().tracks());
    } finally {
      Files.delete(model);
      Files.delete(values);
      Files.delete(folder);
    }
  }

  private static void print(List<Track> tracks) throws InferenceException {
    for (Track track : tracks) {
      if (track.failure().isPresent()) {
        throw new InferenceException(track.name() + ": " + track.failure().get());
      }
      Latency latency = track.latency().orElseThrow();
      System.out.printf(
          "%-12s median %.3f ms, %d runs in %d heats%n",
          track.name(), latency.median(), latency.samplesMs().size(), track.heats().size());
    }
    Track ours = tracks.getFirst();
    for (Track other : tracks.subList(1, tracks.size())) {
      MedianRatio ratio = Pairs.ratio(ours, other).orElseThrow();
      System.out.printf(
          "ours by %s: %.3f (%.3f to %.3f), %s 3 %%; %s%n",
          other.name(),
          ratio.ratio(),
          ratio.low(),
          ratio.high(),
          Math.max(ratio.ratio(), 1 / ratio.ratio()) <= WITHIN ? "within" : "not within",
          RaceWords.verdict(ours.name(), other.name(), Pairs.verdict(ours, other)));
    }
  }

  private static byte[] bytes(float[] values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.nativeOrder());
    bytes.asFloatBuffer().put(values);
    return bytes.array();
  }

  /** A plain loop in Java. */
  private static final class JavaLoop implements Entrant {
    private final byte[] model;
    private final int threads;
    private final float[] input;
    private final Shape shape;

    JavaLoop(byte[] model, int threads, float[] input, Shape shape) {
      this.model = model;
      this.threads = threads;
      this.input = input;
      this.shape = shape;
    }

    @Override
    public String name() {
      return "plain Java";
    }

    @Override
    public Opened open() throws InferenceException {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      try (var options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        options.addConfigEntry("session.intra_op.allow_spinning", "0");
        OrtSession session = environment.createSession(model, options);
        long[] sizes = Arrays.stream(shape.toArray()).asLongStream().toArray();
        OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(input), sizes);
        return new OpenedLoop(session, tensor, session.getInputNames().iterator().next());
      } catch (OrtException e) {
        throw new InferenceException(String.valueOf(e.getMessage()), e);
      }
    }
  }

  private record OpenedLoop(OrtSession session, OnnxTensor tensor, String input)
      implements Entrant.Opened {

    @Override
    public long run() throws InferenceException {
      try {
        long start = System.nanoTime();
        OrtSession.Result result = session.run(Map.of(input, tensor));
        long nanos = System.nanoTime() - start;
        result.close();
        return nanos;
      } catch (OrtException e) {
        throw new InferenceException(String.valueOf(e.getMessage()), e);
      }
    }

    @Override
    public void close() {
      tensor.close();
      try {
        session.close();
      } catch (OrtException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** A plain loop in Python, in a process that waits while the others run. */
  private static final class PythonLoop implements Entrant, AutoCloseable {
    private final Process process;
    private final BufferedReader answers;

    PythonLoop(String python, Path model, int threads, Path values, Shape shape)
        throws IOException {
      List<String> command =
          new ArrayList<>(
              List.of(
                  python, SCRIPT, model.toString(), String.valueOf(threads), values.toString()));
      Arrays.stream(shape.toArray()).mapToObj(String::valueOf).forEach(command::add);
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
      answers = process.inputReader(StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
      return "Python";
    }

    @Override
    public Opened open() throws InferenceException {
      String version = ask("open");
      String ours = Machine.current().onnxRuntime();
      if (!version.equals(ours)) {
        throw new InferenceException("Python has onnxruntime %s, not %s".formatted(version, ours));
      }
      return new Opened() {
        @Override
        public long run() throws InferenceException {
          return Long.parseLong(ask("run"));
        }

        @Override
        public void close() {
          try {
            ask("close");
          } catch (InferenceException e) {
            throw new IllegalStateException(e);
          }
        }
      };
    }

    private String ask(String command) throws InferenceException {
      try {
        process.outputWriter(StandardCharsets.UTF_8).append(command).append('\n').flush();
        String answer = answers.readLine();
        if (answer == null) {
          throw new InferenceException("Python has ended");
        }
        return answer;
      } catch (IOException e) {
        throw new InferenceException("Python does not answer", e);
      }
    }

    @Override
    public void close() {
      try {
        process.outputWriter(StandardCharsets.UTF_8).close();
        process.waitFor();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
