package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lightnet.block.Block;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;
import lightnet.cost.ActivationMemory;
import lightnet.cost.CostTable;
import lightnet.network.Layer;
import lightnet.network.Network;
import lightnet.network.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No number, however strange, brings down a design: it expands or says in words why not. */
class ExtremeBlocksTest {
  private static final List<Integer> EXTREMES =
      List.of(Integer.MIN_VALUE, -1, 0, 1, 3, 1 << 20, Integer.MAX_VALUE - 1, Integer.MAX_VALUE);
  private static final List<Shape> INPUTS =
      List.of(new Shape(1, 3, 224, 224), new Shape(1, 16, 1, 1), new Shape(1, 1 << 20, 16, 16));

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("kindsAndInputs")
  void blockExpandsOrSaysWhyNot(BlockKind kind, Shape input) {
    assertThat(blocks(kind)).isNotEmpty();
    for (Block block : blocks(kind)) {
      var design = design(input, new PlacedBlock("block", block));

      switch (design.expand()) {
        case Expansion.Expanded(Network network) -> assertThatItCanBeCounted(network);
        case Expansion.Broken(Network before, String path, String reason) -> {
          assertThat(path).as(block.toString()).startsWith("stage/block");
          assertThat(reason).as(block.toString()).matches("[^A-Z].{10,180}[^.]");
          assertThatItCanBeCounted(before);
        }
      }
    }
  }

  /** Blocks of every kind behind each other, each keeping what the one before it gave. */
  @ParameterizedTest
  @MethodSource("kinds")
  void manyBlocksStayCountable(BlockKind kind) {
    for (Block block : blocks(kind)) {
      var placed =
          IntStream.range(0, 30)
              .mapToObj(i -> new PlacedBlock("block" + i, block))
              .toArray(PlacedBlock[]::new);

      switch (design(new Shape(1, 3, 224, 224), placed).expand()) {
        case Expansion.Expanded(Network network) -> assertThatItCanBeCounted(network);
        case Expansion.Broken(Network before, String _, String _) ->
            assertThatItCanBeCounted(before);
      }
    }
  }

  static Stream<Arguments> kindsAndInputs() {
    return kinds().flatMap(kind -> INPUTS.stream().map(input -> Arguments.of(kind, input)));
  }

  static Stream<BlockKind> kinds() {
    return BlockKind.offered().stream();
  }

  private static void assertThatItCanBeCounted(Network network) {
    if (network.layers().isEmpty()) {
      return;
    }
    var totals = CostTable.of(network).totals();
    assertThat(totals.paramsWeights()).isNotNegative();
    assertThat(totals.madds()).isNotNegative();
    assertThat(totals.memoryAccess()).isNotNegative();
    assertThat(totals.memoryAccessElementwise()).isNotNegative();
    assertThat(ActivationMemory.of(network).peak()).isPositive();
    for (Layer layer : network.layers()) {
      assertThat(layer.outShape().elements()).isPositive();
    }
  }

  /** Each number with each extreme, the others usual; and all of them extreme. */
  private static List<Block> blocks(BlockKind kind) {
    List<Block> blocks = new ArrayList<>();
    List<BlockField> numbers =
        kind.fields().stream()
            .filter(field -> field.type() instanceof BlockField.Type.WholeNumber)
            .toList();
    for (Map<String, Object> usual : usual(kind)) {
      blocks.add(kind.make(usual));
      for (int extreme : EXTREMES) {
        Map<String, Object> all = new HashMap<>(usual);
        for (BlockField field : numbers) {
          Map<String, Object> one = new HashMap<>(usual);
          one.put(field.name(), extreme);
          blocks.add(kind.make(one));
          all.put(field.name(), extreme);
        }
        blocks.add(kind.make(all));
      }
    }
    return blocks;
  }

  /** Numbers that fit often, with each word of each choice. */
  private static List<Map<String, Object>> usual(BlockKind kind) {
    Map<String, Object> first = new HashMap<>();
    List<Map<String, Object>> all = new ArrayList<>();
    for (BlockField field : kind.fields()) {
      first.put(
          field.name(),
          switch (field.type()) {
            case BlockField.Type.WholeNumber _ ->
                field.role() == BlockField.Role.CHANNELS
                    ? 16
                    : field.usual().map(Integer::valueOf).orElse(3);
            case BlockField.Type.OneOf choice -> choice.values().getFirst();
          });
    }
    all.add(first);
    for (BlockField field : kind.fields()) {
      if (field.type() instanceof BlockField.Type.OneOf(var choices)) {
        for (Enum<?> choice : choices) {
          Map<String, Object> other = new HashMap<>(first);
          other.put(field.name(), choice);
          all.add(other);
        }
      }
    }
    return all;
  }

  private static Design design(Shape input, PlacedBlock... placed) {
    return new Design(
        "extreme", "", input, List.of(new Stage("stage", List.of(placed))), Optional.empty());
  }
}
