package lightnet.flow;

import static lightnet.flow.PaperBlocks.diagram;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import lightnet.drawing.Frame;
import lightnet.flow.BlockLayout.Band;
import lightnet.network.ChannelLinks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where channels are while a block is walked through. */
class TravelTest {

  @ParameterizedTest
  @MethodSource("lightnet.flow.PaperBlocks#all")
  void channelsAreInTheSlabOfEachStop(BlockFlow flow) {
    BlockDiagram diagram = diagram(flow, 1200, 600);
    for (int stop = 0; stop <= flow.lastStop(); stop++) {
      String tensor = flow.tensorAt(stop);
      List<Traveller> expected =
          diagram.layout().slab(tensor).bands().stream()
              .map(band -> new Traveller(tensor, band.channel(), band.frame()))
              .toList();
      assertThat(diagram.travellers(stop)).isEqualTo(expected);
    }
    assertThat(flow.tensorAt(0)).isEqualTo("input");
    assertThat(flow.tensorAt(flow.lastStop())).isEqualTo(flow.output());
    assertThat(diagram.travellers(99)).isEqualTo(diagram.travellers(flow.lastStop()));
    assertThat(diagram.travellers(-1)).isEqualTo(diagram.travellers(0));
  }

  @ParameterizedTest
  @MethodSource("lightnet.flow.PaperBlocks#all")
  void channelsArriveWithoutAJump(BlockFlow flow) {
    BlockDiagram diagram = diagram(flow, 1200, 600);
    for (int stop = 1; stop <= flow.lastStop(); stop++) {
      List<Traveller> almost = diagram.travellers(stop - 1e-6);
      List<Traveller> there = diagram.travellers(stop);
      for (Traveller traveller : there) {
        assertThat(almost)
            .as("%s at %d", traveller, stop)
            .anySatisfy(
                near -> {
                  assertThat(near.channel()).isEqualTo(traveller.channel());
                  assertThat(distance(near.frame(), traveller.frame())).isLessThan(0.01);
                });
      }
    }
  }

  @ParameterizedTest
  @MethodSource("lightnet.flow.PaperBlocks#all")
  void channelsLeaveFromThoseThatTheStepReads(BlockFlow flow) {
    BlockDiagram diagram = diagram(flow, 1200, 600);
    for (int stop = 0; stop < flow.lastStop(); stop++) {
      List<Frame> read =
          flow.steps().get(stop).inputs().stream()
              .flatMap(tensor -> diagram.layout().slab(tensor).bands().stream())
              .map(Band::frame)
              .toList();
      for (Traveller traveller : diagram.travellers(stop + 1e-6)) {
        assertThat(read)
            .as("%s after %d", traveller, stop)
            .anyMatch(frame -> distance(frame, traveller.frame()) < 0.01);
      }
    }
  }

  @Test
  void channelsOfAShuffleCross() {
    BlockFlow flow = PaperBlocks.shuffleUnit();
    BlockDiagram diagram = diagram(flow, 1200, 600);
    int shuffled = flow.stopOf("unit/shuffle").orElseThrow();
    Comparator<Traveller> down = Comparator.comparingDouble(t -> t.frame().middle().y());
    List<Integer> start = channels(diagram.travellers(shuffled - 1 + 1e-6), down);
    List<Integer> end = channels(diagram.travellers(shuffled), down);

    assertThat(end).isSorted();
    assertThat(start.stream().map(place -> ChannelLinks.shuffled(3, 60, place)).toList())
        .isSorted();
    assertThat(start).isNotEqualTo(end).hasSameElementsAs(end);
  }

  /** What is drawn of a shuffle is the shuffle of what is drawn before it. */
  @Test
  void drawnChannelsOfAShuffleAreThoseDrawnBefore() {
    BlockLayout layout = diagram(PaperBlocks.shuffleUnit(), 1200, 600).layout();
    List<Integer> before =
        layout.slab("unit/gconv1_relu").bands().stream().map(Band::channel).toList();
    List<Integer> after =
        layout.slab("unit/shuffle").bands().stream()
            .map(band -> ChannelLinks.shuffled(3, 60, band.channel()))
            .toList();

    assertThat(after).hasSameElementsAs(before).hasSameSizeAs(before).doesNotHaveDuplicates();
  }

  @Test
  void channelsGoIntoAnOperatorThatMixesThem() {
    BlockFlow flow = PaperBlocks.invertedResidual();
    BlockDiagram diagram = diagram(flow, 1200, 600);
    Frame card = diagram.layout().operator("unit/expand_relu6");

    assertThat(diagram.travellers(0.49999))
        .allSatisfy(t -> assertThat(card.contains(t.frame().middle())).isTrue());
    assertThat(diagram.travellers(0.49)).allSatisfy(t -> assertThat(t.tensor()).isEqualTo("input"));
    assertThat(diagram.travellers(0.51))
        .allSatisfy(t -> assertThat(t.tensor()).isEqualTo("unit/expand_relu6"));
  }

  @Test
  void channelsOfADepthwiseConvolutionStayBesideEachOther() {
    BlockFlow flow = PaperBlocks.invertedResidual();
    BlockDiagram diagram = diagram(flow, 1200, 600);
    List<Traveller> start = diagram.travellers(1);
    List<Traveller> middle = diagram.travellers(1.5);

    for (int i = 0; i < start.size(); i++) {
      assertThat(middle.get(i).frame().y()).isEqualTo(start.get(i).frame().y());
      assertThat(middle.get(i).frame().x()).isGreaterThan(start.get(i).frame().x());
    }
  }

  private static List<Integer> channels(List<Traveller> travellers, Comparator<Traveller> order) {
    return travellers.stream().sorted(order).map(Traveller::channel).toList();
  }

  private static double distance(Frame a, Frame b) {
    return Math.hypot(a.middle().x() - b.middle().x(), a.middle().y() - b.middle().y());
  }
}
