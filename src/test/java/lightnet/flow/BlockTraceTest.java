package lightnet.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import lightnet.design.BundledModels;
import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.network.ChannelTrace;
import lightnet.network.Network;
import lightnet.network.TraceStart;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class BlockTraceTest {

  @Test
  void shuffleLetsAChannelReachAll() {
    BlockFlow flow = PaperBlocks.shuffleUnit();
    var trace = new BlockTrace(flow, TraceStart.ofChannel("input", 12));

    assertThat(trace.litOfOutput()).isEqualTo(240);
    assertThat(trace.reachesWithoutShuffle()).hasValue(80);
    assertThat(trace.litOfInput()).isEqualTo(1);
    assertThat(trace.isLit("unit/gconv1_relu", 19)).isTrue();
    assertThat(trace.isLit("unit/gconv1_relu", 20)).isFalse();
  }

  @Test
  void nothingIsSaidOfAShuffleThatLiesBefore() {
    BlockFlow flow = PaperBlocks.shuffleUnit();

    assertThat(new BlockTrace(flow, TraceStart.ofChannel("unit/dwconv", 0)).reachesWithoutShuffle())
        .isEmpty();
    assertThat(new BlockTrace(flow, TraceStart.ofChannel("unit/dwconv", 0)).litOfInput())
        .isEqualTo(80);
    assertThat(
            new BlockTrace(PaperBlocks.gated(), TraceStart.ofChannel("input", 0))
                .reachesWithoutShuffle())
        .isEmpty();
  }

  @Test
  void halfThatPassesReachesOneChannel() {
    BlockFlow flow = PaperBlocks.splitUnit();

    assertThat(new BlockTrace(flow, TraceStart.ofChannel("input", 3)).litOfOutput()).isEqualTo(1);
    assertThat(new BlockTrace(flow, TraceStart.ofChannel("input", 60)).litOfOutput()).isEqualTo(58);
  }

  @Test
  void groupReachesWhatItsChannelsReach() {
    BlockFlow flow = PaperBlocks.shuffleUnit();
    List<Integer> second = flow.channelsOf("unit/gconv1_relu", 1);
    var trace = new BlockTrace(flow, TraceStart.ofGroup("unit/gconv1_relu", 1, second));

    assertThat(second).hasSize(20).startsWith(20);
    assertThat(trace.litOfInput()).isEqualTo(80);
    assertThat(trace.litOfOutput()).isEqualTo(240);
    assertThat(trace.reachesWithoutShuffle()).hasValue(80);
    assertThat(flow.groupsOf("unit/shuffle")).containsExactly(0, 1, 2);
    assertThat(flow.channelsOf("unit/shuffle", 1)).startsWith(1, 4, 7).hasSize(20);
  }

  @Test
  void traceFromAnotherBlockIsLitAndStartsElsewhere() {
    Network network = BundledModels.network("shufflenet-v1@groups=3");
    var start = TraceStart.ofChannel("stage2/unit3/gconv1_relu", 5);
    var trace = ChannelTrace.of(network, start);
    var before = new BlockTrace(new BlockFlow(network.layersOf("stage2/unit2")), trace);
    var after = new BlockTrace(new BlockFlow(network.layersOf("stage2/unit4")), trace);

    assertThat(before.startsHere()).isFalse();
    assertThat(before.reachesOutput()).isFalse();
    assertThat(before.litOfOutput()).isEqualTo(80);
    assertThat(before.isLit("stage2/unit2/gconv2", 79)).isTrue();
    assertThat(before.isLit("stage2/unit2/gconv2", 80)).isFalse();
    assertThat(after.reachesOutput()).isTrue();
    assertThat(after.litOfOutput()).isEqualTo(240);
    assertThat(after.reachesWithoutShuffle()).isEmpty();
  }

  @Test
  void channelWhereATraceStartsIsMarkedThoughAnotherIsDrawnForIt() {
    BlockFlow flow = PaperBlocks.shuffleUnit();
    BlockDiagram diagram = PaperBlocks.diagram(flow, 900, 500);
    var bands = diagram.layout().slab("input").bands();
    assertThat(bands).noneMatch(band -> band.channel() == 239);
    var drawing =
        diagram.still(Optional.of(new BlockTrace(flow, TraceStart.ofChannel("input", 239))));

    assertThat(drawing.marks())
        .filteredOn(mark -> mark instanceof Mark.Box box && box.fill() == Ink.Role.ACCENT)
        .singleElement()
        .extracting(mark -> ((Mark.Box) mark).frame().middle().y())
        .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
        .isCloseTo(bands.getLast().frame().middle().y(), within(1e-6));
  }

  @Test
  void whatIsNotLitIsDimmed() {
    BlockFlow flow = PaperBlocks.shuffleUnit();
    BlockDiagram diagram = PaperBlocks.diagram(flow, 900, 500);
    var trace = Optional.of(new BlockTrace(flow, TraceStart.ofChannel("input", 0)));

    assertThat(dimmed(diagram, trace)).isPositive();
    assertThat(dimmed(diagram, Optional.empty())).isZero();
  }

  private static long dimmed(BlockDiagram diagram, Optional<BlockTrace> trace) {
    return diagram.still(trace).marks().stream()
        .filter(
            mark ->
                mark instanceof Mark.Box box
                    && box.fill() instanceof Ink.Faded faded
                    && faded.ink() == Ink.Role.SURFACE)
        .count();
  }
}
