package lightnet.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import lightnet.block.BlockField;
import lightnet.block.BlockKind;
import lightnet.block.DepthwiseSeparable;
import lightnet.block.GlobalPool;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import org.junit.jupiter.api.Test;

/** What is offered for designs of all kinds that were broken at random. */
class MendsEverywhereTest {
  private static final int BREAKINGS = 200;
  private static final List<String> PRESETS =
      List.of(
          "mobilenet-v1",
          "mobilenet-v2",
          "mobilenet-v3-large",
          "mobilenet-v3-small",
          "shufflenet-v1",
          "shufflenet-v1@groups=8",
          "shufflenet-v2",
          "resnet-50",
          "resnext-50",
          "xception",
          "squeezenet",
          "channelnet-small");

  @Test
  void everyBrokenDesignIsOfferedMendsWhichLetTheBlockFit() {
    var random = new Random(5);
    int broken = 0;
    while (broken < BREAKINGS) {
      Design design = BundledModels.design(PRESETS.get(random.nextInt(PRESETS.size())));
      Design edited = edit(design, random).applyTo(design);
      if (Mends.brokenPath(edited).isPresent()) {
        broken++;
        MendsTest.letTheBlockFit(edited);
      }
    }
  }

  private static Edit edit(Design design, Random random) {
    List<BlockList.Entry> blocks = BlockList.of(design).entries();
    BlockList.Entry entry = blocks.get(random.nextInt(blocks.size()));
    List<Edit> edits = new ArrayList<>();
    edits.add(new Edit.Remove(Set.of(entry.path())));
    edits.add(new Edit.Move(Set.of(entry.path()), new Gap(random.nextInt(2), 0)));
    for (BlockField field : BlockKind.of(entry.block()).fields()) {
      edits.add(
          new Edit.Change(
              Set.of(entry.path()),
              field.name(),
              switch (field.type()) {
                case BlockField.Type.WholeNumber _ -> number(random);
                case BlockField.Type.OneOf choice ->
                    choice.values().get(random.nextInt(choice.values().size()));
              }));
    }
    return edits.get(random.nextInt(edits.size()));
  }

  private static int number(Random random) {
    return List.of(1, 3, 7, 10_000, 1_000_003, random.nextInt(2000), random.nextInt(64))
        .get(random.nextInt(7));
  }

  @Test
  void aDenseLayerIsOfferedAPool() {
    Design design = BundledModels.design("mobilenet-v2");
    String pool =
        BlockList.of(design).entries().stream()
            .filter(entry -> entry.block() instanceof GlobalPool)
            .map(BlockList.Entry::path)
            .findFirst()
            .orElseThrow();
    Design broken = new Edit.Remove(Set.of(pool)).applyTo(design);

    assertThat(Mends.of(broken)).hasAtLeastOneElementOfType(Edit.Insert.class);
    MendsTest.letTheBlockFit(broken);
  }

  @Test
  void channelsThatAreFarAwayAreFound() {
    Design broken =
        new Edit.Change(Set.of("stage2/unit2"), "channels", 10_000)
            .applyTo(BundledModels.design("shufflenet-v2"));

    assertThat(Mends.of(broken)).contains(new Edit.Change(Set.of("stage2/unit2"), "channels", 116));
  }

  @Test
  void theBlockBeforeIsOfferedWhereItIsTheCause() {
    Design broken =
        new Edit.Change(Set.of("stage2/unit1"), "channels", 120)
            .applyTo(BundledModels.design("shufflenet-v2"));

    assertThat(Mends.brokenPath(broken)).contains("stage2/unit2");
    assertThat(Mends.of(broken)).contains(new Edit.Change(Set.of("stage2/unit1"), "channels", 116));
  }

  @Test
  void aShortcutThatDoesNotFitCanBeDropped() {
    Design broken =
        new Edit.Change(Set.of("stage2/unit2"), "channels", 300)
            .applyTo(BundledModels.design("shufflenet-v1"));

    assertThat(Mends.of(broken))
        .filteredOn(Edit.Replace.class::isInstance)
        .singleElement()
        .satisfies(
            edit ->
                assertThat(((Edit.Replace) edit).blocks())
                    .hasEntrySatisfying(
                        "stage2/unit2",
                        block -> assertThat(block).isInstanceOf(DepthwiseSeparable.class)));
  }

  @Test
  void groupsForAllBlocksAreMendedForAllBlocks() {
    Design broken = new Edit.Everywhere("groups", 5).applyTo(BundledModels.design("shufflenet-v1"));

    assertThat(Mends.everywhere(broken, "groups")).contains(new Edit.Everywhere("groups", 4));
    assertThat(Mends.everywhere(broken, "activation")).isEmpty();
  }
}
