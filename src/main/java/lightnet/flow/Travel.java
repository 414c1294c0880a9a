package lightnet.flow;

import java.util.ArrayList;
import java.util.List;
import lightnet.drawing.Frame;
import lightnet.drawing.Point;
import lightnet.flow.BlockLayout.Band;
import lightnet.flow.BlockLayout.Route;
import lightnet.flow.BlockLayout.Slab;
import lightnet.flow.Graph.Step;
import lightnet.network.ChannelLinks;
import lightnet.network.ChannelRange;
import lightnet.network.Layer;

/**
 * Where the channels of a block are at a moment. Moments are stops, and parts of the way to the
 * next one. Channels that an operator passes on go straight to their new places; where an operator
 * mixes channels, all go into it, and the new ones come out.
 */
final class Travel {
  private static final double SQUEEZED = 0.3;

  private final BlockFlow flow;
  private final BlockLayout layout;

  Travel(BlockFlow flow, BlockLayout layout) {
    this.flow = flow;
    this.layout = layout;
  }

  /** The channels at a moment between 0 and the last stop. */
  List<Traveller> at(double moment) {
    double time = Math.clamp(moment, 0, flow.lastStop());
    int stop = (int) time;
    double part = time - stop;
    if (part == 0) {
      return in(layout.slab(flow.tensorAt(stop)));
    }
    Step step = flow.steps().get(stop);
    return switch (OperatorForm.of(step)) {
      case CROSSING, SPLIT, JOIN -> passed(step, part);
      case CARD, CHIP ->
          ChannelGroups.passesChannels(step.operator()) ? passed(step, part) : mixed(step, part);
      case CIRCLE -> mixed(step, part);
    };
  }

  private static List<Traveller> in(Slab slab) {
    return slab.bands().stream()
        .map(band -> new Traveller(slab.tensor(), band.channel(), band.frame()))
        .toList();
  }

  /** Each drawn channel of the output on its way from the channel that it was. */
  private List<Traveller> passed(Step step, double part) {
    Layer layer = step.operator();
    List<Traveller> travellers = new ArrayList<>();
    for (Band band : layout.slab(step.output()).bands()) {
      for (int input = 0; input < layer.inputs().size(); input++) {
        ChannelRange range = ChannelLinks.sources(layer, input, band.channel());
        if (range.size() > 0) {
          Band from = layout.slab(layer.inputs().get(input)).nearest(range.from());
          travellers.add(
              new Traveller(
                  step.output(), band.channel(), along(from.frame(), band.frame(), part)));
        }
      }
    }
    return travellers;
  }

  /** On a curve that leaves and arrives lying flat, as the lines of a shuffle do. */
  private static Frame along(Frame from, Frame to, double part) {
    Frame straight = from.towards(to, part);
    double eased = part * part * (3 - 2 * part);
    double y = from.middle().y() + (to.middle().y() - from.middle().y()) * eased;
    return new Frame(straight.x(), y - straight.height() / 2, straight.width(), straight.height());
  }

  private List<Traveller> mixed(Step step, double part) {
    Frame operator = layout.operator(step.output());
    List<Traveller> travellers = new ArrayList<>();
    if (part < 0.5) {
      for (Route route : layout.routes()) {
        if (route.step().equals(step.output())) {
          Slab slab = layout.slab(route.tensor());
          for (Band band : slab.bands()) {
            List<Point> path = new ArrayList<>();
            path.add(band.frame().middle());
            path.addAll(route.points());
            path.add(operator.middle());
            travellers.add(
                new Traveller(
                    slab.tensor(),
                    band.channel(),
                    around(Path.at(path, 2 * part), band.frame(), 1 - 2 * part)));
          }
        }
      }
      return travellers;
    }
    Slab slab = layout.slab(step.output());
    double come = 2 * part - 1;
    for (Band band : slab.bands()) {
      Point place = operator.middle().towards(band.frame().middle(), come);
      travellers.add(
          new Traveller(slab.tensor(), band.channel(), around(place, band.frame(), come)));
    }
    return travellers;
  }

  private static Frame around(Point middle, Frame band, double size) {
    double scale = SQUEEZED + (1 - SQUEEZED) * size;
    double width = band.width() * scale;
    double height = Math.max(2, band.height() * scale);
    return new Frame(middle.x() - width / 2, middle.y() - height / 2, width, height);
  }

  /** A way along straight lines. */
  private static final class Path {

    private Path() {}

    static Point at(List<Point> points, double part) {
      double left = part * length(points);
      for (int i = 1; i < points.size(); i++) {
        Point from = points.get(i - 1);
        Point to = points.get(i);
        double distance = distance(from, to);
        if (left <= distance && distance > 0) {
          return from.towards(to, left / distance);
        }
        left -= distance;
      }
      return points.getLast();
    }

    private static double length(List<Point> points) {
      double sum = 0;
      for (int i = 1; i < points.size(); i++) {
        sum += distance(points.get(i - 1), points.get(i));
      }
      return sum;
    }

    private static double distance(Point from, Point to) {
      return Math.hypot(to.x() - from.x(), to.y() - from.y());
    }
  }
}
