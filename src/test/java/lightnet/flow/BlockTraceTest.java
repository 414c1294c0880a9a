package lightnet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import lightnet.drawing.Ink;
import lightnet.drawing.Mark;
import lightnet.network.TraceStart;
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
  void whatIsNotLitIsDimmed() {
    BlockFlow flow = PaperBlocks.shuffleUnit();
    BlockDiagram diagram = PaperBlocks.diagram(flow, 900, 500);
    var trace = java.util.Optional.of(new BlockTrace(flow, TraceStart.ofChannel("input", 0)));

    assertThat(dimmed(diagram, trace)).isPositive();
    assertThat(dimmed(diagram, java.util.Optional.empty())).isZero();
  }

  private static long dimmed(BlockDiagram diagram, java.util.Optional<BlockTrace> trace) {
    return diagram.still(trace).marks().stream()
        .filter(
            mark ->
                mark instanceof Mark.Box box
                    && box.fill() instanceof Ink.Faded faded
                    && faded.ink() == Ink.Role.SURFACE)
        .count();
  }
}
