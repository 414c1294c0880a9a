package lightnet.design;

import java.math.BigInteger;
import java.util.stream.IntStream;
import lightnet.block.Block;
import lightnet.block.ConvUnit;
import lightnet.block.ResidualBottleneck;
import lightnet.block.Shuffle;
import lightnet.block.ShuffleNetV1Unit;

/** What channel counts must be multiples of, so that every group gets as many as the others. */
final class ChannelStep {
  private static final int USUAL = 8;
  private static final int LARGEST = 1 << 10;
  private static final int BOTTLENECK = 4;

  private ChannelStep() {}

  /** The least common multiple of what its blocks need; 8 where none has groups. */
  static int of(Design design) {
    int step =
        design.stages().stream()
            .flatMap(stage -> stage.blocks().stream())
            .mapToInt(placed -> parts(placed.block()))
            .filter(parts -> parts > 1)
            .reduce(1, ChannelStep::commonMultiple);
    return IntStream.of(step).filter(s -> s > 1 && s <= LARGEST).findFirst().orElse(USUAL);
  }

  private static int parts(Block block) {
    return switch (block) {
      case ConvUnit conv -> conv.groups();
      case ResidualBottleneck bottleneck -> bottleneck.cardinality();
      case Shuffle shuffle -> shuffle.groups();
      case ShuffleNetV1Unit unit -> Math.clamp((long) BOTTLENECK * unit.groups(), 1, LARGEST + 1);
      default -> 1;
    };
  }

  private static int commonMultiple(int one, int other) {
    var a = BigInteger.valueOf(one);
    var b = BigInteger.valueOf(other);
    return a.multiply(b).divide(a.gcd(b)).min(BigInteger.valueOf(LARGEST + 1)).intValue();
  }
}
