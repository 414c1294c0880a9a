package lightnet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lightnet.design.BundledModels;
import lightnet.flow.NetworkTrace.Direction;
import lightnet.flow.NetworkTrace.Share;
import lightnet.network.ChannelTrace;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.TraceStart;
import org.junit.jupiter.api.Test;

class NetworkTraceTest {
  private static final Network SHUFFLED = BundledModels.network("shufflenet-v1@groups=3");

  /** A channel of the first unit is that of the stem that its average pool passes. */
  @Test
  void oneChannelReachesAllOfTheNextUnitThroughItsShuffle() {
    NetworkTrace trace = trace(SHUFFLED, TraceStart.ofChannel("stage2/unit1/concat_relu", 17));

    assertThat(shares(trace))
        .containsEntry("stage1/conv1", new Share("stage1/conv1", Direction.SOURCE, 1, 24))
        .containsEntry("stage2/unit1", new Share("stage2/unit1", Direction.START, 1, 240))
        .containsEntry("stage2/unit2", new Share("stage2/unit2", Direction.REACHED, 240, 240))
        .containsEntry("stage4/unit4", new Share("stage4/unit4", Direction.REACHED, 960, 960));
    assertThat(trace.allReachedFrom()).contains("stage2/unit2");
    assertThat(trace.allSourcesUpTo()).isEmpty();
  }

  /** Without shuffles the last group stays the last one until the classifier mixes all. */
  @Test
  void withoutShufflesAGroupReachesAllLater() {
    NetworkTrace trace = trace(SHUFFLED, TraceStart.ofChannel("stage3/unit2/add_relu", 479));

    assertThat(trace.isShuffled()).isTrue();
    assertThat(trace.allReachedFrom()).contains("stage3/unit3");
    assertThat(trace.allReachedWithoutShufflesFrom()).contains("head/classifier");
    assertThat(trace.allSourcesUpTo()).contains("stage3/unit1");
  }

  @Test
  void sharesAreTheCountsOfTheTraceAtTheEndOfEachBlock() {
    var start = TraceStart.ofChannel("stage3/unit2/gconv1_relu", 5);
    ChannelTrace counted = ChannelTrace.of(SHUFFLED, start);
    for (Share share : new NetworkTrace(SHUFFLED, counted).shares()) {
      Layer output = SHUFFLED.layersOf(share.block()).getLast();
      long lit = 0;
      for (int channel = 0; channel < output.outShape().c(); channel++) {
        lit += counted.isLit(output.id(), channel) ? 1 : 0;
      }
      assertThat(share.lit()).as(share.block()).isEqualTo((int) lit);
      assertThat(share.channels()).isEqualTo(output.outShape().c());
    }
  }

  @Test
  void networkWithoutShufflesSaysNothingOfThem() {
    Network network = BundledModels.network("mobilenet-v2");
    NetworkTrace trace = trace(network, TraceStart.ofChannel("stage2/bottleneck2/project", 3));

    assertThat(trace.isShuffled()).isFalse();
    assertThat(trace.allReachedWithoutShufflesFrom()).isEmpty();
    assertThat(trace.allReachedFrom()).contains("stage2/bottleneck3");
    assertThat(trace.shares().getLast().direction()).isEqualTo(Direction.REACHED);
  }

  /** Half of the channels of a ShuffleNet V2 unit pass: its output is reached bit by bit. */
  @Test
  void channelsThatPassReachAllLater() {
    Network network = BundledModels.network("shufflenet-v2");
    NetworkTrace trace = trace(network, TraceStart.ofChannel("stage2/unit1/shuffle", 0));
    List<Integer> lit =
        trace.shares().stream()
            .filter(share -> share.block().startsWith("stage2/"))
            .map(Share::lit)
            .toList();

    assertThat(lit).startsWith(1, 1).isSorted();
    assertThat(trace.of("stage2/unit2").orElseThrow().isAll()).isFalse();
    assertThat(trace.allReachedFrom()).isPresent();
  }

  private static NetworkTrace trace(Network network, TraceStart start) {
    return new NetworkTrace(network, ChannelTrace.of(network, start));
  }

  private static Map<String, Share> shares(NetworkTrace trace) {
    return trace.shares().stream().collect(Collectors.toMap(Share::block, share -> share));
  }
}
