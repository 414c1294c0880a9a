package lightnet.onnx.reading;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a graph must be given. A network has one input here: of several the one that can be a photo;
 * the others are filled with what changes least, 1 where it is a vector of real numbers, such as a
 * scale, else 0.
 */
final class Inputs {
  private static final int PHOTO_RANK = 4;
  private static final int LARGEST = 1 << 22;
  private static final long TOO_MANY = LARGEST + 1L;
  private static final byte[] REAL_ONE = {0, 0, (byte) 0x80, 0x3F};

  private Inputs() {}

  /** The inputs that are no initializers. */
  static List<ValueInfoProto> open(GraphProto graph) {
    Set<String> stored = new HashSet<>();
    graph.getInitializerList().forEach(tensor -> stored.add(tensor.getName()));
    graph.getSparseInitializerList().forEach(tensor -> stored.add(tensor.getValues().getName()));
    return graph.getInputList().stream().filter(info -> !stored.contains(info.getName())).toList();
  }

  /**
   * A model with one input.
   *
   * @throws HostileModelException if another one cannot be filled
   */
  static ModelProto filled(ModelProto model) throws HostileModelException {
    List<ValueInfoProto> open = open(model.getGraph());
    if (open.size() < 2) {
      return model;
    }
    ValueInfoProto photo =
        open.stream()
            .filter(Inputs::isPhoto)
            .findFirst()
            .orElseGet(
                () ->
                    open.stream()
                        .filter(info -> dims(info).size() == PHOTO_RANK)
                        .findFirst()
                        .orElse(open.getFirst()));
    ModelProto.Builder one = model.toBuilder();
    GraphProto.Builder graph = one.getGraphBuilder();
    List<ValueInfoProto> kept = new ArrayList<>(graph.getInputList());
    for (ValueInfoProto other : open) {
      if (!other.equals(photo)) {
        graph.addInitializer(filled(other));
        kept.remove(other);
      }
    }
    graph.clearInput().addAllInput(kept);
    return one.build();
  }

  /** The inputs that one model has and another has not. */
  static List<String> names(ModelProto of, ModelProto without) {
    List<ValueInfoProto> left = open(without.getGraph());
    return open(of.getGraph()).stream()
        .filter(input -> !left.contains(input))
        .map(ValueInfoProto::getName)
        .toList();
  }

  private static List<Dimension> dims(ValueInfoProto info) {
    return info.getType().getTensorType().getShape().getDimList();
  }

  private static boolean isPhoto(ValueInfoProto info) {
    List<Dimension> dims = dims(info);
    return dims.size() == PHOTO_RANK
        && (isColours(dims.get(1).getDimValue()) || isColours(dims.get(3).getDimValue()));
  }

  private static boolean isColours(long channels) {
    return channels == 1 || channels == 3;
  }

  private static TensorProto filled(ValueInfoProto input) throws HostileModelException {
    TypeProto.Tensor type = input.getType().getTensorType();
    Optional<ElementKind> kind = ElementKind.of(type.getElemType());
    if (!input.getType().hasTensorType() || kind.isEmpty()) {
      throw new HostileModelException(
          "has an input %s that is neither a photo nor numbers".formatted(input.getName()));
    }
    long count = 1;
    TensorProto.Builder tensor =
        TensorProto.newBuilder().setName(input.getName()).setDataType(type.getElemType());
    for (Dimension dim : dims(input)) {
      long size = Math.max(1, dim.getDimValue());
      tensor.addDims(size);
      count = Math.min(count, TOO_MANY) * Math.min(size, TOO_MANY);
    }
    if (count > LARGEST) {
      throw new HostileModelException(
          "has a second input %s of more than %,d values".formatted(input.getName(), LARGEST));
    }
    boolean isScale = kind.get() == ElementKind.FLOAT && dims(input).size() < PHOTO_RANK;
    byte[] bytes = new byte[Math.toIntExact(count * kind.get().bytes())];
    for (int i = 0; isScale && i < bytes.length; i++) {
      bytes[i] = REAL_ONE[i % REAL_ONE.length];
    }
    return tensor.setRawData(ByteString.copyFrom(bytes)).build();
  }
}
