package lightnet.network;

import java.util.List;

/**
 * One operator of a network.
 *
 * @param id the name of its output tensor, by which every cost, time and activation is found
 * @param path where it stands, such as {@code stage3/bottleneck5/expand}; the last part is its own
 *     name, what precedes it is its block
 * @param op what it computes
 * @param inputs names of the tensors that it reads
 * @param inShapes shapes of these, in the same order
 * @param outShape shape of its output
 */
public record Layer(
    String id, String path, Op op, List<String> inputs, List<Shape> inShapes, Shape outShape) {

  /** What the names of the layers of a squeeze-and-excitation begin with. */
  public static final String GATE = "se_";

  public Layer {
    inputs = List.copyOf(inputs);
    inShapes = List.copyOf(inShapes);
  }

  /** The shape of the first input. */
  public Shape inShape() {
    return inShapes.getFirst();
  }

  /** The same on another number of images. */
  Layer withBatch(int images) {
    return new Layer(
        id,
        path,
        op,
        inputs,
        inShapes.stream().map(shape -> shape.withBatch(images)).toList(),
        outShape.withBatch(images));
  }

  /** The path of the block that it belongs to. */
  public String blockPath() {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  /** Its name within the block. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** Whether it works on each value by itself: an activation, a sum or a gate. */
  public boolean isElementwise() {
    return switch (op) {
      case Op.Activate _, Op.Add _, Op.Multiply _ -> true;
      case Op.Conv _,
          Op.ChannelConv _,
          Op.Pool _,
          Op.GlobalAveragePool _,
          Op.Dense _,
          Op.Softmax _,
          Op.Concat _,
          Op.ChannelSlice _,
          Op.ChannelShuffle _,
          Op.Opaque _ ->
          false;
    };
  }

  /** Whether it is a convolution that gives each channel a kernel of its own. */
  public boolean isDepthwise() {
    return op instanceof Op.Conv conv && conv.groups() > 1 && conv.groups() == inShape().c();
  }

  /** Whether it computes the gate of a squeeze-and-excitation, whose layers' names say so. */
  public boolean isInGate() {
    return name().startsWith(GATE);
  }
}
