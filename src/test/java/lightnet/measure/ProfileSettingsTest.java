package lightnet.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.OptionalInt;
import lightnet.design.BundledModels;
import lightnet.design.Design;
import lightnet.network.Shape;
import lightnet.runtime.ExecutionProvider;
import lightnet.runtime.SessionSettings;
import lightnet.runtime.SessionSettings.Optimisation;
import org.junit.jupiter.api.Test;

class ProfileSettingsTest {
  private static final ProfileSettings STANDARD =
      ProfileSettings.of(SessionSettings.standard().withThreads(2));

  @Test
  void oneSettingIsChangedAndTheOthersStay() {
    ProfileSettings all =
        STANDARD
            .withThreads(1)
            .withImages(8)
            .withSide(OptionalInt.of(160))
            .withOptimisation(Optimisation.NONE)
            .withProvider(ExecutionProvider.XNNPACK)
            .withEffort(new ProfilingEffort.Rounds(10));

    assertThat(all)
        .isEqualTo(
            new ProfileSettings(
                new SessionSettings(
                    1, Optimisation.NONE, STANDARD.session().waiting(), ExecutionProvider.XNNPACK),
                8,
                OptionalInt.of(160),
                new ProfilingEffort.Rounds(10)));
    assertThat(
            all.withThreads(2)
                .withImages(1)
                .withSide(OptionalInt.empty())
                .withOptimisation(Optimisation.ALL)
                .withProvider(ExecutionProvider.CPU)
                .withEffort(new ProfilingEffort.Usual()))
        .isEqualTo(STANDARD);
  }

  @Test
  void aDesignIsMeasuredAtItsOwnSizeOrAtAnother() {
    Design design = BundledModels.design("mobilenet-v2");

    assertThat(STANDARD.sized(design)).isEqualTo(design);
    Design sized = STANDARD.withSide(OptionalInt.of(96)).sized(design);
    assertThat(sized.input()).isEqualTo(new Shape(1, 3, 96, 96));
    assertThat(sized.stages()).isEqualTo(design.stages());
  }

  @Test
  void effortSaysHowOftenItIsRun() {
    assertThat(new ProfilingEffort.Usual().plan()).isEqualTo(ProfilingPlan.LIVE);
    assertThat(new ProfilingEffort.Rounds(7).plan().latency())
        .isEqualTo(SamplingPlan.STANDARD.withRounds(7));
    assertThat(new ProfilingEffort.Budget(Duration.ofSeconds(10)).plan())
        .isEqualTo(ProfilingPlan.within(Duration.ofSeconds(10)));
  }

  @Test
  void whatCannotBeMeasuredCannotBeSet() {
    assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withImages(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> STANDARD.withImages(ProfileSettings.MOST_IMAGES + 1));
    assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withSide(OptionalInt.of(0)));
    assertThatIllegalArgumentException().isThrownBy(() -> STANDARD.withThreads(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new ProfilingEffort.Rounds(0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ProfilingEffort.Budget(Duration.ZERO));
  }
}
