package lightnet.flow;

import java.util.List;
import java.util.Map;
import lightnet.drawing.Frame;
import lightnet.drawing.Point;

/**
 * Where everything of a block lies.
 *
 * @param bounds of all of it
 * @param slabs by tensor
 * @param operators by the tensor that they give
 * @param routes from tensors to the operators that read them
 * @param captions where the words over each slab end, by tensor
 */
record BlockLayout(
    Frame bounds,
    Map<String, Slab> slabs,
    Map<String, Frame> operators,
    List<Route> routes,
    Map<String, Caption> captions) {

  BlockLayout {
    slabs = Map.copyOf(slabs);
    operators = Map.copyOf(operators);
    routes = List.copyOf(routes);
    captions = Map.copyOf(captions);
  }

  /**
   * A tensor.
   *
   * @param bands the channels that are drawn, in their order
   */
  record Slab(String tensor, Frame frame, List<Band> bands) {
    Slab {
      bands = List.copyOf(bands);
    }

    /** The drawn channel that stands for another one. */
    Band nearest(int channel) {
      Band found = bands.getFirst();
      for (Band band : bands) {
        if (band.channel() <= channel) {
          found = band;
        }
      }
      return found;
    }
  }

  /** A channel of a slab. */
  record Band(int channel, Frame frame) {}

  /**
   * A line from a tensor to an operator.
   *
   * @param tensor where it starts
   * @param step the tensor that the operator gives
   */
  record Route(String tensor, String step, List<Point> points, Kind kind) {
    Route {
      points = List.copyOf(points);
    }

    /** What kind of line. */
    enum Kind {
      /** From the tensor before. */
      DIRECT,
      /** Past operators between. */
      SHORTCUT,
      /** From slab to slab, drawn by channels or edges. */
      SLABS
    }
  }

  /**
   * Room for the words over a slab.
   *
   * @param bottom where they end
   * @param room how wide they may be
   * @param lines how many
   */
  record Caption(Point bottom, double room, int lines) {}

  Slab slab(String tensor) {
    Slab slab = slabs.get(tensor);
    if (slab == null) {
      throw new IllegalArgumentException("no slab of " + tensor);
    }
    return slab;
  }

  Route route(String tensor, String step) {
    return routes.stream()
        .filter(route -> route.tensor().equals(tensor) && route.step().equals(step))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no line from " + tensor + " to " + step));
  }

  Frame operator(String step) {
    Frame frame = operators.get(step);
    if (frame == null) {
      throw new IllegalArgumentException("no operator before " + step);
    }
    return frame;
  }
}
