package lightnet.edit;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import lightnet.block.BlockField;
import lightnet.design.ParameterChoice;
import lightnet.design.ParameterRange;
import lightnet.design.PresetParameter;

/** What an editor offers for a parameter of a block: the papers' values, and room around them. */
public final class FieldOffer {
  private static final int SMALLEST_ROOM = 64;
  private static final int CHANNEL_STEP = 4;
  private static final List<Integer> EXPANSIONS = List.of(1, 2, 3, 4, 6, 10);
  private static final List<Integer> KERNELS = List.of(1, 3, 5, 7);
  private static final List<Integer> STRIDES = List.of(1, 2);
  private static final List<Integer> GROUPS = List.of(1, 2, 3, 4, 8);
  private static final List<Integer> CARDINALITIES = List.of(1, 2, 4, 8, 16, 32);

  private FieldOffer() {}

  /**
   * What is offered.
   *
   * @param value that the parameter has, which is always among them
   */
  public static PresetParameter of(BlockField field, Object value) {
    return switch (field.type()) {
      case BlockField.Type.OneOf choice ->
          new ParameterChoice(BlockField.word(value), choice.words());
      case BlockField.Type.WholeNumber _ -> number(field, (int) value);
    };
  }

  private static PresetParameter number(BlockField field, int value) {
    return switch (field.name()) {
      case "kernel" -> choice(KERNELS, value);
      case "stride" -> choice(STRIDES, value);
      case "groups" -> choice(GROUPS, value);
      case "cardinality" -> choice(CARDINALITIES, value);
      case "expansion" -> expansion(value);
      default -> count(field, value);
    };
  }

  private static ParameterChoice choice(List<Integer> usual, int value) {
    var values = new TreeSet<>(usual);
    values.add(value);
    return new ParameterChoice(
        Integer.toString(value), values.stream().map(String::valueOf).toList());
  }

  private static ParameterRange expansion(int value) {
    int highest = Math.max(EXPANSIONS.getLast(), value);
    return new ParameterRange(
        value, 1, highest, 1, EXPANSIONS.stream().map(Integer::doubleValue).toList());
  }

  /** From few to at least twice as many, rounded so that it does not change with every step. */
  private static ParameterRange count(BlockField field, int value) {
    long room = Long.highestOneBit(Math.max(SMALLEST_ROOM, 2L * value - 1));
    double highest = room < 2L * value ? 2.0 * room : room;
    boolean isChannels = field.role() == BlockField.Role.CHANNELS;
    int step = isChannels ? CHANNEL_STEP : 1;
    List<Double> stops = Stream.iterate(highest / 2, stop -> stop / 2).limit(4).sorted().toList();
    return new ParameterRange(value, Math.min(step, Math.max(value, 1)), highest, step, stops);
  }
}
