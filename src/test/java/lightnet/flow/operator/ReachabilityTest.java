package lightnet.flow.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import lightnet.flow.operator.Reachability.Between;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traced stacks against sets of channels that are passed on one by one. */
class ReachabilityTest {
  private static final int LAYERS = 5;

  @ParameterizedTest
  @CsvSource({"1,6", "2,2", "2,6", "3,4", "4,3", "6,2", "8,2", "12,1", "3,3"})
  void countsAreThoseOfTheWalk(int groups, int perGroup) {
    Grouping g = new Grouping(groups, perGroup);
    Reachability reach = Reachability.of(g, LAYERS);
    for (int layers = 1; layers <= LAYERS; layers++) {
      assertThat(reach.with().get(layers - 1)).isEqualTo(fewest(g, layers, Between.SHUFFLE));
      assertThat(reach.without().get(layers - 1)).isEqualTo(fewest(g, layers, Between.NOTHING));
    }
  }

  @Test
  void aShuffleNetUnitSeesAllAfterTwoLayers() {
    Reachability reach = Reachability.of(Grouping.of(480, 3), LAYERS);
    assertThat(reach.with()).containsExactly(160, 480, 480, 480, 480);
    assertThat(reach.without()).containsExactly(160, 160, 160, 160, 160);
    assertThat(reach.layersUntilAll(Between.SHUFFLE)).hasValue(2);
    assertThat(reach.layersUntilAll(Between.NOTHING)).isEmpty();
  }

  @Test
  void fewChannelsInManyGroupsNeedMoreLayers() {
    Reachability reach = Reachability.of(new Grouping(8, 2), LAYERS);
    assertThat(reach.layersUntilAll(Between.SHUFFLE)).hasValue(4);
  }

  @Test
  void tenThousandChannels() {
    assertThat(Reachability.of(Grouping.of(10_000, 100), LAYERS).with())
        .containsExactly(100, 10_000, 10_000, 10_000, 10_000);
    assertThat(Reachability.of(Grouping.of(10_000, 10_000), LAYERS).with()).containsOnly(1);
  }

  @Test
  void depthwiseLayersNeverMix() {
    Reachability reach = Reachability.of(new Grouping(16, 1), LAYERS);
    assertThat(reach.with()).containsOnly(1);
    assertThat(Reachability.of(new Grouping(1, 1), LAYERS).layersUntilAll(Between.NOTHING))
        .hasValue(1);
  }

  private static int fewest(Grouping g, int layers, Between between) {
    return IntStream.range(0, g.channels())
        .map(output -> sources(g, layers, between, output).size())
        .min()
        .orElseThrow();
  }

  private static Set<Integer> sources(Grouping g, int layers, Between between, int output) {
    Set<Integer> now = Set.of(output);
    for (int layer = layers; layer >= 1; layer--) {
      Set<Integer> before = new HashSet<>();
      for (int channel : now) {
        for (int n = 0; n < g.perGroup(); n++) {
          before.add(channel / g.perGroup() * g.perGroup() + n);
        }
      }
      if (between == Between.SHUFFLE && layer > 1) {
        Set<Integer> unshuffled = new HashSet<>();
        for (int place : before) {
          unshuffled.add(place % g.groups() * g.perGroup() + place / g.groups());
        }
        before = unshuffled;
      }
      now = before;
    }
    return now;
  }

  @Test
  void channelsThatAreGroupsOfTheirOwnStayAlone() {
    var alone = Reachability.of(Grouping.of(10_000, 10_000), 5);
    assertThat(alone.without()).hasSize(5).containsOnly(1);
    assertThat(alone.with()).hasSize(5).containsOnly(1);
    assertThat(alone.layersUntilAll(Reachability.Between.SHUFFLE)).isEmpty();
  }
}
