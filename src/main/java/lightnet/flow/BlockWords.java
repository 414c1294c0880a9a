package lightnet.flow;

import java.util.List;
import java.util.Map;

/**
 * The words of a block's diagram.
 *
 * @param input of the tensor that the block reads
 * @param shortcut on the line of a shortcut
 * @param steps by the tensor that a step gives
 */
public record BlockWords(TensorWords input, String shortcut, Map<String, StepWords> steps) {

  public BlockWords {
    steps = Map.copyOf(steps);
  }

  /**
   * Words of a tensor.
   *
   * @param name what it is, such as the last thing that was done to it
   * @param memory how much it takes
   */
  public record TensorWords(String name, String memory) {}

  /**
   * Words of a step.
   *
   * @param title what the operator is
   * @param brief the same where there is little room
   * @param detail groups, stride, channels
   * @param facts what it costs
   * @param tensor what it gives
   */
  public record StepWords(
      String title, String brief, String detail, List<String> facts, TensorWords tensor) {
    public StepWords {
      facts = List.copyOf(facts);
    }
  }

  StepWords of(String tensor) {
    StepWords words = steps.get(tensor);
    if (words == null) {
      throw new IllegalArgumentException("no words for " + tensor);
    }
    return words;
  }

  TensorWords ofTensor(String tensor) {
    StepWords words = steps.get(tensor);
    return words == null ? input : words.tensor();
  }
}
