package lightnet.weights;

import java.util.List;
import java.util.Locale;

/** A tensor that cannot be placed. */
public sealed interface Misfit {

  /**
   * The file has no such tensor.
   *
   * @param name that it should have
   * @param path of the layer that needs it
   * @param shape that it should have in the file
   */
  record Missing(String name, String path, List<Integer> shape) implements Misfit {
    public Missing {
      shape = List.copyOf(shape);
    }
  }

  /**
   * The file has it in another shape.
   *
   * @param name in the file
   * @param shape in the file
   * @param path of the layer that needs it
   * @param needed the shape that it should have in the file
   */
  record WrongShape(String name, List<Integer> shape, String path, List<Integer> needed)
      implements Misfit {
    public WrongShape {
      shape = List.copyOf(shape);
      needed = List.copyOf(needed);
    }
  }

  /**
   * The file has it where another one is expected.
   *
   * @param name in the file
   * @param path of the layer whose parameters stand there
   * @param expected which of them
   */
  record OutOfOrder(String name, String path, Parameter expected) implements Misfit {}

  /**
   * A layer computes something else than the network that the file was trained for.
   *
   * @param path of the layer
   * @param problem in words that follow the path: "shuffles in 2 groups instead of 58"
   */
  record OtherLayer(String path, String problem) implements Misfit {}

  /**
   * No layer takes it.
   *
   * @param name in the file
   * @param shape in the file
   */
  record LeftOver(String name, List<Integer> shape) implements Misfit {
    public LeftOver {
      shape = List.copyOf(shape);
    }
  }

  /** One line on this tensor. */
  default String words() {
    return switch (this) {
      case Missing(String name, String path, List<Integer> shape) ->
          "%s %s is missing, which %s needs".formatted(name, shape, path);
      case WrongShape(String name, List<Integer> shape, String path, List<Integer> needed) ->
          "%s has the shape %s where %s needs %s".formatted(name, shape, path, needed);
      case OutOfOrder(String name, String path, Parameter expected) ->
          "%s stands where the %s of %s is expected"
              .formatted(name, expected.name().toLowerCase(Locale.ROOT), path);
      case OtherLayer(String path, String problem) -> path + " " + problem;
      case LeftOver(String name, List<Integer> shape) ->
          "%s %s belongs to no layer".formatted(name, shape);
    };
  }
}
