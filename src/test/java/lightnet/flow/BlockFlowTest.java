package lightnet.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lightnet.network.Activation;
import lightnet.network.Network;
import lightnet.network.NetworkBuilder;
import lightnet.network.Op;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

class BlockFlowTest {
  private static final Shape INPUT = new Shape(1, 8, 4, 4);

  @Test
  void wholeOfABlockIsShownIfOneCanFollowIt() {
    Network small = wild(120);
    assertThat(BlockFlow.ofBeginning(small.layers()).layers()).isEqualTo(small.layers());
  }

  @Test
  void ofThousandsOfLayersTheFirstAreShown() {
    Network large = wild(5_000);
    BlockFlow flow = BlockFlow.ofBeginning(large.layers());
    assertThat(flow.layers()).isEqualTo(large.layers().subList(0, 120));
    assertThat(flow.output()).isEqualTo(large.layers().get(119).id());
  }

  @Test
  void branchesThatRunSideBySideLieInLanesOfTheirOwn() {
    Graph graph = Graph.of(wild(2_000).layers());
    assertThat(graph.steps())
        .extracting(step -> List.of(step.column(), step.lane()))
        .doesNotHaveDuplicates();
    assertThat(graph.lanes()).isGreaterThan(1);
  }

  /** Sums and activations between any of the last tensors. */
  private static Network wild(int layers) {
    var random = new Random(1);
    var builder = new NetworkBuilder(INPUT);
    List<String> tensors = new ArrayList<>(List.of(Network.INPUT));
    for (int i = 0; i < layers; i++) {
      List<String> last = tensors.subList(Math.max(0, tensors.size() - 10), tensors.size());
      String one = last.get(random.nextInt(last.size()));
      String other = last.get(random.nextInt(last.size()));
      tensors.add(
          random.nextBoolean()
              ? builder.add("t" + i, new Op.Add(), one, other)
              : builder.add("t" + i, new Op.Activate(Activation.RELU), one));
    }
    return builder.build("wild");
  }
}
