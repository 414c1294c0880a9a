package lightnet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lightnet.block.ResidualBottleneck;
import lightnet.block.ResidualBottleneck.Strided;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV1Unit.FirstPointwise;
import lightnet.drawing.Drawing;
import lightnet.drawing.Mark;
import lightnet.drawing.Spot;
import lightnet.network.ChannelLinks;
import lightnet.network.TraceStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers on the colours of groups. */
class GroupNumbersTest {
  private static final String FILTERED = "unit/filter_relu";

  @ParameterizedTest
  @CsvSource({"2, 96", "8, 96", "16, 96", "32, 96", "240, 480"})
  void groupsAreNumberedInTheirOrderAndNumbersDoNotOverlap(int groups, int channels) {
    BlockFlow flow = grouped(groups, channels);
    List<Mark.Box> numbers = numbers(PaperBlocks.diagram(flow, 1000, 560).still());

    assertThat(numbers).hasSizeGreaterThanOrEqualTo(Math.min(groups, 5));
    for (int i = 0; i < numbers.size(); i++) {
      Spot.OfGroup spot = (Spot.OfGroup) numbers.get(i).spot();
      assertThat(flow.group(FILTERED, flow.channelsOf(FILTERED, spot.group()).getFirst()))
          .hasValue(spot.group());
      if (i > 0) {
        assertThat(spot.group()).isGreaterThan(((Spot.OfGroup) numbers.get(i - 1).spot()).group());
        assertThat(numbers.get(i).frame().y())
            .isGreaterThanOrEqualTo(numbers.get(i - 1).frame().bottom());
      }
    }
  }

  @Test
  void numberOfATracedGroupIsAlwaysThere() {
    BlockFlow flow = grouped(32, 96);
    BlockDiagram diagram = PaperBlocks.diagram(flow, 1000, 560);
    for (int group = 0; group < 32; group++) {
      var start = TraceStart.ofGroup(FILTERED, group, flow.channelsOf(FILTERED, group));
      Drawing traced = diagram.still(Optional.of(new BlockTrace(flow, start)));

      assertThat(numbers(traced))
          .extracting(Mark.Box::spot)
          .contains(new Spot.OfGroup(FILTERED, group));
      assertThat(words(traced)).contains(Integer.toString(group + 1));
    }
  }

  @Test
  void tensorsWithoutGroupsHaveNoNumbers() {
    Drawing drawing = PaperBlocks.diagram(PaperBlocks.invertedResidual(), 900, 500).still();

    assertThat(drawing.marks()).noneMatch(mark -> mark.spot() instanceof Spot.OfGroup);
  }

  @Test
  void shuffledChannelsHaveNumbersWhereThereIsRoomForEach() {
    BlockFlow flow = PaperBlocks.shuffleUnit();
    Drawing low = PaperBlocks.diagram(flow, 900, 360).still();
    Drawing high = PaperBlocks.diagram(flow, 900, 1600).still();

    assertThat(groupsOf(low, "unit/shuffle")).isEmpty();
    assertThat(groupsOf(high, "unit/shuffle")).startsWith(0).contains(1, 2);
  }

  /** With one channel of each group a shuffle would look like no shuffle. */
  @Test
  void lowSlabsOfManyGroupsShowTheShuffle() {
    BlockFlow flow =
        PaperBlocks.flow(new ShuffleNetV1Unit(768, 8, FirstPointwise.GROUPED, 1), 768, 14);
    var bands = PaperBlocks.diagram(flow, 760, 390).layout().slab("unit/shuffle").bands();
    List<Integer> sources =
        bands.stream().map(band -> ChannelLinks.shuffled(8, 192, band.channel())).toList();

    assertThat(bands).hasSizeGreaterThanOrEqualTo(16);
    assertThat(sources.stream().sorted().toList()).isNotEqualTo(sources);
  }

  private static BlockFlow grouped(int groups, int channels) {
    var block = new ResidualBottleneck(channels, 256, groups, 1, Strided.SECOND);
    return PaperBlocks.flow(block, 256, 14);
  }

  private static List<Mark.Box> numbers(Drawing drawing) {
    List<Mark.Box> numbers = new ArrayList<>();
    for (Mark mark : drawing.marks()) {
      if (mark instanceof Mark.Box box
          && box.spot() instanceof Spot.OfGroup(String tensor, int _)
          && tensor.equals(FILTERED)) {
        numbers.add(box);
      }
    }
    return numbers;
  }

  private static List<Integer> groupsOf(Drawing drawing, String tensor) {
    return drawing.marks().stream()
        .map(Mark::spot)
        .filter(spot -> spot instanceof Spot.OfGroup group && group.tensor().equals(tensor))
        .map(spot -> ((Spot.OfGroup) spot).group())
        .toList();
  }

  private static List<String> words(Drawing drawing) {
    return drawing.marks().stream()
        .filter(Mark.Words.class::isInstance)
        .map(mark -> ((Mark.Words) mark).text())
        .toList();
  }
}
