package lightnet.benchmark;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** Writes seeded ONNX files of a given number of nodes, as another program would write them. */
final class LargeGraph {
  /** What such a file is made of. */
  enum Kind {
    /** Inverted residuals, all alike: convolutions with batch normalisation, Clip, Add. */
    EQUAL_BLOCKS,
    /** Inverted residuals, no two alike that follow each other. */
    UNEQUAL_BLOCKS,
    /** Operators of one or two inputs between any of the last forty tensors: no block at all. */
    WILD
  }

  private static final long SEED = 1;
  private static final int CHANNELS = 8;
  private static final int SIDE = 32;
  private static final int CLASSES = 10;
  private static final int HEAD = 10;
  private static final int SPREAD = 40;

  private final Random random = new Random(SEED);
  private final GraphProto.Builder graph = GraphProto.newBuilder().setName("large");
  private int tensors;
  private int weights;

  private LargeGraph() {}

  /** Writes a file of about this many nodes. */
  static Path write(Path folder, Kind kind, int nodes) throws IOException {
    var large = new LargeGraph();
    String end =
        large.add(
            "Relu",
            large.convolution("input", new Window(3, CHANNELS, 3, 2, 1)),
            new AttributeProto[0]);
    end =
        switch (kind) {
          case EQUAL_BLOCKS -> large.blocks(end, nodes, List.of(2));
          case UNEQUAL_BLOCKS -> large.blocks(end, nodes, List.of(2, 3, 4, 5, 6));
          case WILD -> large.wild(end, nodes);
        };
    Path file = folder.resolve(kind.name().toLowerCase(java.util.Locale.ROOT) + ".onnx");
    Files.write(file, large.model(end).toByteArray());
    return file;
  }

  private String blocks(String input, int nodes, List<Integer> expansions) {
    String low = floats(0);
    String high = floats(6);
    String end = input;
    for (int i = 0; graph.getNodeCount() < nodes - HEAD; i++) {
      int wide = CHANNELS * expansions.get(i % expansions.size());
      String x = add("Clip", convolution(end, new Window(CHANNELS, wide, 1, 1, 1)), low, high);
      x = add("Clip", convolution(x, new Window(wide, wide, 3, 1, wide)), low, high);
      x = convolution(x, new Window(wide, CHANNELS, 1, 1, 1));
      end = add("Add", end, x);
    }
    return end;
  }

  private String wild(String input, int nodes) {
    List<String> one = List.of("Relu", "Softplus", "Tanh");
    List<String> two = List.of("Add", "Mul");
    List<String> open = new ArrayList<>(List.of(input));
    while (graph.getNodeCount() < nodes - HEAD - SPREAD) {
      String a = anyOf(open);
      int kind = random.nextInt(one.size() + two.size());
      open.add(
          kind < one.size()
              ? add(one.get(kind), a, new AttributeProto[0])
              : add(two.get(kind - one.size()), a, anyOf(open)));
      if (open.size() > SPREAD) {
        open.removeFirst();
      }
    }
    return open.stream().reduce((a, b) -> add("Add", a, b)).orElseThrow();
  }

  private String anyOf(List<String> names) {
    return names.get(random.nextInt(names.size()));
  }

  private record Window(int in, int out, int side, int stride, int groups) {}

  /** Convolution and batch normalisation. */
  private String convolution(String input, Window window) {
    int out = window.out();
    int pad = (window.side() - 1) / 2;
    String weight =
        floats(
            noise(out * (window.in() / window.groups()) * window.side() * window.side()),
            out,
            window.in() / window.groups(),
            window.side(),
            window.side());
    String y =
        add(
            "Conv",
            List.of(input, weight),
            integers("kernel_shape", window.side(), window.side()),
            integers("strides", window.stride(), window.stride()),
            integers("pads", pad, pad, pad, pad),
            integer("group", window.groups()));
    float[] ones = new float[out];
    Arrays.fill(ones, 1);
    String one = floats(ones, out);
    return add(
        "BatchNormalization",
        List.of(y, one, floats(noise(out), out), floats(noise(out), out), one));
  }

  private float[] noise(int count) {
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) (0.2 * random.nextGaussian());
    }
    return values;
  }

  private String add(String type, String... inputs) {
    return add(type, List.of(inputs));
  }

  private String add(String type, String input, AttributeProto[] attributes) {
    return add(type, List.of(input), attributes);
  }

  private String add(String type, List<String> inputs, AttributeProto... attributes) {
    String output = "t" + tensors++;
    graph.addNode(
        NodeProto.newBuilder()
            .setOpType(type)
            .setName(type + "_" + tensors)
            .addAllInput(inputs)
            .addOutput(output)
            .addAllAttribute(List.of(attributes)));
    return output;
  }

  private String floats(float value) {
    return floats(new float[] {value});
  }

  private String floats(float[] values, long... dims) {
    String name = "w" + weights++;
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(name).setDataType(TensorProto.DataType.FLOAT_VALUE);
    LongStream.of(dims).forEach(tensor::addDims);
    for (float value : values) {
      tensor.addFloatData(value);
    }
    graph.addInitializer(tensor);
    return name;
  }

  private static AttributeProto integers(String name, long... values) {
    var attribute =
        AttributeProto.newBuilder().setName(name).setType(AttributeProto.AttributeType.INTS);
    LongStream.of(values).forEach(attribute::addInts);
    return attribute.build();
  }

  private static AttributeProto integer(String name, long value) {
    return AttributeProto.newBuilder()
        .setName(name)
        .setType(AttributeProto.AttributeType.INT)
        .setI(value)
        .build();
  }

  private ModelProto model(String end) {
    String pooled = add("GlobalAveragePool", end);
    String flat = add("Flatten", pooled);
    String out =
        add(
            "Gemm",
            List.of(flat, floats(noise(CLASSES * CHANNELS), CLASSES, CHANNELS)),
            integer("transB", 1));
    graph.addInput(tensor("input", 1, 3, SIDE, SIDE)).addOutput(tensor(out, 1, CLASSES));
    return ModelProto.newBuilder()
        .setIrVersion(8)
        .setProducerName("large")
        .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(17))
        .setGraph(graph)
        .build();
  }

  private static ValueInfoProto tensor(String name, long... dims) {
    var shape = TensorShapeProto.newBuilder();
    LongStream.of(dims)
        .forEach(dim -> shape.addDim(TensorShapeProto.Dimension.newBuilder().setDimValue(dim)));
    return ValueInfoProto.newBuilder()
        .setName(name)
        .setType(
            TypeProto.newBuilder()
                .setTensorType(
                    TypeProto.Tensor.newBuilder()
                        .setElemType(TensorProto.DataType.FLOAT_VALUE)
                        .setShape(shape)))
        .build();
  }
}
