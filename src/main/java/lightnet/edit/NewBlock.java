package lightnet.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.design.PlacedBlock;
import lightnet.design.Stage;
import lightnet.network.Activation;
import lightnet.network.Network;

/**
 * A block of a kind as it would stand at a place: as the one of its kind before it, or with the
 * papers' usual values and as many channels as reach it.
 */
public final class NewBlock {
  private static final String STRIDE = "stride";
  private static final int CLASSES = 1000;
  private static final int SQUEEZE = 4;
  private static final int EXPANSION = 6;
  private static final int GROUPS = 3;
  private static final int KERNEL = 3;

  private NewBlock() {}

  /** A block that fits at a place if it can, under a name that is not taken. */
  public static PlacedBlock of(BlockKind kind, Design design, Gap gap) {
    return new PlacedBlock(BlockNames.usual(design, kind), block(kind, design, gap));
  }

  private static Block block(BlockKind kind, Design design, Gap gap) {
    Design before = before(design, gap);
    int channels = channels(before);
    Block usual = kind.make(usual(kind, channels));
    Optional<Block> last =
        before.stages().stream()
            .flatMap(stage -> stage.blocks().stream())
            .map(PlacedBlock::block)
            .filter(block -> BlockKind.of(block) == kind)
            .reduce((_, later) -> later)
            .map(block -> again(kind, block));
    return last.filter(block -> fits(before, block)).orElseGet(() -> mended(before, kind, usual));
  }

  private static Design before(Design design, Gap gap) {
    List<Stage> stages = new ArrayList<>();
    for (int s = 0; s < design.stages().size() && s <= gap.stage(); s++) {
      Stage stage = design.stages().get(s);
      int count = stage.blocks().size();
      int kept = s < gap.stage() ? count : Math.clamp(gap.index(), 0, count);
      stages.add(new Stage(stage.name(), stage.blocks().subList(0, kept)));
    }
    return design.with(stages);
  }

  private static int channels(Design before) {
    Network network =
        switch (before.expand()) {
          case Expansion.Expanded(Network whole) -> whole;
          case Expansion.Broken(Network part, String _, String _) -> part;
        };
    return network.layers().isEmpty()
        ? before.input().c()
        : network.layers().getLast().outShape().c();
  }

  private static Block again(BlockKind kind, Block block) {
    Map<String, Object> values = new HashMap<>(kind.values(block));
    values.replace(STRIDE, 1);
    return kind.make(values);
  }

  private static Map<String, Object> usual(BlockKind kind, int channels) {
    Map<String, Object> values = new HashMap<>();
    for (BlockField field : kind.fields()) {
      values.put(field.name(), usual(kind, field, channels));
    }
    return values;
  }

  private static Object usual(BlockKind kind, BlockField field, int channels) {
    return switch (field.type()) {
      case BlockField.Type.OneOf choice ->
          field
              .usual()
              .flatMap(choice::named)
              .orElse(
                  choice.values().contains(Activation.RELU)
                      ? Activation.RELU
                      : choice.values().getFirst());
      case BlockField.Type.WholeNumber _ ->
          field.usual().map(Integer::valueOf).orElseGet(() -> number(kind, field, channels));
    };
  }

  private static int number(BlockKind kind, BlockField field, int channels) {
    return switch (field.name()) {
      case "kernel", "channel-kernel" -> KERNEL;
      case "stride" -> kind == BlockKind.POOL ? 2 : 1;
      case "groups" -> GROUPS;
      case "expansion" -> EXPANSION;
      case "expanded" -> kind == BlockKind.FIRE ? channels : SQUEEZE * channels;
      case "squeezed", "bottleneck" -> Math.max(1, channels / SQUEEZE);
      case "features" -> CLASSES;
      default -> channels;
    };
  }

  private static boolean fits(Design before, Block block) {
    return with(before, block).expand() instanceof Expansion.Expanded;
  }

  /** With stride 2 a unit need not give as many channels as it gets. */
  private static Block mended(Design before, BlockKind kind, Block usual) {
    Map<String, Object> strided = new HashMap<>(kind.values(usual));
    strided.replace(STRIDE, 2);
    return Stream.of(usual, kind.make(strided))
        .flatMap(block -> fitting(before, kind, block).stream())
        .findFirst()
        .orElse(usual);
  }

  private static Optional<Block> fitting(Design before, BlockKind kind, Block block) {
    if (fits(before, block)) {
      return Optional.of(block);
    }
    return Mends.changes(with(before, block)).stream()
        .findFirst()
        .map(
            mend -> {
              Map<String, Object> values = new HashMap<>(kind.values(block));
              values.put(mend.field(), mend.value());
              return kind.make(values);
            });
  }

  private static Design with(Design before, Block block) {
    List<Stage> stages = new ArrayList<>(before.stages());
    stages.add(new Stage("new", List.of(new PlacedBlock("new", block))));
    return before.with(stages);
  }
}
