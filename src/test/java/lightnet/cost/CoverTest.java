package lightnet.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import lightnet.block.LayerGroup;
import lightnet.block.LayerGroup.Member;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.PlacedBlock;
import lightnet.design.PresetException;
import lightnet.design.Stage;
import lightnet.network.Activation;
import lightnet.network.Op;
import lightnet.network.Shape;
import org.junit.jupiter.api.Test;

class CoverTest {
  private static final Design KNOWN = BundledModels.design(BundledModels.SMALLEST);

  @Test
  void publishedNetworkIsCoveredWhole() throws PresetException {
    Cover cover = Cover.of(KNOWN, KNOWN.network());

    assertThat(cover.isWhole()).isTrue();
    assertThat(cover.leftOut()).isZero();
    assertThat(cover.leftOutWords()).isEmpty();
  }

  @Test
  void groupsOfLayersAreNotCoveredAndOpaqueOnesAreLeftOut() throws PresetException {
    var shape = new Shape(1, 3, 96, 96);
    var group =
        new LayerGroup(
            "odd layers",
            List.of(
                new Member("a", new Op.Opaque("Erf", shape), List.of(LayerGroup.INPUT)),
                new Member("b", new Op.Opaque("Erf", shape), List.of("a")),
                new Member("c", new Op.Opaque("Tan", shape), List.of("b")),
                new Member("d", new Op.Activate(Activation.RELU), List.of("c"))));
    List<Stage> stages = new ArrayList<>(KNOWN.stages());
    stages.addFirst(new Stage("odd", List.of(new PlacedBlock("layers", group))));
    Design design = KNOWN.with(stages);

    Cover cover = Cover.of(design, design.network());

    assertThat(cover.layers() - cover.inBlocks()).isEqualTo(4);
    assertThat(cover.isWhole()).isFalse();
    assertThat(cover.opaque()).isEqualTo(new TreeMap<>(Map.of("Erf", 2, "Tan", 1)));
    assertThat(cover.leftOut()).isEqualTo(3);
    assertThat(cover.leftOutWords()).isEqualTo("2 x Erf, Tan");
  }
}
