package lightnet.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds a network layer by layer, inferring each shape on the way. Not for more than one thread.
 */
public final class NetworkBuilder {
  private static final int MOST_LAYERS = 100_000;

  private final Shape input;
  private final PaddingRule padding;
  private final List<Layer> layers = new ArrayList<>();
  private final Map<String, Shape> shapes = new HashMap<>();

  /** Starts from an input of this shape, with PyTorch's padding. */
  public NetworkBuilder(Shape input) {
    this(input, PaddingRule.AROUND);
  }

  /**
   * Starts from an input of this shape.
   *
   * @param padding of windows that keep the size of what they slide over
   */
  public NetworkBuilder(Shape input, PaddingRule padding) {
    this.input = input;
    this.padding = padding;
    shapes.put(Network.INPUT, input);
  }

  /**
   * Appends a layer and returns the name of its output tensor, which is its path.
   *
   * @throws MisfitException if the operator cannot work on these inputs
   */
  public String add(String path, Op op, String... inputs) {
    if (shapes.containsKey(path)) {
      throw new MisfitException(path, "this name is taken twice");
    }
    if (layers.size() == MOST_LAYERS) {
      throw new MisfitException(
          path, "a network may have at most %,d layers".formatted(MOST_LAYERS));
    }
    List<Shape> inShapes = List.of(inputs).stream().map(this::shapeOf).toList();
    switch (ShapeInference.infer(op, inShapes)) {
      case Inferred.Fits(Shape outShape) -> {
        layers.add(new Layer(path, path, op, List.of(inputs), inShapes, outShape));
        shapes.put(path, outShape);
      }
      case Inferred.Misfit(String reason) -> throw new MisfitException(path, reason);
    }
    return path;
  }

  /** The shape of a tensor that was added before. */
  public Shape shapeOf(String tensor) {
    Shape shape = shapes.get(tensor);
    if (shape == null) {
      throw new IllegalArgumentException("no tensor is called " + tensor);
    }
    return shape;
  }

  /** The padding with which a window keeps the size of a tensor, or divides it by its step. */
  public Padding paddingOf(Extent kernel, Extent stride, String tensor) {
    return padding.padding(kernel, stride, shapeOf(tensor));
  }

  /** The network as built so far. */
  public Network build(String name) {
    return new Network(name, input, layers);
  }
}
