package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.io.IOException;
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
import lightnet.FuzzLoop;
import lightnet.design.PresetException;
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
          "external",
          "channels_last",
          "stretches",
          "rescaled",
          "sound");

  private OnnxFuzz() {}

  /** COUNT SEED [FOLDER]: prints how often each thing happened. */
  public static void main(String[] arguments) throws IOException {
    Path folder =
        arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("lightnet-fuzz");
    int count = Integer.parseInt(arguments[0]);
    FuzzLoop.Report report = run(count, Long.parseLong(arguments[1]), folder);
    report.printAndExit("ONNX, %,d inputs, seed %s".formatted(count, arguments[1]));
  }

  static FuzzLoop.Report run(int count, long seed, Path folder) throws IOException {
    List<byte[]> seeds = SEEDS.stream().map(OnnxFuzz::seed).toList();
    return new FuzzLoop("ONNX", number -> input(seeds, seed, number), OnnxFuzz::ending)
        .run(count, folder);
  }

  private static String ending(Path file, int number) throws PresetException {
    try {
      ForeignNetwork read =
          ForeignNetwork.read(OnnxFile.read(file), (_, _) -> Map.of(), order(number));
      read.model(Map.of(), List.of());
      if (number % RECOGNISED == 0) {
        Recogniser.recognise(read.layers(), List.of()).design().network();
      }
      return "read";
    } catch (UnreadableModelException e) {
      return "refused";
    }
  }

  /** As the file has it, or as someone says that it is. */
  private static Optional<ForeignInput.Order> order(int number) {
    return switch (number % 8) {
      case 0 -> Optional.of(ForeignInput.Order.NHWC);
      case 1 -> Optional.of(ForeignInput.Order.NCHW);
      default -> Optional.empty();
    };
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
    switch (random.nextInt(4)) {
      case 0 -> shape.addDimBuilder().setDimValue(border(random));
      case 1 -> dim.setDimParam("any");
      case 2 -> dim.setDimValue(border(random));
      default -> anotherInput(graph, random);
    }
  }

  /** One more input, which an operator may read. */
  private static void anotherInput(GraphProto.Builder graph, SplittableRandom random) {
    ValueInfoProto.Builder more = graph.addInputBuilder(0).setName("more");
    var tensor = more.getTypeBuilder().getTensorTypeBuilder().setElemType(random.nextInt(20));
    for (int i = random.nextInt(5); i > 0; i--) {
      tensor.getShapeBuilder().addDimBuilder().setDimValue(border(random));
    }
    NodeProto.Builder node = node(graph, random);
    if (node.getInputCount() > 0) {
      node.setInput(random.nextInt(node.getInputCount()), "more");
    }
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
