package lightnet.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import lightnet.block.Bneck;
import lightnet.block.InvertedResidual;
import lightnet.block.ShuffleNetV1Unit;
import lightnet.block.ShuffleNetV2Unit;
import lightnet.block.Squeeze;
import lightnet.cost.CostTable;
import lightnet.cost.Finding;
import lightnet.cost.Findings;
import lightnet.cost.Guideline;
import lightnet.cost.Totals;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.edit.Remedy.FieldChange;
import lightnet.edit.Remedy.Purpose;
import lightnet.network.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemediesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mobilenet-v1",
        "mobilenet-v2",
        "mobilenet-v3-large",
        "shufflenet-v1",
        "shufflenet-v1@groups=8",
        "resnet-50",
        "xception"
      })
  void adviceCostsAsMuchAccessesLessAndWorks(String reference) {
    Design design = BundledModels.design(reference);
    Network network = BundledModels.network(reference);
    for (BlockList.Entry entry : BlockList.of(design).entries()) {
      for (Finding finding : Findings.of(network.layersOf(entry.path()))) {
        Remedies.of(design, entry.path(), finding.guideline())
            .ifPresent(remedy -> check(remedy, design));
      }
    }
  }

  private static void check(Remedy remedy, Design design) {
    assertThat(remedy.edit().applyTo(design).expand()).isInstanceOf(Expansion.Expanded.class);
    assertThat(remedy.before().input()).isEqualTo(remedy.after().input());
    assertThat(remedy.before().output().outShape()).isEqualTo(remedy.after().output().outShape());
    assertThat(remedy.changes()).isNotEmpty();
    Totals before = CostTable.of(remedy.before()).totals();
    Totals after = CostTable.of(remedy.after()).totals();
    if (remedy.purpose() == Purpose.ADVICE) {
      assertThat(after.memoryAccess()).isLessThan(before.memoryAccess());
      assertThat((double) after.madds() / before.madds()).isCloseTo(1, within(0.08));
    }
  }

  @Test
  void invertedResidualsGetWiderEndsAndLessExpansionAllAtOnce() {
    Design design = BundledModels.design("mobilenet-v2");
    Remedy remedy = Remedies.of(design, "stage3/bottleneck5", Guideline.EQUAL_WIDTHS).orElseThrow();

    assertThat(remedy.blocks())
        .containsExactly(
            "stage3/bottleneck4", "stage3/bottleneck5", "stage3/bottleneck6", "stage4/bottleneck7");
    assertThat(remedy.edit().blocks().get("stage3/bottleneck5"))
        .isInstanceOfSatisfying(
            InvertedResidual.class,
            block -> {
              assertThat(block.expansion()).isLessThan(6);
              assertThat(block.channels()).isGreaterThan(32);
            });
    Network after = BundledModels.network("mobilenet-v2");
    Finding now = Findings.of(after.layersOf("stage3/bottleneck5")).getFirst();
    assertThat(now.guideline()).isEqualTo(Guideline.EQUAL_WIDTHS);
    if (remedy.edit().applyTo(design).expand() instanceof Expansion.Expanded(Network mended)) {
      assertThat(Findings.of(mended.layersOf("stage3/bottleneck5")))
          .extracting(Finding::guideline)
          .doesNotContain(Guideline.EQUAL_WIDTHS);
    }
  }

  @Test
  void groupsBecomeFewerWithFewerChannels() {
    Design design = BundledModels.design("shufflenet-v1@groups=8");
    Remedy remedy = Remedies.of(design, "stage2/unit2", Guideline.FEW_GROUPS).orElseThrow();

    assertThat(remedy.edit().blocks().get("stage2/unit2"))
        .isInstanceOfSatisfying(
            ShuffleNetV1Unit.class,
            unit -> {
              assertThat(unit.groups()).isLessThan(8);
              assertThat(unit.channels()).isLessThan(384);
            });
  }

  @Test
  void theBottleneckOfAUnitBecomesThePapersOwnUnit() {
    Design design = BundledModels.design("shufflenet-v1");
    Remedy remedy = Remedies.of(design, "stage2/unit2", Guideline.EQUAL_WIDTHS).orElseThrow();

    assertThat(remedy.edit().blocks().get("stage2/unit2")).isInstanceOf(ShuffleNetV2Unit.class);
    assertThat(remedy.changes())
        .contains(new FieldChange("kind", "ShuffleNet unit", "ShuffleNet V2 unit"));
  }

  @Test
  void leavingOutAGateIsAnExperiment() {
    Design design = BundledModels.design("mobilenet-v3-large");
    Remedy remedy = Remedies.of(design, "stage3/bneck5", Guideline.FEW_FRAGMENTS).orElseThrow();

    assertThat(remedy.purpose()).isEqualTo(Purpose.EXPERIMENT);
    assertThat(remedy.edit().blocks().get("stage3/bneck5"))
        .isInstanceOfSatisfying(
            Bneck.class, block -> assertThat(block.squeeze()).isEqualTo(Squeeze.NONE));
  }

  @Test
  void nothingIsOfferedWhereAKindAllowsNothing() {
    assertThat(
            Remedies.of(
                BundledModels.design("xception"), "middle/module1", Guideline.FEW_FRAGMENTS))
        .isEmpty();
    assertThat(Remedies.of(BundledModels.design("mobilenet-v2"), "nowhere", Guideline.EQUAL_WIDTHS))
        .isEmpty();
  }
}
