package lightnet.flow;

import static lightnet.flow.PaperBlocks.diagram;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lightnet.drawing.Drawing;
import lightnet.drawing.Frame;
import lightnet.drawing.Mark;
import lightnet.drawing.Point;
import lightnet.drawing.Shade;
import lightnet.drawing.Spot;
import lightnet.drawing.Svg;
import lightnet.flow.BlockLayout.Band;
import lightnet.flow.BlockLayout.Route;
import lightnet.flow.BlockLayout.Slab;
import lightnet.flow.Graph.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the parts of the papers' blocks lie. */
class BlockLayoutTest {
  private static final double EPSILON = 0.01;

  @ParameterizedTest
  @MethodSource("lightnet.flow.PaperBlocks#all")
  void nothingOverlapsAndAllIsInside(BlockFlow flow) {
    for (Point size : List.of(new Point(900, 500), new Point(1500, 700), new Point(200, 100))) {
      BlockLayout layout = diagram(flow, size.x(), size.y()).layout();
      Map<String, Frame> solid = solid(layout, flow);
      solid.forEach(
          (name, frame) -> {
            assertThat(contains(layout.bounds(), frame)).as(name).isTrue();
            solid.forEach(
                (other, of) ->
                    assertThat(!name.equals(other) && overlap(frame, of))
                        .as("%s over %s at %s", name, other, size)
                        .isFalse());
          });
    }
  }

  @ParameterizedTest
  @MethodSource("lightnet.flow.PaperBlocks#all")
  void wordsOverSlabsLieOnNothing(BlockFlow flow) {
    BlockDiagram diagram = diagram(flow, 900, 500);
    BlockLayout layout = diagram.layout();
    Map<String, Frame> solid = solid(layout, flow);
    Map<String, Frame> words = new HashMap<>();
    layout
        .captions()
        .forEach(
            (tensor, caption) -> {
              double high = caption.lines() * BlockLayouter.LINE - 2;
              double wide = Math.min(caption.room(), 60);
              words.put(
                  tensor,
                  new Frame(
                      caption.bottom().x() - wide / 2, caption.bottom().y() - high, wide, high));
            });
    words.forEach(
        (tensor, frame) -> {
          assertThat(frame.y()).as(tensor).isGreaterThanOrEqualTo(0);
          solid.forEach((name, of) -> assertThat(overlap(frame, of)).as(tensor + name).isFalse());
          words.forEach(
              (other, of) ->
                  assertThat(!other.equals(tensor) && overlap(frame, of))
                      .as("words of %s over those of %s", tensor, other)
                      .isFalse());
        });
  }

  @ParameterizedTest
  @MethodSource("lightnet.flow.PaperBlocks#all")
  void everyInputOfEveryStepHasALine(BlockFlow flow) {
    BlockLayout layout = diagram(flow, 1200, 600).layout();
    List<String> joined = new ArrayList<>();
    List<String> wanted = new ArrayList<>();
    for (Step step : flow.steps()) {
      step.inputs().forEach(in -> wanted.add(in + " > " + step.output()));
    }
    for (Route route : layout.routes()) {
      joined.add(route.tensor() + " > " + route.step());
      Frame from = layout.slab(route.tensor()).frame();
      Frame to =
          route.kind() == Route.Kind.SLABS
              ? layout.slab(route.step()).frame()
              : layout.operator(route.step());
      assertThat(onBorder(from, route.points().getFirst())).as("starts of " + route).isTrue();
      assertThat(onBorder(to, route.points().getLast())).as("ends of " + route).isTrue();
    }
    assertThat(joined).containsExactlyInAnyOrderElementsOf(wanted);
  }

  @ParameterizedTest
  @MethodSource("lightnet.flow.PaperBlocks#all")
  void everyPartCanBePointedAtAndWritten(BlockFlow flow) {
    BlockDiagram diagram = diagram(flow, 1600, 600);
    Drawing drawing = diagram.still();
    for (Step step : flow.steps()) {
      Point middle = diagram.layout().operator(step.output()).middle();
      assertThat(drawing.at(middle)).isEqualTo(new Spot.OfLayer(step.operator().id()));
    }
    for (Slab slab : diagram.layout().slabs().values()) {
      for (Band band : slab.bands()) {
        assertThat(drawing.at(band.frame().middle()))
            .isEqualTo(new Spot.OfChannel(slab.tensor(), band.channel()));
      }
    }
    assertThat(Svg.of(diagram.frame(0.5), Shade.LIGHT)).startsWith("<svg").endsWith("</svg>\n");
  }

  @Test
  void invertedResidualIsThinFatThin() {
    BlockFlow flow = PaperBlocks.invertedResidual();
    BlockLayout layout = diagram(flow, 900, 500).layout();
    double thin = layout.slab("input").frame().height();
    double fat = layout.slab("unit/expand_relu6").frame().height();

    assertThat(fat / thin).isCloseTo(6, org.assertj.core.data.Offset.offset(0.05));
    assertThat(layout.slab("unit/add").frame().height()).isEqualTo(thin);
    assertThat(layout.route("input", "unit/add").kind()).isEqualTo(Route.Kind.SHORTCUT);
  }

  @Test
  void gateIsComputedBesideThePath() {
    BlockLayout layout = diagram(PaperBlocks.gated(), 900, 500).layout();
    Frame path = layout.slab("unit/depthwise_relu").frame();

    assertThat(layout.operator("unit/se_pool").y()).isGreaterThan(path.bottom());
    assertThat(layout.operator("unit/gated").middle().y()).isEqualTo(path.middle().y());
  }

  @Test
  void shuffleMovesTheColoursOfItsGroups() {
    BlockFlow flow = PaperBlocks.shuffleUnit();

    assertThat(flow.group("input", 79)).hasValue(0);
    assertThat(flow.group("input", 80)).hasValue(1);
    assertThat(flow.group("unit/gconv1_relu", 19)).hasValue(0);
    assertThat(flow.group("unit/shuffle", 0)).hasValue(0);
    assertThat(flow.group("unit/shuffle", 1)).hasValue(1);
    assertThat(flow.group("unit/shuffle", 2)).hasValue(2);
    assertThat(flow.group("unit/dwconv", 4)).hasValue(1);
    assertThat(flow.group("unit/gconv2", 239)).hasValue(2);
  }

  @Test
  void halvesOfASplitKeepTheirColours() {
    BlockFlow flow = PaperBlocks.splitUnit();

    assertThat(flow.group("unit/split_same", 57)).hasValue(0);
    assertThat(flow.group("unit/branch2_conv1_relu", 0)).hasValue(1);
    assertThat(flow.group("unit/concat", 58)).hasValue(1);
    assertThat(flow.group("unit/shuffle", 1)).hasValue(1);
  }

  @Test
  void channelsWithoutGroupsHaveNoColour() {
    assertThat(PaperBlocks.invertedResidual().group("unit/depthwise_relu6", 3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {900, 1600})
  void scrolledDiagramIsTheSameElsewhere(double width) {
    BlockFlow flow = PaperBlocks.gated();
    var values = new SlabValues(Map.of());
    var words = PaperBlocks.words(flow);
    Frame at = new BlockDiagram(flow, words, width, 500).focus(1);
    Frame scrolled = new BlockDiagram(flow, words, values, new Frame(100, 20, width, 500)).focus(1);

    assertThat(scrolled.x()).isEqualTo(at.x() - 100);
    assertThat(scrolled.y()).isEqualTo(at.y() - 20);
  }

  @Test
  void wordsAreLegible() {
    PaperBlocks.all()
        .forEach(
            named ->
                diagram(named.getPayload(), 900, 500).still().marks().stream()
                    .filter(Mark.Words.class::isInstance)
                    .map(Mark.Words.class::cast)
                    .forEach(words -> assertThat(words.size()).isGreaterThanOrEqualTo(11)));
  }

  /** Slabs, and operators that are boxes. */
  private static Map<String, Frame> solid(BlockLayout layout, BlockFlow flow) {
    Map<String, Frame> solid = new HashMap<>();
    layout.slabs().forEach((tensor, slab) -> solid.put("slab " + tensor, slab.frame()));
    for (Step step : flow.steps()) {
      if (OperatorForm.of(step) != OperatorForm.CROSSING) {
        solid.put("operator " + step.output(), layout.operator(step.output()));
      }
    }
    return solid;
  }

  private static boolean overlap(Frame a, Frame b) {
    return a.x() < b.right() - EPSILON
        && b.x() < a.right() - EPSILON
        && a.y() < b.bottom() - EPSILON
        && b.y() < a.bottom() - EPSILON;
  }

  private static boolean contains(Frame outer, Frame inner) {
    return inner.x() >= outer.x() - EPSILON
        && inner.y() >= outer.y() - EPSILON
        && inner.right() <= outer.right() + EPSILON
        && inner.bottom() <= outer.bottom() + EPSILON;
  }

  private static boolean onBorder(Frame frame, Point point) {
    boolean inX = point.x() >= frame.x() - EPSILON && point.x() <= frame.right() + EPSILON;
    boolean inY = point.y() >= frame.y() - EPSILON && point.y() <= frame.bottom() + EPSILON;
    boolean atX =
        Math.abs(point.x() - frame.x()) < EPSILON || Math.abs(point.x() - frame.right()) < EPSILON;
    boolean atY =
        Math.abs(point.y() - frame.y()) < EPSILON || Math.abs(point.y() - frame.bottom()) < EPSILON;
    return inX && inY && (atX || atY);
  }
}
