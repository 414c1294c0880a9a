package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.cost.DataType;
import lightnet.network.Affine;
import lightnet.network.Inferred;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.Shape;
import lightnet.network.ShapeInference;
import lightnet.onnx.ModelMetadata;
import lightnet.onnx.OnnxModel;
import lightnet.onnx.UnreadableModelException;
import lightnet.weights.Parameter;

/**
 * A network as it was read from an ONNX file: its layers in our terms, one behind the other, each
 * named by the tensor of the file that it gives. What is fused or quantised in the file is one
 * layer here.
 */
public final class ForeignNetwork {
  private final OnnxFile file;
  private final GraphReader.Result read;
  private final Network layers;

  private ForeignNetwork(OnnxFile file, GraphReader.Result read, Network layers) {
    this.file = file;
    this.read = read;
    this.layers = layers;
  }

  /**
   * Reads a network.
   *
   * @param shapes is asked for shapes that do not follow from what we know
   * @param order of the input's dimensions, if it is known better than the file tells it
   * @throws UnreadableModelException if it takes something else than one tensor, or a shape is not
   *     known
   */
  public static ForeignNetwork read(
      OnnxFile file, Shapes shapes, Optional<ForeignInput.Order> order)
      throws UnreadableModelException {
    try {
      GraphReader.Result read = new GraphReader(file, shapes, order).read();
      return new ForeignNetwork(file, read, network(file, read));
    } catch (ArithmeticException e) {
      throw file.refused("has numbers that are larger than can be counted", "export it again");
    }
  }

  private static Network network(OnnxFile file, GraphReader.Result read) {
    Map<String, String> scopes = scopes(file.graph());
    Flow input = read.steps().getFirst().inputs().getFirst();
    List<Layer> layers = new ArrayList<>();
    Shape inputShape = inputShape(read, input);
    for (Step step : read.steps()) {
      List<Shape> in = step.inputs().stream().map(Flow::shape).toList();
      layers.add(
          new Layer(
              step.output(),
              scopes.getOrDefault(step.output(), step.output()),
              op(step, in),
              step.inputs().stream().map(Flow::step).toList(),
              in,
              step.flow().shape()));
    }
    return new Network(file.graph().getName(), inputShape, layers);
  }

  private static Shape inputShape(GraphReader.Result read, Flow otherwise) {
    Layout layout = read.input().layout().layout();
    return otherwise.step().equals(Network.INPUT)
        ? layout.shape(read.input().dims())
        : otherwise.shape();
  }

  private static Map<String, String> scopes(GraphProto graph) {
    Map<String, String> names = new HashMap<>();
    for (NodeProto node : graph.getNodeList()) {
      for (String output : node.getOutputList()) {
        names.put(output, node.getName().isBlank() ? output : node.getName());
      }
    }
    return names;
  }

  /** What a step computes; if we would give it another shape than the file, we do not know it. */
  private static Op op(Step step, List<Shape> in) {
    Shape out = step.flow().shape();
    Op op =
        switch (step.form()) {
          case Form.Known(Op known) -> known;
          case Form.Trained(Op.Weighted known, Learned _) -> known;
          case Form.Unknown(String type) -> new Op.Opaque(type, out);
          case Form.Padded _ -> new Op.Opaque("Pad", out);
          case Form.PlusThree _ -> new Op.Opaque("Add", out);
          case Form.SixGate _ -> new Op.Opaque("Clip", out);
          case Form.SixProduct _ -> new Op.Opaque("Mul", out);
        };
    return ShapeInference.infer(op, in).equals(new Inferred.Fits(out))
        ? op
        : new Op.Opaque(nameOf(op), out);
  }

  private static String nameOf(Op op) {
    return op instanceof Op.Opaque(String type, var _) ? type : op.getClass().getSimpleName();
  }

  /** The file. */
  public OnnxFile file() {
    return file;
  }

  /** The layers, each named by the tensor that it gives. */
  public Network layers() {
    return layers;
  }

  /** What the file says of itself, if it is one of ours. */
  public ModelMetadata metadata() {
    Map<String, String> props = new HashMap<>();
    file.model()
        .getMetadataPropsList()
        .forEach(property -> props.put(property.getKey(), property.getValue()));
    return ModelMetadata.fromProps(props).metadata();
  }

  /** What it is fed with. */
  public ForeignInput input() {
    return read.input();
  }

  /** What its input stands for, where that is whole numbers that stand for others. */
  public Optional<InputScale> inputScale() {
    return InputScale.of(read.input().name(), file.graph().getNodeList(), read.reading());
  }

  /** What most of its values are: whole numbers of one byte where it is quantised. */
  public DataType values() {
    boolean isQuantised =
        file.graph().getNodeList().stream()
            .map(NodeProto::getOpType)
            .anyMatch(type -> type.equals("QuantizeLinear") || type.startsWith("QLinear"));
    if (isQuantised) {
      return DataType.INT8;
    }
    return input().elements() == ForeignInput.Elements.FLOAT16
        ? DataType.FLOAT16
        : DataType.FLOAT32;
  }

  /** What it gives. */
  public ForeignOutput output() {
    return read.output();
  }

  /**
   * The parameters of a layer in the form of one with another affine.
   *
   * @param tensor the layer's name
   * @param wanted what the layer that takes them has
   * @return none if the layer has none
   */
  public Optional<Map<Parameter, float[]>> parameters(String tensor, Affine wanted) {
    Step step = read.reading().required(tensor);
    return step.form() instanceof Form.Trained(Op.Weighted _, Learned learned)
        ? Optional.of(learned.as(wanted, step.flow().shape().c()))
        : Optional.empty();
  }

  /**
   * The model of the file as it is run, with other names: a layer's tensor and the operator that
   * gives it are called by the layer's new name, the other operators of it by that name and a part
   * behind {@code #}.
   *
   * @param names new names of layers by the tensors that they give
   * @param outputs new names of further tensors that are wanted
   */
  public OnnxModel model(Map<String, String> names, Collection<String> outputs) {
    var renaming = new Renaming(file.graph(), read.reading(), names);
    ModelProto.Builder model = file.model().toBuilder().clearMetadataProps().clearTrainingInfo();
    model.setGraph(withSizes(renaming.graph(outputs)));
    return OnnxModel.ofChecked(model.build());
  }

  /** With the sizes of its input that the file leaves open, but for the number of images. */
  private GraphProto withSizes(GraphProto graph) {
    GraphProto.Builder sized = graph.toBuilder();
    for (ValueInfoProto.Builder info : sized.getInputBuilderList()) {
      TensorShapeProto.Builder shape =
          info.getTypeBuilder().getTensorTypeBuilder().getShapeBuilder();
      for (int i = 1; info.getName().equals(Network.INPUT) && i < shape.getDimCount(); i++) {
        shape.getDimBuilder(i).setDimValue(read.input().dims().get(i));
      }
    }
    return sized.build();
  }

  /** Whether the file keeps a layer's values with the channels last, (N, H, W, C). */
  public boolean isChannelsLast(String tensor) {
    Flow flow = read.reading().required(tensor).flow();
    return flow.layout() == Layout.LAST && flow.dims().size() == Layout.RANK;
  }

  /** Whether a layer's values are a tensor of the file. */
  public boolean gives(String tensor) {
    return file.graph().getNodeList().stream()
        .anyMatch(node -> node.getOutputList().contains(tensor));
  }
}
