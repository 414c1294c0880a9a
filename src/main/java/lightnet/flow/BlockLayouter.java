package lightnet.flow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lightnet.drawing.Frame;
import lightnet.drawing.Point;
import lightnet.flow.BlockLayout.Band;
import lightnet.flow.BlockLayout.Caption;
import lightnet.flow.BlockLayout.Route;
import lightnet.flow.BlockLayout.Slab;
import lightnet.flow.Graph.Step;
import lightnet.network.ChannelRange;

/** Lays a block out in a size. */
final class BlockLayouter {
  static final double HEADER = 52;
  static final double GATE_HEADER = 18;
  static final double LINE = 14;
  private static final double CARD = 104;
  private static final double TALLEST_CARD = 158;
  private static final double CHIP = 26;
  private static final double CIRCLE = 28;
  private static final double PILL_WIDTH = 46;
  private static final double PILL_HEIGHT = 18;
  private static final double LOWEST_SLAB = 20;
  private static final double LOWEST_GATE = 8;
  private static final double CROSSING_WORDS = 30;
  private static final double SHORTCUT = 34;
  private static final double EDGE = 6;
  private static final double TALLEST_BAND = 22;
  private static final double BAND = 8;
  private static final double THINNEST_BAND = 3;

  private final BlockFlow flow;
  private final Rows rows;
  private final SlabSizes sizes;
  private final Columns columns;
  private final double width;
  private final double height;

  /** The left of everything, the top of everything. */
  private final Point origin;

  private final Map<Integer, Frame> contents = new HashMap<>();
  private final Map<String, Slab> slabs = new HashMap<>();
  private final Map<String, Frame> operators = new HashMap<>();
  private final List<Route> routes = new ArrayList<>();
  private double unit = TALLEST_BAND;

  /**
   * A layout of a block.
   *
   * @param width of all of it, at least what it needs
   * @param height of all of it, at least what it needs
   * @param origin where it starts, negative where a part of it is scrolled out of sight
   */
  BlockLayouter(BlockFlow flow, double width, double height, Point origin) {
    this.flow = flow;
    rows = new Rows(flow);
    sizes = new SlabSizes(flow);
    columns = new Columns(flow, rows, sizes);
    this.width = Math.max(width, columns.least());
    this.height = Math.max(height, overhead() + leastContents());
    this.origin = origin;
  }

  /** The width that a block needs. */
  static double leastWidth(BlockFlow flow) {
    return new Columns(flow, new Rows(flow), new SlabSizes(flow)).least();
  }

  /** The height that a block needs. */
  static double leastHeight(BlockFlow flow) {
    return new BlockLayouter(flow, 0, 0, new Point(0, 0)).height;
  }

  BlockLayout layout() {
    columns.spread(width);
    placeRows();
    ChannelSamples samples = samples();
    addSlab(flow.input(), columns.inputX(), samples);
    for (Step step : flow.steps()) {
      addSlab(step.output(), columns.at(step.column()).slab(), samples);
      operators.put(step.output(), operator(step));
    }
    flow.steps().forEach(this::addRoutes);
    Map<String, Caption> captions = new HashMap<>();
    slabs.keySet().forEach(tensor -> captions.put(tensor, caption(tensor)));
    return new BlockLayout(
        new Frame(origin.x(), origin.y(), width, height), slabs, operators, routes, captions);
  }

  private ChannelSamples samples() {
    double tallest = contents.values().stream().mapToDouble(Frame::height).max().orElse(1);
    return new ChannelSamples(
        flow.input(),
        flow.shape(flow.input()),
        flow.layers(),
        flow.groups(),
        (int) Math.ceil(BAND / unit),
        (int) Math.max(BAND, tallest / THINNEST_BAND));
  }

  // vertically

  private void placeRows() {
    double room = height - overhead();
    double low = 0;
    double high = TALLEST_BAND;
    for (int i = 0; i < 40; i++) {
      double middle = (low + high) / 2;
      boolean fits = contents(middle) <= room && trunk(middle) <= height - EDGE - HEADER - foot();
      low = fits ? middle : low;
      high = fits ? high : middle;
    }
    unit = low;
    double y = origin.y() + EDGE + Math.max(0, room - contents(unit)) / 2;
    for (int row : rows.all()) {
      y += header(row);
      double content = content(row, unit);
      contents.put(row, new Frame(origin.x(), y, width, content));
      y += content + (rows.isGate(row) ? 0 : words(row));
    }
    Frame first = content(rows.branches().getFirst());
    Frame last = content(rows.branches().getLast());
    contents.put(Rows.TRUNK, new Frame(origin.x(), first.y(), width, last.bottom() - first.y()));
  }

  private Frame content(int row) {
    return contents.getOrDefault(row, new Frame(0, 0, width, height));
  }

  private double overhead() {
    return EDGE + rows.all().stream().mapToDouble(row -> header(row) + words(row)).sum() + foot();
  }

  /** Room below everything. */
  private double foot() {
    boolean trunkWords = rows.branches().size() > 1 && hasCrossing(Rows.TRUNK);
    return EDGE
        + (trunkWords ? CROSSING_WORDS : 0)
        + (flow.steps().stream().anyMatch(this::hasShortcut) ? SHORTCUT : 0);
  }

  private double header(int row) {
    return rows.isGate(row) ? GATE_HEADER : HEADER;
  }

  /** Room for the words under a shuffle. */
  private double words(int row) {
    boolean crossing =
        hasCrossing(row)
            || (rows.branches().size() == 1 && !rows.isGate(row) && hasCrossing(Rows.TRUNK));
    return crossing ? CROSSING_WORDS : 0;
  }

  private boolean hasCrossing(int row) {
    return flow.steps().stream()
        .anyMatch(
            step ->
                rows.of(step.output()) == row && OperatorForm.of(step) == OperatorForm.CROSSING);
  }

  private double leastContents() {
    return rows.all().stream().mapToDouble(row -> content(row, 0)).sum();
  }

  private double contents(double perChannel) {
    return rows.all().stream().mapToDouble(row -> content(row, perChannel)).sum();
  }

  private double content(int row, double perChannel) {
    if (rows.isGate(row)) {
      return Math.clamp(height * 0.22, 64, 130);
    }
    boolean only = rows.branches().size() == 1;
    List<Step> steps =
        flow.steps().stream().filter(s -> isIn(row, s) || (only && isIn(Rows.TRUNK, s))).toList();
    int most = steps.stream().mapToInt(step -> step.shape().c()).max().orElse(1);
    if (only) {
      most = Math.max(most, flow.shape(flow.input()).c());
    }
    boolean cards = steps.stream().anyMatch(s -> OperatorForm.of(s) == OperatorForm.CARD);
    return Math.max(cards ? CARD : 2 * LOWEST_SLAB, perChannel * most);
  }

  private boolean isIn(int row, Step step) {
    return rows.of(step.output()) == row;
  }

  private double trunk(double perChannel) {
    int most =
        flow.steps().stream()
            .filter(step -> rows.of(step.output()) == Rows.TRUNK)
            .mapToInt(step -> step.shape().c())
            .max()
            .orElse(1);
    return perChannel * Math.max(most, flow.shape(flow.input()).c());
  }

  private double middle(String tensor) {
    return content(rows.of(tensor)).middle().y();
  }

  // slabs and operators

  private void addSlab(String tensor, double x, ChannelSamples samples) {
    int channels = flow.shape(tensor).c();
    int row = rows.of(tensor);
    double tall =
        rows.isGate(row)
            ? Math.max(LOWEST_GATE, content(row).height() * channels / mostInGate(row))
            : Math.max(LOWEST_SLAB, unit * channels);
    double wide = sizes.width(tensor);
    double left = origin.x() + x - wide / 2;
    var frame = new Frame(left, middle(tensor) - tall / 2, wide, tall);
    List<Integer> drawn = samples.of(tensor);
    List<Band> bands = new ArrayList<>();
    double each = tall / drawn.size();
    for (int i = 0; i < drawn.size(); i++) {
      bands.add(new Band(drawn.get(i), new Frame(left, frame.y() + i * each, wide, each)));
    }
    slabs.put(tensor, new Slab(tensor, frame, bands));
  }

  private int mostInGate(int row) {
    return flow.steps().stream()
        .filter(step -> rows.of(step.output()) == row)
        .mapToInt(step -> step.shape().c())
        .max()
        .orElse(1);
  }

  private Frame operator(Step step) {
    Columns.Place place = columns.at(step.column());
    double left = origin.x() + place.operator();
    double x = left + place.width() / 2;
    double y = middle(step.output());
    OperatorForm form = OperatorForm.of(step);
    return switch (form) {
      case CARD -> {
        double tall = Math.min(TALLEST_CARD, content(rows.of(step.output())).height());
        double wide = Math.min(place.width(), form.most());
        yield new Frame(x - wide / 2, y - tall / 2, wide, tall);
      }
      case CHIP -> {
        double wide = Math.min(place.width(), form.most());
        yield new Frame(x - wide / 2, y - CHIP / 2, wide, CHIP);
      }
      case CIRCLE -> new Frame(x - CIRCLE / 2, y - CIRCLE / 2, CIRCLE, CIRCLE);
      case CROSSING -> {
        Frame slab = slab(step.output()).frame();
        yield new Frame(left, slab.y(), place.width(), slab.height());
      }
      case SPLIT -> new Frame(x - PILL_WIDTH / 2, y - PILL_HEIGHT / 2, PILL_WIDTH, PILL_HEIGHT);
      case JOIN ->
          new Frame(
              left + place.width() - PILL_WIDTH, y - PILL_HEIGHT / 2, PILL_WIDTH, PILL_HEIGHT);
    };
  }

  private Slab slab(String tensor) {
    Slab slab = slabs.get(tensor);
    if (slab == null) {
      throw new IllegalArgumentException("no slab of " + tensor);
    }
    return slab;
  }

  private Frame operatorBefore(String tensor) {
    return operators.getOrDefault(tensor, new Frame(0, 0, 0, 0));
  }

  // lines

  private void addRoutes(Step step) {
    for (int input = 0; input < step.inputs().size(); input++) {
      routes.add(route(step, input));
    }
  }

  private Route route(Step step, int input) {
    String tensor = step.inputs().get(input);
    Frame from = slab(tensor).frame();
    Frame to = operatorBefore(step.output());
    OperatorForm form = OperatorForm.of(step);
    if (form.joinsSlabs()) {
      return new Route(tensor, step.output(), parts(step, input), Route.Kind.SLABS);
    }
    if (isShortcut(step, tensor)) {
      double below = origin.y() + height - EDGE - SHORTCUT / 2;
      return new Route(
          tensor,
          step.output(),
          List.of(
              new Point(from.middle().x(), from.bottom()),
              new Point(from.middle().x(), below),
              new Point(to.middle().x(), below),
              new Point(to.middle().x(), to.bottom())),
          Route.Kind.SHORTCUT);
    }
    return new Route(tensor, step.output(), direct(from, to, form), Route.Kind.DIRECT);
  }

  private static List<Point> direct(Frame from, Frame to, OperatorForm form) {
    double y = to.middle().y();
    if (y >= from.y() && y <= from.bottom()) {
      return List.of(new Point(from.right(), y), new Point(to.x(), y));
    }
    boolean above = from.middle().y() < y;
    return switch (form) {
      case CIRCLE ->
          List.of(
              new Point(from.right(), from.middle().y()),
              new Point(to.middle().x(), from.middle().y()),
              new Point(to.middle().x(), above ? to.y() : to.bottom()));
      case CHIP ->
          List.of(
              new Point(from.middle().x(), above ? from.bottom() : from.y()),
              new Point(from.middle().x(), y),
              new Point(to.x(), y));
      case CARD, CROSSING, SPLIT, JOIN -> {
        double exit = Math.clamp(y, from.y() + 4, from.bottom() - 4);
        yield List.of(new Point(from.right(), exit), new Point(to.x(), y));
      }
    };
  }

  /** From the middle of the channels that are read to the middle of those that they become. */
  private List<Point> parts(Step step, int input) {
    Frame from = slab(step.inputs().get(input)).frame();
    Frame to = slab(step.output()).frame();
    Frame read =
        part(from, Funnel.read(step.operator(), input), channels(step.inputs().get(input)));
    Frame given = part(to, Funnel.given(step.operator(), input), channels(step.output()));
    double bend = origin.x() + columns.at(step.column()).operator();
    return List.of(
        new Point(read.right(), read.middle().y()),
        new Point(bend, read.middle().y()),
        new Point(given.x(), given.middle().y()));
  }

  private int channels(String tensor) {
    return flow.shape(tensor).c();
  }

  /** The part of a slab that some of its channels take. */
  static Frame part(Frame slab, ChannelRange range, int channels) {
    double each = slab.height() / channels;
    return new Frame(slab.x(), slab.y() + range.from() * each, slab.width(), range.size() * each);
  }

  private boolean hasShortcut(Step step) {
    return OperatorForm.of(step) == OperatorForm.CIRCLE
        && step.inputs().stream().anyMatch(tensor -> isShortcut(step, tensor));
  }

  /** Whether other operators stand between a tensor and what reads it. */
  private boolean isShortcut(Step step, String tensor) {
    int from =
        flow.steps().stream()
            .filter(before -> before.output().equals(tensor))
            .mapToInt(Step::column)
            .findFirst()
            .orElse(0);
    int row = rows.of(tensor);
    return flow.steps().stream()
        .filter(other -> other.column() > from && other.column() < step.column())
        .mapToInt(other -> rows.of(other.output()))
        .anyMatch(other -> other == row || other == rows.of(step.output()));
  }

  // words

  private Caption caption(String tensor) {
    int row = rows.of(tensor);
    Frame slab = slab(tensor).frame();
    boolean gate = rows.isGate(row);
    double x = slab.middle().x();
    double room = Math.min(130, roomAt(x, gate));
    boolean everywhere = row == Rows.TRUNK && rows.branches().size() > 1;
    double top =
        flow.steps().stream()
            .filter(step -> everywhere || rows.of(step.output()) == row)
            .filter(step -> OperatorForm.of(step) != OperatorForm.CROSSING)
            .map(step -> operatorBefore(step.output()))
            .filter(frame -> frame.x() < x + room / 2 && frame.right() > x - room / 2)
            .mapToDouble(Frame::y)
            .min()
            .orElse(slab.y());
    return new Caption(new Point(x, Math.min(top, slab.y()) - 4), room, gate ? 1 : 3);
  }

  /** How wide words may be between those of the slabs beside. */
  private double roomAt(double x, boolean gate) {
    return slabs.keySet().stream()
            .filter(tensor -> rows.isGate(rows.of(tensor)) == gate)
            .mapToDouble(tensor -> Math.abs(slab(tensor).frame().middle().x() - x))
            .filter(distance -> distance > 1)
            .min()
            .orElse(width)
        - 6;
  }
}
