package lightnet.edit;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.Bneck;
import lightnet.block.InvertedResidual;
import lightnet.block.ResidualBottleneck;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.cost.Guideline;

/** Other widths of a run of blocks, of which one may cost as much and access less memory. */
sealed interface Widths {
  int STEP = 8;
  int MOST_STEPS = 48;
  int QUARTER = 4;
  int LARGEST = 1 << 16;

  /** A block of the run with them. */
  Block applyTo(Block block);

  /**
   * The block behind the run, which is as wide inside as before, as far as it can be.
   *
   * @param last of the run, before the change
   */
  Block behind(Block last, Block next);

  /** What may be tried for a block that breaks a guideline; nothing if its kind allows nothing. */
  static Stream<Widths> of(Guideline guideline, Block block) {
    return switch (block) {
      case InvertedResidual b when guideline == Guideline.EQUAL_WIDTHS && b.expansion() > 2 ->
          wider(b.channels()).flatMap(c -> factors(b.expansion()).map(t -> new Inverted(c, t)));
      case Bneck b when guideline == Guideline.EQUAL_WIDTHS && b.expanded() > 2L * b.channels() ->
          wider(b.channels())
              .flatMap(c -> factors(b.expanded() / b.channels()).map(t -> new Inverted(c, t)));
      case ResidualBottleneck b when guideline == Guideline.EQUAL_WIDTHS && b.cardinality() == 1 ->
          narrower(b.channels(), STEP).flatMap(c -> Stream.of(1, 2).map(r -> new Bottleneck(c, r)));
      case ShuffleNetV1Unit b when guideline == Guideline.EQUAL_WIDTHS ->
          narrower(b.channels(), QUARTER).map(Split::new);
      case ShuffleNetV1Unit b when guideline == Guideline.FEW_GROUPS ->
          IntStream.range(1, b.groups())
              .boxed()
              .flatMap(g -> narrower(b.channels(), QUARTER * g).map(c -> new Grouped(c, g)));
      default -> Stream.empty();
    };
  }

  private static Stream<Integer> factors(int below) {
    return IntStream.range(2, Math.max(2, below)).boxed();
  }

  private static Stream<Integer> wider(int channels) {
    int from = Math.min(channels, LARGEST);
    int step = STEP * Math.max(1, 3 * from / (STEP * MOST_STEPS));
    return IntStream.rangeClosed(1, MOST_STEPS)
        .mapToObj(i -> (from / STEP) * STEP + i * step)
        .filter(c -> c <= 4L * from);
  }

  private static Stream<Integer> narrower(int channels, int divisor) {
    int from = Math.min(channels, LARGEST);
    int step = divisor * Math.max(1, from / (divisor * MOST_STEPS));
    return IntStream.rangeClosed(1, MOST_STEPS)
        .mapToObj(i -> (from / divisor) * divisor - (i - 1) * step)
        .filter(c -> c > 0);
  }

  /** Wider ends of inverted residuals, with less expansion. */
  record Inverted(int channels, int expansion) implements Widths {
    @Override
    public Block applyTo(Block block) {
      return switch (block) {
        case InvertedResidual b ->
            new InvertedResidual(expansion, channels, b.kernel(), b.stride(), b.activation());
        case Bneck b ->
            new Bneck(
                b.kernel(),
                expansion * channels,
                channels,
                b.squeeze(),
                b.activation(),
                b.stride());
        default -> block;
      };
    }

    @Override
    public Block behind(Block last, Block next) {
      return last instanceof InvertedResidual before && next instanceof InvertedResidual b
          ? new InvertedResidual(
              Math.max(1, Math.round((float) b.expansion() * before.channels() / channels)),
              b.channels(),
              b.kernel(),
              b.stride(),
              b.activation())
          : next;
    }
  }

  /** Narrower ends of a bottleneck around a wider middle. */
  record Bottleneck(int channels, int ratio) implements Widths {
    @Override
    public Block applyTo(Block block) {
      return block instanceof ResidualBottleneck b
          ? new ResidualBottleneck(
              channels / ratio, channels, b.cardinality(), b.stride(), b.strided())
          : block;
    }

    @Override
    public Block behind(Block last, Block next) {
      return next;
    }
  }

  /** The paper's own unit, whose widths are equal. */
  record Split(int channels) implements Widths {
    @Override
    public Block applyTo(Block block) {
      return block instanceof ShuffleNetV1Unit b
          ? new ShuffleNetV2Unit(channels, b.stride(), ShuffleNetV2Unit.Form.PAPER, b.shuffle())
          : block;
    }

    @Override
    public Block behind(Block last, Block next) {
      return next;
    }
  }

  /** Fewer groups and fewer channels. */
  record Grouped(int channels, int groups) implements Widths {
    @Override
    public Block applyTo(Block block) {
      return block instanceof ShuffleNetV1Unit b
          ? new ShuffleNetV1Unit(channels, groups, b.first(), b.stride(), b.shuffle(), b.form())
          : block;
    }

    @Override
    public Block behind(Block last, Block next) {
      return next;
    }
  }
}
