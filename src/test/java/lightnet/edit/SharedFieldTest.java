package lightnet.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import lightnet.block.ConvUnit;
import lightnet.block.Shuffling;
import lightnet.block.Squeeze;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.network.Activation;
import org.junit.jupiter.api.Test;

class SharedFieldTest {
  private static final Design V1 = BundledModels.design("shufflenet-v1");
  private static final Design V2 = BundledModels.design("mobilenet-v2");
  private static final Design V3 = BundledModels.design("mobilenet-v3-large");

  @Test
  void onlyWhatSomeBlockHasIsShared() {
    assertThat(SharedField.of(V1, "groups").orElseThrow().common()).contains(3);
    assertThat(SharedField.of(V1, "shuffle").orElseThrow().common()).contains(Shuffling.DONE);
    assertThat(SharedField.of(V2, "groups")).isEmpty();
    assertThat(SharedField.of(V2, "squeeze")).isEmpty();
    assertThat(SharedField.of(V3, "squeeze").orElseThrow().common()).isEmpty();
    assertThat(SharedField.of(V3, "squeeze").orElseThrow().values())
        .containsExactlyInAnyOrder(Squeeze.NONE, Squeeze.QUARTER);
  }

  @Test
  void whatIsLinearByDesignStaysLinear() {
    Design linear =
        new Edit.Change(Set.of("stage5/last"), "activation", Activation.LINEAR).applyTo(V2);

    Design swish = new Edit.Everywhere("activation", Activation.H_SWISH).applyTo(linear);

    assertThat(((ConvUnit) swish.block("stage5/last").orElseThrow()).activation())
        .isEqualTo(Activation.LINEAR);
    assertThat(((ConvUnit) swish.block("stage1/conv").orElseThrow()).activation())
        .isEqualTo(Activation.H_SWISH);
    assertThat(SharedField.of(swish, "activation").orElseThrow().common())
        .contains(Activation.H_SWISH);
  }

  @Test
  void aStemGetsNoGroups() {
    Design grouped = new Edit.Everywhere("groups", 2).applyTo(V1);

    assertThat(((ConvUnit) grouped.block("stage1/conv1").orElseThrow()).groups()).isEqualTo(1);
    assertThat(SharedField.of(grouped, "groups").orElseThrow().common()).contains(2);
  }

  @Test
  void whatWasMixedIsGivenBackBlockByBlock() {
    Design without = new Edit.Everywhere("squeeze", Squeeze.NONE).applyTo(V3);

    Edit back = SharedField.restoring(V3, without, "squeeze").orElseThrow();

    assertThat(back.applyTo(without).stages()).isEqualTo(V3.stages());
    assertThat(SharedField.restoring(V3, V3, "squeeze")).isEmpty();
  }
}
