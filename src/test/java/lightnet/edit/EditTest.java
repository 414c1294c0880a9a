package lightnet.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lightnet.block.BlockKind;
import lightnet.block.DepthwiseSeparable;
import lightnet.block.InvertedResidual;
import lightnet.block.Shuffling;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.design.PlacedBlock;
import lightnet.design.PresetException;
import lightnet.network.Activation;
import lightnet.network.Op;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

class EditTest {
  private static final Design V2 = BundledModels.design("mobilenet-v2");
  private static final Design EMPTY =
      new Design("New", "made by hand", new Shape(1, 3, 224, 224), List.of(), Optional.empty());

  private static List<String> paths(Design design) {
    return design.stages().stream()
        .flatMap(stage -> stage.blocks().stream().map(stage::pathOf))
        .toList();
  }

  private static PlacedBlock bottleneck(String name) {
    return new PlacedBlock(name, new InvertedResidual(6, 32, 1));
  }

  @Test
  void changeIsForTheNamedBlocksOnly() {
    var edit = new Edit.Change(Set.of("stage3/bottleneck5"), "expansion", 4);

    Design edited = edit.applyTo(V2);

    assertThat(edited.block("stage3/bottleneck5")).contains(new InvertedResidual(4, 32, 1));
    assertThat(edited.block("stage3/bottleneck6")).isEqualTo(V2.block("stage3/bottleneck6"));
    assertThat(edited.trained()).isEmpty();
  }

  @Test
  void whatChangesNothingGivesTheSameDesign() {
    assertThat(new Edit.Change(Set.of("stage3/bottleneck5"), "expansion", 6).applyTo(V2))
        .isSameAs(V2);
    assertThat(new Edit.Change(Set.of("stage3/bottleneck5"), "groups", 6).applyTo(V2)).isSameAs(V2);
    assertThat(new Edit.Remove(Set.of("nowhere")).applyTo(V2)).isSameAs(V2);
  }

  @Test
  void blocksAreInsertedUnderNamesOfTheirOwn() {
    Gap gap = Gap.after(V2, "stage3/bottleneck5");

    Design edited =
        new Edit.Insert(gap, List.of(bottleneck("bottleneck5"), bottleneck("mine"))).applyTo(V2);

    assertThat(paths(edited))
        .containsSubsequence(
            "stage3/bottleneck5", "stage3/bottleneck18", "stage3/mine", "stage3/bottleneck6")
        .hasSize(paths(V2).size() + 2);
    assertThat(edited.expand()).isInstanceOf(Expansion.Expanded.class);
  }

  @Test
  void firstBlockOfAnEmptyDesignGetsAStage() {
    Design edited = new Edit.Insert(Gap.end(EMPTY), List.of(bottleneck("a"))).applyTo(EMPTY);

    assertThat(paths(edited)).containsExactly("stage1/a");
  }

  @Test
  void stageGoesWithItsLastBlock() {
    Design edited = new Edit.Remove(Set.of("stage2/bottleneck2", "stage2/bottleneck3")).applyTo(V2);

    assertThat(edited.stages()).extracting("name").doesNotContain("stage2").hasSize(5);
  }

  @Test
  void blocksAreMovedInTheirOrder() {
    Gap end = Gap.after(V2, "stage3/bottleneck6");

    Design within =
        new Edit.Move(Set.of("stage3/bottleneck5", "stage3/bottleneck4"), end).applyTo(V2);
    Design across =
        new Edit.Move(Set.of("stage3/bottleneck5"), Gap.before(V2, "stage2/bottleneck2"))
            .applyTo(V2);

    assertThat(paths(within))
        .containsSubsequence("stage3/bottleneck6", "stage3/bottleneck4", "stage3/bottleneck5")
        .hasSameElementsAs(paths(V2));
    assertThat(paths(across))
        .containsSubsequence("stage1/bottleneck1", "stage2/bottleneck5", "stage2/bottleneck2")
        .doesNotContain("stage3/bottleneck5");
  }

  @Test
  void copiesOfARepeatedBlockHaveStride1() {
    Design edited = new Edit.Repeat("stage3/bottleneck4", 3).applyTo(V2);

    assertThat(paths(edited))
        .containsSubsequence(
            "stage3/bottleneck4",
            "stage3/bottleneck18",
            "stage3/bottleneck19",
            "stage3/bottleneck5");
    assertThat(edited.block("stage3/bottleneck19")).contains(new InvertedResidual(6, 32, 1));
  }

  @Test
  void gatheredBlocksHaveAStageOfTheirOwn() {
    Design edited =
        new Edit.Gather(Set.of("stage4/bottleneck8", "stage4/bottleneck9"), "mine").applyTo(V2);

    assertThat(paths(edited))
        .containsSubsequence(
            "stage4/bottleneck7", "mine/bottleneck8", "mine/bottleneck9", "stage6/bottleneck10");
    assertThat(edited.expand()).isInstanceOf(Expansion.Expanded.class);
  }

  @Test
  void valueEverywhereIsForAllThatHaveIt() throws PresetException {
    Design swish = new Edit.Everywhere("activation", Activation.H_SWISH).applyTo(V2);
    Design apart =
        new Edit.Everywhere("shuffle", Shuffling.LEFT_OUT)
            .applyTo(BundledModels.design("shufflenet-v1"));

    assertThat(swish.network().layers())
        .filteredOn(layer -> layer.op() instanceof Op.Activate)
        .hasSize(35)
        .allMatch(layer -> layer.op().equals(new Op.Activate(Activation.H_SWISH)));
    assertThat(apart.network().layers())
        .isNotEmpty()
        .noneMatch(layer -> layer.op() instanceof Op.ChannelShuffle);
  }

  @Test
  void otherPhotosKeepTheWeights() {
    Design edited = new Edit.Resolution(160).applyTo(V2);

    assertThat(edited.input()).isEqualTo(new Shape(1, 3, 160, 160));
    assertThat(edited.trained()).isEqualTo(V2.trained()).isPresent();
  }

  @Test
  void namesGoOnFromThoseOfTheirKind() {
    assertThat(BlockNames.usual(V2, BlockKind.INVERTED_RESIDUAL)).isEqualTo("bottleneck18");
    assertThat(BlockNames.usual(V2, BlockKind.FIRE)).isEqualTo("fire");
    assertThat(BlockNames.usual(V2, BlockKind.GLOBAL_AVERAGE_POOL)).isEqualTo("pool2");
  }

  @Test
  void blocksOfOneNameFromTwoStagesGetTwoNames() {
    Design design = BundledModels.design("shufflenet-v2");
    Design moved = new Edit.Move(Set.of("stage3/unit2"), new Gap(1, 2)).applyTo(design);

    List<String> paths = BlockList.of(moved).entries().stream().map(BlockList.Entry::path).toList();
    assertThat(paths).doesNotHaveDuplicates().hasSameSizeAs(BlockList.of(design).entries());
  }

  @Test
  void replacedBlocksKeepTheirNames() {
    Design design = BundledModels.design("mobilenet-v2");
    var other = new DepthwiseSeparable(32, 3, 1, Activation.RELU);
    Design after = new Edit.Replace(Map.of("stage3/bottleneck5", other)).applyTo(design);

    assertThat(after.block("stage3/bottleneck5")).contains(other);
    assertThat(after.stages().size()).isEqualTo(design.stages().size());
    assertThat(after.trained()).isEmpty();
  }
}
