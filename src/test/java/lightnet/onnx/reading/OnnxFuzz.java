package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import lightnet.onnx.UnreadableModelException;
import lightnet.recognition.Recogniser;

/**
 * Gives the reader of ONNX files models that were changed at random, in their bytes or in their
 * meaning (other types, attributes, dimensions, names), and reports what is neither read nor
 * refused in a sentence, and what takes too long. Everything follows from the seed: input n is
 * always the same. No native code is reached.
 *
 * <pre>mvn -Pfuzz -DskipTests verify -Dfuzzer=lightnet.onnx.reading.OnnxFuzz -Dfuzz='1000000 1'
 * </pre>
 */
public final class OnnxFuzz {
  /** One of so many is recognised as well, which takes much longer than reading it. */
  private static final int RECOGNISED = 10;

  private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);
  private static final long[] BORDERS = {
    0,
    1,
    2,
    3,
    4,
    7,
    255,
    256,
    65_535,
    -1,
    -2,
    1L << 20,
    1L << 28,
    1L << 31,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  private static final List<String> SEEDS =
      List.of(
          "opset7",
          "opset22",
          "float16",
          "bnecks",
          "shuffle_units",
          "integers",
          "odd_operators",
          "external");

  /** How a run went: how often each thing happened, and the inputs that ended otherwise. */
  record Report(
      TreeMap<String, Integer> endings, List<String> failures, long slowestNanos, int slowest) {}

  private OnnxFuzz() {}

  /** COUNT SEED [FOLDER]: prints how often each thing happened. */
  public static void main(String[] arguments) throws IOException {
    Path folder =
        arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("lightnet-fuzz");
    int count = Integer.parseInt(arguments[0]);
    Report report = run(count, Long.parseLong(arguments[1]), folder);
    PrintStream out = System.out;
    out.printf("ONNX, %,d inputs, seed %s%n", count, arguments[1]);
    report.endings().forEach((ending, times) -> out.printf("%,12d %s%n", times, ending));
    out.printf("slowest: %.1f ms, input %d%n", report.slowestNanos() / 1e6, report.slowest());
    report.failures().forEach(out::println);
    if (!report.failures().isEmpty()) {
      System.exit(1);
    }
  }

  static Report run(int count, long seed, Path folder) throws IOException {
    List<byte[]> seeds = SEEDS.stream().map(OnnxFuzz::seed).toList();
    Path file = folder.resolve("changed.onnx");
    var endings = new TreeMap<String, Integer>();
    var failures = new ArrayList<String>();
    var begun = new AtomicLong(System.nanoTime());
    var current = new AtomicLong();
    Thread watch = watch(begun, current);
    long slowestNanos = 0;
    int slowest = 0;
    for (int i = 0; i < count; i++) {
      current.set(i);
      byte[] changed = input(seeds, seed, i);
      Files.write(file, changed);
      long start = System.nanoTime();
      begun.set(start);
      String ending = ending(file, i);
      long took = System.nanoTime() - start;
      if (took > slowestNanos) {
        slowestNanos = took;
        slowest = i;
      }
      endings.merge(ending, 1, Integer::sum);
      if (ending.startsWith("failed") || took > LONGEST) {
        failures.add("input %d: %s after %.1f s".formatted(i, ending, took / 1e9));
      }
    }
    watch.interrupt();
    return new Report(endings, failures, slowestNanos, slowest);
  }

  private static String ending(Path file, int number) {
    try {
      ForeignNetwork read =
          ForeignNetwork.read(OnnxFile.read(file), (_, _) -> Map.of(), Optional.empty());
      read.model(Map.of(), List.of());
      if (number % RECOGNISED == 0) {
        Recogniser.recognise(read.layers(), List.of()).design().network();
      }
      return "read";
    } catch (UnreadableModelException e) {
      return "refused";
    } catch (Throwable e) {
      StackTraceElement[] trace = e.getStackTrace();
      return "failed: %s at %s".formatted(e, trace.length > 0 ? trace[0] : "");
    }
  }

  /** The input of that number, always the same. */
  private static byte[] input(List<byte[]> seeds, long seed, int number) {
    var random = new SplittableRandom(seed * 1_000_003 + number);
    byte[] bytes = seeds.get(random.nextInt(seeds.size()));
    if (random.nextInt(3) == 0) {
      return scrambled(bytes.clone(), random);
    }
    try {
      ModelProto.Builder model = ModelProto.parseFrom(bytes).toBuilder();
      int changes = 1 + random.nextInt(4);
      for (int i = 0; i < changes; i++) {
        change(model.getGraphBuilder(), random);
      }
      return model.build().toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] scrambled(byte[] bytes, SplittableRandom random) {
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(3)) {
        case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 1 -> bytes[at] = (byte) random.nextInt(256);
        default -> {
          if (random.nextInt(4) == 0) {
            return Arrays.copyOf(bytes, at);
          }
          Arrays.fill(bytes, at, Math.min(bytes.length, at + random.nextInt(9)), (byte) 0xFF);
        }
      }
    }
    return bytes;
  }

  private static void change(GraphProto.Builder graph, SplittableRandom random) {
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> attribute(graph, random);
      case 3, 4 -> tensor(graph, random);
      case 5 -> input(graph, random);
      case 6 -> {
        NodeProto.Builder node = node(graph, random);
        node.setOpType(graph.getNode(random.nextInt(graph.getNodeCount())).getOpType());
      }
      case 7 -> {
        NodeProto.Builder node = node(graph, random);
        if (node.getInputCount() > 0) {
          String other = graph.getNode(random.nextInt(graph.getNodeCount())).getOutput(0);
          node.setInput(random.nextInt(node.getInputCount()), random.nextBoolean() ? other : "");
        }
      }
      case 8 -> graph.removeNode(random.nextInt(graph.getNodeCount()));
      default -> graph.addNode(random.nextInt(graph.getNodeCount()), node(graph, random).build());
    }
    if (graph.getNodeCount() == 0) {
      graph.addNode(NodeProto.newBuilder().setOpType("Relu").addInput("input").addOutput("out"));
    }
  }

  private static NodeProto.Builder node(GraphProto.Builder graph, SplittableRandom random) {
    return graph.getNodeBuilder(random.nextInt(graph.getNodeCount()));
  }

  private static long border(SplittableRandom random) {
    return BORDERS[random.nextInt(BORDERS.length)];
  }

  private static void attribute(GraphProto.Builder graph, SplittableRandom random) {
    NodeProto.Builder node = node(graph, random);
    if (node.getAttributeCount() == 0) {
      node.addAttribute(AttributeProto.newBuilder().setName("axis").setI(border(random)).build());
      return;
    }
    AttributeProto.Builder attribute =
        node.getAttributeBuilder(random.nextInt(node.getAttributeCount()));
    if (attribute.getIntsCount() > 0 && random.nextInt(4) > 0) {
      attribute.setInts(random.nextInt(attribute.getIntsCount()), border(random));
    } else {
      switch (random.nextInt(4)) {
        case 0 -> attribute.setI(border(random));
        case 1 -> attribute.clearInts();
        case 2 -> attribute.addInts(border(random));
        default -> attribute.setF(Float.NaN);
      }
    }
  }

  private static void tensor(GraphProto.Builder graph, SplittableRandom random) {
    if (graph.getInitializerCount() == 0) {
      return;
    }
    TensorProto.Builder tensor =
        graph.getInitializerBuilder(random.nextInt(graph.getInitializerCount()));
    switch (random.nextInt(5)) {
      case 0 -> tensor.setDataType(random.nextInt(20));
      case 1 -> tensor.addDims(border(random));
      case 2 -> {
        if (tensor.getDimsCount() > 0) {
          tensor.setDims(random.nextInt(tensor.getDimsCount()), border(random));
        }
      }
      case 3 -> {
        byte[] raw = tensor.getRawData().toByteArray();
        for (int i = 0; i < Math.min(8, raw.length); i++) {
          raw[random.nextInt(raw.length)] = (byte) random.nextInt(256);
        }
        tensor.setRawData(ByteString.copyFrom(raw));
      }
      default -> {
        List<Long> dims = new ArrayList<>(tensor.getDimsList());
        tensor.clearDims();
        dims.reversed().forEach(tensor::addDims);
      }
    }
  }

  private static void input(GraphProto.Builder graph, SplittableRandom random) {
    if (graph.getInputCount() == 0) {
      return;
    }
    var shape = graph.getInputBuilder(0).getTypeBuilder().getTensorTypeBuilder().getShapeBuilder();
    if (shape.getDimCount() == 0) {
      return;
    }
    var dim = shape.getDimBuilder(random.nextInt(shape.getDimCount()));
    if (random.nextInt(4) == 0) {
      shape.addDimBuilder().setDimValue(border(random));
    } else {
      dim.setDimValue(border(random));
    }
  }

  /** Ends the program where an input does not end, and says which. */
  private static Thread watch(AtomicLong begun, AtomicLong current) {
    return Thread.ofPlatform()
        .daemon()
        .start(
            () -> {
              try {
                while (true) {
                  TimeUnit.SECONDS.sleep(1);
                  if (System.nanoTime() - begun.get() > 12 * LONGEST) {
                    System.err.printf("hangs on input %d%n", current.get());
                    Runtime.getRuntime().halt(2);
                  }
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
  }

  private static byte[] seed(String name) {
    String resource = "/lightnet/onnx/" + name + ".onnx";
    try (var in = Objects.requireNonNull(OnnxFuzz.class.getResourceAsStream(resource))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
