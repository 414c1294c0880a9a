package lightnet.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import lightnet.block.BlockKind;
import lightnet.design.PresetException;
import lightnet.edit.Document;
import lightnet.edit.Edit;
import lightnet.edit.Gap;
import lightnet.edit.NewBlock;
import lightnet.network.Activation;
import lightnet.ui.SampleNetwork;
import org.junit.jupiter.api.Test;

class StepWordsTest {
  private static final String BLOCK = "stage3/bottleneck5";

  private final Document document =
      Document.of(SampleNetwork.load("mobilenet-v2").shown().version());

  @Test
  void parameterIsNamedWithItsValuesAndItsBlock() {
    assertThat(last(document.edited(expansion(4)))).isEqualTo("expansion 6 → 4 in bottleneck5");
  }

  @Test
  void severalBlocksAreCountedAndWhatDiffersBeforeIsLeftOut() {
    var same = new Edit.Change(Set.of(BLOCK, "stage3/bottleneck6"), "expansion", 4);
    var differing = new Edit.Change(Set.of("stage1/bottleneck1", BLOCK), "expansion", 4);

    assertThat(last(document.edited(same))).isEqualTo("expansion 6 → 4 in 2 blocks");
    assertThat(last(document.edited(differing))).isEqualTo("expansion → 4 in 2 blocks");
  }

  @Test
  void insertedBlockIsNamedWithItsKindAndItsPlace() {
    var design = document.now().design();
    Gap gap = Gap.after(design, BLOCK);
    var block = NewBlock.of(BlockKind.INVERTED_RESIDUAL, design, gap);

    assertThat(last(document.edited(new Edit.Insert(gap, List.of(block)))))
        .isEqualTo("inserted Inverted residual bottleneck18 behind bottleneck5");
    assertThat(last(document.edited(new Edit.Insert(new Gap(0, 0), List.of(block)))))
        .isEqualTo("inserted Inverted residual bottleneck18 at the beginning");
  }

  @Test
  void otherEditsHaveTheirOwnWords() {
    assertThat(last(document.edited(new Edit.Everywhere("activation", Activation.H_SWISH))))
        .isEqualTo("activation h-swish everywhere");
    assertThat(last(document.edited(new Edit.Remove(Set.of(BLOCK)))))
        .isEqualTo("removed bottleneck5");
    assertThat(last(document.edited(new Edit.Move(Set.of(BLOCK), new Gap(0, 0)))))
        .isEqualTo("moved bottleneck5 at the beginning");
    assertThat(last(document.edited(new Edit.Repeat(BLOCK, 3))))
        .isEqualTo("repeated bottleneck5, 3 times in all");
    assertThat(last(document.edited(new Edit.Resolution(160)))).isEqualTo("resolution 224 → 160");
    assertThat(last(document.edited(new Edit.Title("Mine")))).isEqualTo("renamed to “Mine”");
    assertThat(
            last(document.edited(new Edit.Gather(Set.of(BLOCK, "stage3/bottleneck6"), "middle"))))
        .isEqualTo("gathered 2 blocks as middle");
  }

  @Test
  void parameterOfThePresetIsNamedWithItsValues() throws PresetException {
    assertThat(last(document.chosen(Map.of("width", "0.75")))).isEqualTo("width 1 → 0.75");
    assertThat(last(document.edited(expansion(4)).takenBack())).isEqualTo("taken back");
    assertThat(last(document)).isEqualTo("opened");
  }

  @Test
  void changesSinceKeptAreOneInWordsOrTheirNumber() {
    Document once = document.edited(expansion(4));
    Document twice = once.edited(new Edit.Resolution(160));

    assertThat(StepWords.sinceKept(document)).isEmpty();
    assertThat(StepWords.sinceKept(once)).contains("expansion 6 → 4 in bottleneck5");
    assertThat(StepWords.sinceKept(twice)).contains("2 steps");
    assertThat(StepWords.sinceKept(twice.keptAsItIs())).isEmpty();
    assertThat(StepWords.sinceKept(twice.keptAsItIs().undone())).contains("1 step undone");
    assertThat(StepWords.sinceKept(twice.keptAsItIs().undone().edited(new Edit.Resolution(96))))
        .contains("another form");
    assertThat(StepWords.sinceKept(twice.undone().undone())).isEmpty();
  }

  private static Edit expansion(int value) {
    return new Edit.Change(Set.of(BLOCK), "expansion", value);
  }

  private static String last(Document document) {
    return StepWords.of(document.history(), document.history().at());
  }
}
