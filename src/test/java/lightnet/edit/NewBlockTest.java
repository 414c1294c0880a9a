package lightnet.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;
import lightnet.block.InvertedResidual;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.design.ParameterChoice;
import lightnet.design.ParameterRange;
import lightnet.design.PlacedBlock;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewBlockTest {
  private static final Design V2 = BundledModels.design("mobilenet-v2");
  private static final Design EMPTY =
      new Design("New", "made by hand", new Shape(1, 3, 224, 224), List.of(), Optional.empty());

  /** But a dense layer, which needs a pool before it. */
  @ParameterizedTest
  @EnumSource(
      value = BlockKind.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"DENSE", "LAYERS"})
  void everyKindFitsInsideOfANetwork(BlockKind kind) {
    Gap gap = Gap.after(V2, "stage3/bottleneck5");
    PlacedBlock block = NewBlock.of(kind, V2, gap);

    Design longer = new Edit.Insert(gap, List.of(block)).applyTo(V2);

    assertThat(longer.block("stage3/" + block.name())).isPresent();
    assertThat(Mends.brokenPath(longer)).isNotEqualTo(Optional.of("stage3/" + block.name()));
  }

  @ParameterizedTest
  @EnumSource(value = BlockKind.class, mode = EnumSource.Mode.EXCLUDE, names = "LAYERS")
  void everyKindCanBeginANetwork(BlockKind kind) {
    PlacedBlock block = NewBlock.of(kind, EMPTY, Gap.end(EMPTY));

    Design first = new Edit.Insert(Gap.end(EMPTY), List.of(block)).applyTo(EMPTY);

    assertThat(first.block("stage1/" + kind.word())).contains(block.block());
    if (kind != BlockKind.DENSE) {
      assertThat(first.expand()).isInstanceOf(Expansion.Expanded.class);
    }
  }

  @Test
  void itIsAsTheOneBeforeIt() {
    assertThat(NewBlock.of(BlockKind.INVERTED_RESIDUAL, V2, Gap.after(V2, "stage3/bottleneck4")))
        .isEqualTo(new PlacedBlock("bottleneck18", new InvertedResidual(6, 32, 1)));
  }

  @Test
  void aShuffleNetUnitGetsChannelsThatCanBeSplit() {
    Design stem =
        new Edit.Remove(
                Set.copyOf(
                    V2.stages().stream()
                        .flatMap(stage -> stage.blocks().stream().map(stage::pathOf))
                        .filter(path -> !path.equals("stage1/conv"))
                        .toList()))
            .applyTo(V2);

    PlacedBlock unit = NewBlock.of(BlockKind.SHUFFLENET_V1_UNIT, stem, Gap.end(stem));

    assertThat(unit.block()).isInstanceOf(ShuffleNetV1Unit.class);
    assertThat(new Edit.Insert(Gap.end(stem), List.of(unit)).applyTo(stem).expand())
        .isInstanceOf(Expansion.Expanded.class);
  }

  @ParameterizedTest
  @EnumSource(value = BlockKind.class, mode = EnumSource.Mode.EXCLUDE, names = "LAYERS")
  void whatIsOfferedHasTheValueThatIsThere(BlockKind kind) {
    var block = NewBlock.of(kind, V2, Gap.after(V2, "stage3/bottleneck5")).block();
    for (BlockField field : kind.fields()) {
      Object value = kind.values(block).get(field.name());
      switch (FieldOffer.of(field, java.util.Objects.requireNonNull(value))) {
        case ParameterChoice choice ->
            assertThat(choice.offered()).contains(BlockField.word(value));
        case ParameterRange range ->
            assertThat((double) (int) value).isBetween(range.lowest(), range.highest());
      }
    }
  }
}
