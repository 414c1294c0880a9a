package lightnet.edit;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;

/** Looks for the value of a block's parameter that is nearest to its own and does what is asked. */
final class NearestValue {
  /** Each value that is tried is a block that is laid out, while one waits. */
  private static final int FARTHEST = 64;

  private static final int FEW = 12;
  private static final int LARGEST_POWER = 20;

  private final Block block;
  private final int inChannels;

  /**
   * For a block that so many channels reach, which are tried however far they are from what the
   * block says, with their parts and multiples.
   */
  NearestValue(Block block, int inChannels) {
    this.block = block;
    this.inChannels = inChannels;
  }

  /** The nearest other value with which the block is as wanted, if one is found. */
  Optional<Object> of(BlockField field, Predicate<Block> isWanted) {
    return all(field, isWanted).findFirst();
  }

  /** All other values that are tried and with which the block is as wanted, the nearest first. */
  Stream<Object> all(BlockField field, Predicate<Block> isWanted) {
    Object now =
        Objects.requireNonNull(BlockKind.of(block).values(block).get(field.name()), field.name());
    Stream<Object> others =
        switch (field.type()) {
          case BlockField.Type.WholeNumber _ -> numbers((int) now).mapToObj(value -> value);
          case BlockField.Type.OneOf choice ->
              choice.values().stream().filter(value -> !value.equals(now)).map(value -> value);
        };
    return others.filter(value -> isWanted.test(with(field.name(), value)));
  }

  /** The block with another value. */
  Block with(String field, Object value) {
    BlockKind kind = BlockKind.of(block);
    Map<String, Object> values = new HashMap<>(kind.values(block));
    values.put(field, value);
    return kind.make(values);
  }

  private IntStream numbers(int now) {
    IntStream near =
        IntStream.rangeClosed(1, FARTHEST)
            .flatMap(distance -> IntStream.of(now - distance, now + distance))
            .filter(value -> value > 0);
    return IntStream.concat(near, far(now));
  }

  private IntStream far(int now) {
    IntStream parts = IntStream.rangeClosed(1, FEW).map(part -> inChannels / part);
    IntStream multiples = IntStream.rangeClosed(1, FEW).map(times -> times * inChannels);
    IntStream powers = IntStream.rangeClosed(0, LARGEST_POWER).map(power -> 1 << power);
    return Stream.of(parts, multiples, powers)
        .flatMap(IntStream::boxed)
        .filter(value -> value > 0 && Math.abs((long) value - now) > FARTHEST)
        .distinct()
        .sorted(Comparator.comparingLong(value -> Math.abs((long) value - now)))
        .mapToInt(Integer::intValue);
  }
}
