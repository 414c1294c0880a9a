package lightnet.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import lightnet.block.Block;
import lightnet.block.InvertedResidual;
import lightnet.block.LayerGroup;
import lightnet.network.Activation;
import lightnet.network.Network;
import lightnet.network.Op;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

class BlockRunTest {
  @Test
  void linesOfThePapersTableAreRunsBehindTheirFirstBlock() throws PresetException {
    Design v2 = BundledModels.design("mobilenet-v2");
    assertThat(runs(v2))
        .extracting(BlockRun::count)
        .containsExactly(1, 1, 1, 1, 1, 2, 1, 3, 1, 2, 1, 2, 1, 1, 1, 1);
  }

  @Test
  void runsHoldEveryBlockOnceInItsOrder() throws PresetException {
    for (Preset preset : Presets.in(BundledModels.home().models())) {
      Design design = preset.design(Map.of());
      assertThat(runs(design).stream().flatMap(run -> run.paths().stream()))
          .containsExactlyElementsOf(
              design.stages().stream()
                  .flatMap(stage -> stage.blocks().stream().map(stage::pathOf))
                  .toList());
    }
  }

  @Test
  void firstBlockIsApartIfItReadsAnotherShape() throws PresetException {
    Block block = new InvertedResidual(6, 16, 3, 1, Activation.RELU6);
    List<BlockRun> runs = runs(design(IntStream.range(0, 5).mapToObj(_ -> block).toList()));
    assertThat(runs).extracting(BlockRun::first).containsExactly("stage/block0", "stage/block1");
    assertThat(runs).extracting(BlockRun::last).containsExactly("stage/block0", "stage/block4");
  }

  @Test
  void anotherParameterEndsARun() throws PresetException {
    Block three = new InvertedResidual(6, 3, 3, 1, Activation.RELU6);
    Block five = new InvertedResidual(6, 3, 5, 1, Activation.RELU6);
    assertThat(runs(design(List.of(three, three, five, three, three))))
        .extracting(BlockRun::count)
        .containsExactly(2, 1, 2);
  }

  @Test
  void namesOfLayersInAFileMakeNoDifferenceButWhatTheyReadDoes() throws PresetException {
    Block sum = group("a", "b", List.of("a", LayerGroup.INPUT));
    Block same = group("t17", "t18", List.of("t17", LayerGroup.INPUT));
    Block doubled = group("x", "y", List.of("x", "x"));
    assertThat(runs(design(List.of(sum, same, doubled))))
        .extracting(BlockRun::count)
        .containsExactly(2, 1);
  }

  @Test
  void blocksThatNothingReachesAreRunsByThemselves() {
    Block broken = new InvertedResidual(6, 3, 4, 1, Activation.RELU6);
    Block tooFar = new InvertedResidual(1, 0, 3, 1, Activation.RELU6);
    Design design = design(List.of(tooFar, broken, broken));
    assertThat(design.expand()).isInstanceOf(Expansion.Broken.class);
    Network before = ((Expansion.Broken) design.expand()).before();
    assertThat(BlockRun.of(design.stages().getFirst(), before))
        .extracting(BlockRun::count)
        .containsExactly(1, 1, 1);
  }

  private static Block group(String first, String second, List<String> inputs) {
    return new LayerGroup(
        "2 layers",
        List.of(
            new LayerGroup.Member(
                first, new Op.Activate(Activation.RELU), List.of(LayerGroup.INPUT)),
            new LayerGroup.Member(second, new Op.Add(), inputs)));
  }

  private static Design design(List<Block> blocks) {
    List<PlacedBlock> placed =
        IntStream.range(0, blocks.size())
            .mapToObj(i -> new PlacedBlock("block" + i, blocks.get(i)))
            .toList();
    return new Design(
        "runs", "", new Shape(1, 3, 32, 32), List.of(new Stage("stage", placed)), Optional.empty());
  }

  private static List<BlockRun> runs(Design design) throws PresetException {
    Network network = design.network();
    return design.stages().stream().flatMap(stage -> BlockRun.of(stage, network).stream()).toList();
  }
}
