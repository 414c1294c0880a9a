package lightnet.measure.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lightnet.design.BundledModels;
import lightnet.design.Preset;
import lightnet.design.PresetException;
import lightnet.design.Presets;
import lightnet.measure.race.Race;
import lightnet.measure.race.RaceControl;
import lightnet.measure.sweep.SweepResult.Measured;
import lightnet.runtime.SessionSettings;
import org.junit.jupiter.api.Test;

class SweepRunTest {
  private static final Duration BUDGET = Duration.ofSeconds(2);

  @Test
  void everyCombinationIsAPointOfEveryNetwork() throws PresetException {
    Sweep sweep =
        sweep(
            List.of(network("mobilenet-v1", Map.of()), network("mobilenet-v2", Map.of())),
            "width=0.5/1.0",
            "batch=1/4");

    assertThat(sweep.points())
        .extracting(SweepPoint::name)
        .containsExactly(
            "mobilenet-v1{width=0.5}, batch 1",
            "mobilenet-v1{width=0.5}, batch 4",
            "mobilenet-v1{width=1}, batch 1",
            "mobilenet-v1{width=1}, batch 4",
            "mobilenet-v2{width=0.5}, batch 1",
            "mobilenet-v2{width=0.5}, batch 4",
            "mobilenet-v2{width=1}, batch 1",
            "mobilenet-v2{width=1}, batch 4");
    assertThat(sweep.points()).extracting(SweepPoint::images).containsSubsequence(1, 4, 1, 4);
    assertThat(sweep.usual()).isEqualTo(sweep.points().get(2));
  }

  @Test
  void aPointThatCannotBeBuiltStaysOutWithItsReason() throws PresetException {
    Sweep sweep =
        sweep(
            List.of(
                network("mobilenet-v1", Map.of("resolution", "96")),
                network("mobilenet-v2", Map.of("resolution", "96"))),
            "width=0.25/0.5");

    SweepResult result =
        new SweepRun(BundledModels.home(), sweep, new RaceControl(), _ -> {}).run().orElseThrow();

    assertThat(result.points()).hasSize(4);
    assertThat(result.missing()).isZero();
    Measured lost = result.points().get(2);
    assertThat(lost.model()).isEqualTo("mobilenet-v2");
    assertThat(lost.outcome().track().failure().orElseThrow())
        .contains("width of mobilenet-v2", "between 0.35 and 1.4");
    assertThat(result.points())
        .filteredOn(point -> !point.equals(lost))
        .allSatisfy(point -> assertThat(result.milliseconds(point, 0.5)).isPresent());
    assertThatThrownBy(sweep::check).hasMessageContaining("between 0.35 and 1.4");
  }

  @Test
  void withoutAnyPointThatCanBeBuiltTheReasonIsTold() throws PresetException {
    Sweep sweep = sweep(List.of(network("mobilenet-v2", Map.of("resolution", "7"))), "width=0.5");
    var run = new SweepRun(BundledModels.home(), sweep, new RaceControl(), _ -> {});

    assertThatThrownBy(run::run)
        .isInstanceOf(PresetException.class)
        .hasMessageContaining("resolution of mobilenet-v2");
  }

  @Test
  void whereTheUsualFormCannotBeBuiltAnotherPointIsTheReference() throws PresetException {
    Sweep sweep =
        sweep(
            List.of(network("mobilenet-v2", Map.of("width", "0.35", "resolution", "7"))),
            "resolution=96");

    assertThat(
            new SweepRun(BundledModels.home(), sweep, new RaceControl(), _ -> {})
                .run()
                .orElseThrow()
                .reference())
        .isEqualTo("mobilenet-v2{resolution=96}");
  }

  @Test
  void whatWasMeasuredBeforeItWasEndedIsKept() throws PresetException {
    Sweep sweep =
        sweep(
            List.of(network("mobilenet-v1", Map.of())),
            "width=0.25/0.3/0.35/0.4",
            "resolution=96/128/160");
    var control = new RaceControl();
    List<SweepProgress> told = new ArrayList<>();

    SweepResult result =
        new SweepRun(
                BundledModels.home(),
                sweep,
                control,
                progress -> {
                  told.add(progress);
                  if (progress.race() > 0) {
                    control.cancel();
                  }
                })
            .run()
            .orElseThrow();

    assertThat(told.getFirst().races()).isEqualTo(2);
    assertThat(told.getFirst().group()).hasSize(Race.MOST);
    assertThat(told.getFirst().soFar()).isEmpty();
    assertThat(told.getLast().soFar().orElseThrow().points()).hasSize(Race.MOST - 1);
    assertThat(told).extracting(SweepProgress::part).isSorted();
    assertThat(result.asked()).isEqualTo(12);
    assertThat(result.missing()).isEqualTo(12 - (Race.MOST - 1));
  }

  @Test
  void nothingIsMeasuredOnceItIsEnded() throws PresetException {
    Sweep sweep = sweep(List.of(network("mobilenet-v2", Map.of())), "width=0.35/0.5");
    var control = new RaceControl();
    control.cancel();

    assertThat(new SweepRun(BundledModels.home(), sweep, control, _ -> {}).run())
        .isEqualTo(Optional.empty());
  }

  private static Sweep sweep(List<SweptNetwork> networks, String... over) {
    return new Sweep(
        networks,
        List.of(over).stream().map(SweepSetting::parse).toList(),
        SessionSettings.standard().withThreads(1),
        BUDGET);
  }

  private static SweptNetwork network(String id, Map<String, String> parameters)
      throws PresetException {
    Preset preset =
        Presets.in(BundledModels.home().models()).stream()
            .filter(candidate -> candidate.id().equals(id))
            .findFirst()
            .orElseThrow();
    return new SweptNetwork(id, preset, new LinkedHashMap<>(parameters), swept -> id + swept);
  }
}
