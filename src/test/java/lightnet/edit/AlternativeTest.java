package lightnet.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lightnet.cost.CostTable;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.design.Expansion;
import lightnet.edit.Alternative.Form;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlternativeTest {

  @Test
  void aStandardConvolutionInThePlaceOfASeparableOneCostsWhatThePaperSays() {
    List<Alternative> alternatives =
        Alternative.of(BundledModels.design("mobilenet-v1"), "stage2/separable3");

    assertThat(alternatives.getFirst().form()).isEqualTo(Form.AS_IT_IS);
    assertThat(madds(alternatives, Form.AS_IT_IS)).isEqualTo(56 * 56 * 128L * (9 + 128));
    assertThat(madds(alternatives, Form.STANDARD)).isEqualTo(56 * 56 * 9L * 128 * 128);
    assertThat(alternatives).extracting(Alternative::form).doesNotContain(Form.SEPARABLE);
  }

  private static long madds(List<Alternative> alternatives, Form form) {
    return alternatives.stream()
        .filter(alternative -> alternative.form() == form)
        .mapToLong(alternative -> CostTable.of(alternative.network()).totals().madds())
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mobilenet-v1",
        "mobilenet-v2",
        "mobilenet-v3-small",
        "shufflenet-v1",
        "shufflenet-v2",
        "resnext-50",
        "xception",
        "channelnet-small"
      })
  void eachGivesTheSameShapeAndWorksInItsPlace(String reference) {
    Design design = BundledModels.design(reference);
    int compared = 0;
    for (BlockList.Entry entry : BlockList.of(design).entries()) {
      List<Alternative> alternatives = Alternative.of(design, entry.path());
      for (Alternative other : alternatives) {
        compared++;
        assertThat(other.network().output().outShape())
            .isEqualTo(alternatives.getFirst().network().output().outShape());
        Edit edit = new Edit.Replace(Map.of(entry.path(), other.block()));
        assertThat(edit.applyTo(design).expand()).isInstanceOf(Expansion.Expanded.class);
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void blocksOfFullConvolutionsHaveNone() {
    assertThat(Alternative.of(BundledModels.design("mobilenet-v1"), "stage1/conv1")).isEmpty();
    assertThat(Alternative.of(BundledModels.design("resnet-50"), "stage2/bottleneck2")).isEmpty();
  }
}
