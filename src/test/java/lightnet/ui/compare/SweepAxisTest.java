package lightnet.ui.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lightnet.design.BundledModels;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import org.junit.jupiter.api.Test;

class SweepAxisTest {

  @Test
  void whatAllNetworksHaveCanBeSwept() {
    assertThat(SweepAxis.settings(List.of(preset("shufflenet-v1"))))
        .containsExactly("width", "groups", "shuffle", "resolution", "threads", "batch");
    assertThat(SweepAxis.settings(List.of(preset("shufflenet-v1"), preset("mobilenet-v2"))))
        .containsExactly("width", "resolution", "threads", "batch");
  }

  @Test
  void itBeginsWithThePapersValues() {
    SweepAxis resolution = SweepAxis.of("resolution", List.of(preset("mobilenet-v2")), 4);

    assertThat(resolution.offered()).contains("96", "256", "320");
    assertThat(resolution.chosen()).containsExactly("96", "128", "160", "192", "224");
    assertThat(SweepAxis.of("resolution", List.of(preset("shufflenet-v2")), 4).chosen())
        .hasSizeGreaterThan(1);
    assertThat(SweepAxis.of("threads", List.of(preset("mobilenet-v2")), 4).chosen())
        .containsExactly("1", "2", "4");
  }

  @Test
  void valuesOfAllNetworksAreOfferedOnceBySize() {
    assertThat(
            SweepAxis.of("width", List.of(preset("shufflenet-v1"), preset("mobilenet-v2")), 4)
                .offered())
        .containsExactly("0.25", "0.35", "0.5", "0.75", "1", "1.3", "1.4", "1.5", "2");
  }

  @Test
  void aValueIsTakenAwayAndChosenAgainInItsPlace() {
    SweepAxis axis = SweepAxis.of("width", List.of(preset("mobilenet-v1")), 4);

    SweepAxis without = axis.toggled("0.5");

    assertThat(without.chosen()).containsExactly("0.25", "0.75", "1");
    assertThat(without.toggled("0.5")).isEqualTo(axis);
  }

  @Test
  void whatWasChosenStaysWhereAnotherNetworkJoins() {
    SweepAxis axis =
        SweepAxis.of("width", List.of(preset("mobilenet-v1")), 4).toggled("0.25").toggled("0.75");

    assertThat(axis.of(List.of(preset("mobilenet-v1"), preset("mobilenet-v2")), 4).chosen())
        .containsExactly("0.5", "1");
  }

  @Test
  void theSecondSettingIsNeverTheFirst() {
    var axes = new Axes();
    axes.fit(List.of(preset("mobilenet-v2")));
    assertThat(axes.all()).extracting(SweepAxis::setting).containsExactly("width", "resolution");
    assertThat(axes.combinations()).isEqualTo(30);

    axes.chooseFirst("resolution");
    assertThat(axes.all()).extracting(SweepAxis::setting).containsExactly("resolution");
    assertThat(axes.combinations()).isEqualTo(5);

    axes.fit(List.of());
    assertThat(axes.all()).isEmpty();
    assertThat(axes.combinations()).isZero();
  }

  @Test
  void aSettingThatANetworkLacksIsNoLongerChosen() {
    var axes = new Axes();
    axes.choose(List.of("groups", "width"), List.of(preset("shufflenet-v1")));
    axes.fit(List.of(preset("shufflenet-v1"), preset("mobilenet-v2")));

    assertThat(axes.all()).extracting(SweepAxis::setting).containsExactly("width");
  }

  private static Preset preset(String id) {
    try {
      return Presets.in(BundledModels.home().models()).stream()
          .filter(candidate -> candidate.id().equals(id))
          .findFirst()
          .orElseThrow();
    } catch (PresetException e) {
      throw new IllegalStateException(e);
    }
  }
}
