package lightnet.edit;

import java.util.List;
import lightnet.network.Network;

/**
 * What can be done where a block breaks a guideline of ShuffleNet V2, and what can be measured of
 * it: the blocks that the edit is about by themselves, before and after.
 *
 * @param edit what it does to the design
 * @param purpose whether it is advice
 * @param changes what it changes of the block
 * @param blocks paths of all that are compared, in the order of the data
 * @param before these alone as they are
 * @param after these alone with the edit, on the same input
 */
public record Remedy(
    Edit.Replace edit,
    Purpose purpose,
    List<FieldChange> changes,
    List<String> blocks,
    Network before,
    Network after) {

  public Remedy {
    changes = List.copyOf(changes);
    blocks = List.copyOf(blocks);
  }

  /** What a remedy is for. */
  public enum Purpose {
    /** To be used: the network computes as much as before. */
    ADVICE,
    /** To see what something costs, as in the paper's Table 4; the network would learn less. */
    EXPERIMENT
  }

  /**
   * A parameter of the block that is another one then.
   *
   * @param field as files name it; {@code kind} where the block is of another kind
   * @param from its value as files write it
   * @param to the value that it gets
   */
  public record FieldChange(String field, String from, String to) {}
}
