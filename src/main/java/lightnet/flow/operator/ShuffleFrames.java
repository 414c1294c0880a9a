package lightnet.flow.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.drawing.Mark.Line;
import lightnet.drawing.Mark.Words;
import lightnet.drawing.Mark.Words.Align;
import lightnet.drawing.Point;
import lightnet.drawing.Spot;

/**
 * Channels on their way through a channel shuffle: in a column, reshaped to g rows of n, transposed
 * to n rows of g, flattened to a column again. At a whole t every channel stands at a station, in
 * between it moves from one to the next.
 */
public final class ShuffleFrames {

  /** Moves of one shuffle: reshape, transpose, flatten. */
  public static final int MOVES = 3;

  private static final double TOP = 44;
  private static final double BOTTOM = 8;
  private static final double LARGEST_CELL = 62;
  private static final double CELL_GAP = 3;
  private static final double TALLEST_ROW = 32;

  private final Grouping whole;
  private final Grouping drawn;
  private final Route route;
  private final Captions captions;
  private final String tensor;
  private final List<Station> stations;
  private Optional<Integer> selected = Optional.empty();
  private Thumbnails maps = Thumbnails.NONE;

  /** How the channels are led. */
  public enum Route {
    /** Through one shuffle. */
    SHUFFLE,
    /** From the shuffled order back: through the shuffle with n groups of g. */
    INVERSE,
    /** Through two equal shuffles. */
    TWICE
  }

  /**
   * Words over the first and the last station.
   *
   * @param in over the first
   * @param out over the last
   */
  public record Captions(String in, String out) {}

  /**
   * Channels in rows.
   *
   * @param order the channels, row by row
   */
  record Station(int rows, int columns, List<Integer> order) {
    Station {
      order = List.copyOf(order);
    }
  }

  /**
   * The way of the channels of a tensor.
   *
   * @param grouping g and n; of many channels {@link Grouping#drawn} are shown
   * @param tensor that the channels belong to
   */
  public ShuffleFrames(Grouping grouping, Route route, Captions captions, String tensor) {
    this.whole = grouping;
    this.drawn = grouping.drawn();
    this.route = route;
    this.captions = captions;
    this.tensor = tensor;
    this.stations = stations(drawn, route);
  }

  private ShuffleFrames(ShuffleFrames other, Optional<Integer> selected, Thumbnails maps) {
    this(other.whole, other.route, other.captions, other.tensor);
    this.selected = selected;
    this.maps = maps;
  }

  /** The same with one channel followed. */
  public ShuffleFrames following(Optional<Integer> channel) {
    return new ShuffleFrames(this, isExample() ? Optional.empty() : channel, maps);
  }

  /** The same with maps that ride along. */
  public ShuffleFrames carrying(Thumbnails thumbnails) {
    return new ShuffleFrames(this, selected, isExample() ? Thumbnails.NONE : thumbnails);
  }

  /** Whether an example with fewer channels is drawn, not channels of the tensor. */
  public boolean isExample() {
    return route == Route.TWICE && !drawn.equals(whole);
  }

  /** The channels that are drawn, by their numbers in the tensor. */
  public List<Integer> channels() {
    return IntStream.range(0, drawn.channels()).map(this::number).boxed().toList();
  }

  /** The moment at which the last channel has arrived. */
  public int last() {
    return stations.size() - 1;
  }

  /** The channels at a station in their order, by their numbers in the tensor. */
  public List<Integer> order(int station) {
    return stations.get(station).order().stream().map(this::number).toList();
  }

  /** The picture at a moment between 0 and {@link #last}. */
  public Drawing frame(double t, double width, double height) {
    List<Mark> marks = new ArrayList<>(resting(t, width, height).marks());
    marks.addAll(moving(t, width, height).marks());
    return new Drawing(width, height, marks);
  }

  /** What of it rests: the same from one half of a step to its end. */
  public Drawing resting(double t, double width, double height) {
    double now = Math.clamp(t, 0, last());
    int reached = (int) now;
    List<Mark> marks = new ArrayList<>();
    Plan plan = new Plan(width, height);
    for (int station = 0; station < stations.size(); station++) {
      drawHead(plan, station, now, marks);
      if (station > reached) {
        for (int channel = 0; channel < drawn.channels(); channel++) {
          ChannelCell.drawPlace(plan.frame(station, channel), marks);
        }
      }
    }
    drawPath(plan, 0, reached, marks);
    for (int station = 0; station <= reached; station++) {
      for (int channel = 0; channel < drawn.channels(); channel++) {
        draw(channel, plan.frame(station, channel), marks);
      }
    }
    return new Drawing(width, height, marks);
  }

  /** What of it moves, to be laid over what rests. */
  public Drawing moving(double t, double width, double height) {
    double now = Math.clamp(t, 0, last());
    List<Mark> marks = new ArrayList<>();
    if (now > Math.floor(now)) {
      Plan plan = new Plan(width, height);
      drawPath(plan, (int) now, now, marks);
      for (int channel = 0; channel < drawn.channels(); channel++) {
        draw(channel, plan.frame(now, channel), marks);
      }
    }
    return new Drawing(width, height, marks);
  }

  /** Where a drawn channel is at a moment. */
  Frame place(int channel, double t, double width, double height) {
    return new Plan(width, height).frame(t, channel);
  }

  private static List<Station> stations(Grouping g, Route route) {
    List<Integer> inOrder = Permutation.identity(g.channels()).sources();
    List<Integer> shuffled = Permutation.shuffle(g).sources();
    return switch (route) {
      case SHUFFLE -> round(g, inOrder);
      case INVERSE -> round(g.transposed(), shuffled);
      case TWICE -> {
        List<Station> both = new ArrayList<>(round(g, inOrder));
        both.addAll(round(g, shuffled).subList(1, MOVES + 1));
        yield both;
      }
    };
  }

  private static List<Station> round(Grouping g, List<Integer> order) {
    Permutation shuffle = Permutation.shuffle(g);
    List<Integer> after = shuffle.sources().stream().map(order::get).toList();
    return List.of(
        new Station(g.channels(), 1, order),
        new Station(g.groups(), g.perGroup(), order),
        new Station(g.perGroup(), g.groups(), after),
        new Station(g.channels(), 1, after));
  }

  /** Twice is drawn on a small example of its own, since a part of a tensor does not stay one. */
  private int number(int channel) {
    return route == Route.TWICE ? channel : whole.undrawn(channel);
  }

  private void draw(int channel, Frame frame, List<Mark> marks) {
    int number = number(channel);
    boolean followed = selected.equals(Optional.of(number));
    new ChannelCell(
            drawn.groupOf(channel),
            Integer.toString(number),
            maps.of(number),
            isExample() ? new Spot.Nothing() : new Spot.OfChannel(tensor, number),
            followed ? Ink.Role.TEXT : Ink.Role.CLEAR)
        .draw(frame, marks);
  }

  private void drawPath(Plan plan, int from, double now, List<Mark> marks) {
    for (int channel = 0; channel < drawn.channels(); channel++) {
      if (selected.equals(Optional.of(number(channel)))) {
        List<Point> points = new ArrayList<>();
        for (int station = from; station <= now; station++) {
          points.add(plan.frame(station, channel).middle());
        }
        points.add(plan.frame(now, channel).middle());
        marks.add(
            new Line(
                points,
                Line.Shape.FLAT,
                Ink.Role.TEXT,
                2,
                Line.Dash.SOLID,
                Line.Ending.PLAIN,
                new Spot.Nothing()));
      }
    }
  }

  private void drawHead(Plan plan, int station, double now, List<Mark> marks) {
    Station s = stations.get(station);
    String words =
        station == 0
            ? captions.in()
            : station == last()
                ? captions.out()
                : s.columns() == 1 ? "" : s.rows() + " × " + s.columns();
    double x = plan.lefts.get(station) + plan.width(station) / 2;
    Ink ink = Math.abs(now - station) < 0.5 ? Ink.Role.ACCENT : Ink.Role.MUTED;
    marks.add(Words.bold(words, new Point(x, plan.top(station) - 14), 12, Align.CENTRE, ink));
    if (station < last()) {
      double from = plan.lefts.get(station) + plan.width(station) + 5;
      double to = plan.lefts.get(station + 1) - 5;
      double y = TOP + plan.height / 2;
      marks.add(Line.arrow(new Point(from, y), new Point(to, y), Ink.Role.MUTED));
    }
  }

  /** Where everything stands in a size. */
  private final class Plan {
    private final double height;
    private final double cell;
    private final double column;
    private final List<Double> lefts = new ArrayList<>();

    Plan(double width, double whole) {
      height = whole - TOP - BOTTOM;
      column = Math.clamp(width * 0.09, 40, 76);
      double smallestGap = Math.clamp(width * 0.04, 18, 56);
      int across = 0;
      int columns = 0;
      int down = 1;
      for (int i = 0; i < stations.size(); i++) {
        if (isColumn(i)) {
          columns++;
        } else {
          across += stations.get(i).columns();
          down = Math.max(down, stations.get(i).rows());
        }
      }
      double free = width - columns * column - last() * smallestGap;
      cell =
          Math.max(8, Math.min(LARGEST_CELL, Math.min(free / Math.max(1, across), height / down)));
      double used = columns * column + across * cell;
      double gap = Math.min(110, (width - used) / last());
      double x = (width - used - gap * last()) / 2;
      for (int i = 0; i < stations.size(); i++) {
        lefts.add(x);
        x += width(i) + gap;
      }
    }

    private boolean isColumn(int station) {
      return station % MOVES == 0;
    }

    double width(int station) {
      return isColumn(station) ? column : cell * stations.get(station).columns();
    }

    private double rowHeight(int station) {
      return isColumn(station)
          ? Math.min(TALLEST_ROW, height / stations.get(station).rows())
          : cell;
    }

    double top(int station) {
      return TOP + (height - rowHeight(station) * stations.get(station).rows()) / 2;
    }

    Frame frame(int station, int channel) {
      Station s = stations.get(station);
      int at = s.order().indexOf(channel);
      double w = isColumn(station) ? column : cell;
      double h = rowHeight(station);
      return new Frame(
          lefts.get(station) + at % s.columns() * w + CELL_GAP / 2,
          top(station) + Math.floorDiv(at, s.columns()) * h + CELL_GAP / 2,
          w - CELL_GAP,
          h - CELL_GAP);
    }

    Frame frame(double t, int channel) {
      int before = (int) Math.floor(t);
      Frame from = frame(before, channel);
      return before == last() ? from : from.towards(frame(before + 1, channel), t - before);
    }
  }
}
