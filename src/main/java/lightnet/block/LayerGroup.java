package lightnet.block;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lightnet.network.Op;

/**
 * Layers of a file that are none of the papers' blocks: shown, costed and run as they are.
 *
 * @param kind what they are called on their card
 * @param layers in the order of the data; the last one gives the block's output
 */
public record LayerGroup(String kind, List<Member> layers) implements Block {

  /** The input of the group among the inputs of its layers. */
  public static final String INPUT = "";

  /**
   * A layer of a group.
   *
   * @param name within the group
   * @param op what it computes
   * @param inputs names of earlier layers, or {@link #INPUT}
   */
  public record Member(String name, Op op, List<String> inputs) {
    public Member {
      inputs = List.copyOf(inputs);
    }
  }

  public LayerGroup {
    layers = List.copyOf(layers);
  }

  @Override
  public String expand(BlockScope scope) {
    Map<String, String> tensors = new HashMap<>(Map.of(INPUT, scope.input()));
    String last = scope.input();
    for (Member member : layers) {
      String[] inputs =
          member.inputs().stream()
              .map(name -> tensors.getOrDefault(name, name))
              .toArray(String[]::new);
      last = scope.add(member.name(), member.op(), inputs);
      tensors.put(member.name(), last);
    }
    return last;
  }
}
