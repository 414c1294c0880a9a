package lightnet.ui.profile;

import java.util.OptionalLong;
import java.util.stream.Collectors;
import lightnet.measure.LayerProfile;
import lightnet.measure.rate.Achieved;
import lightnet.measure.rate.AchievedKernel;
import lightnet.measure.rate.AchievedRates;
import lightnet.measure.roofline.Peaks;
import lightnet.measure.roofline.RooflinePoint;
import lightnet.ui.style.Numbers;
import lightnet.ui.style.Texts;

/** What a network achieved, in words. */
final class ProfileWords {

  private static final double NOTABLE = 0.01;

  private ProfileWords() {}

  /** The families whose shares differ. */
  static String contrasts(AchievedRates rates) {
    if (rates.contrasts().isEmpty()) {
      return Texts.text("profile.no-contrast");
    }
    return rates.contrasts().stream()
        .map(
            contrast ->
                Texts.text(
                    "profile.contrast",
                    Texts.text("family." + contrast.family()),
                    Numbers.percent(contrast.maddsShare()),
                    Numbers.percent(contrast.timeShare())))
        .collect(Collectors.joining("; "));
  }

  static String kernel(AchievedKernel kernel) {
    Achieved achieved = kernel.achieved();
    return Texts.text(
        "profile.kernel",
        kernel.carrier().path(),
        Numbers.millis(achieved.milliseconds()),
        Numbers.percent(achieved.timeShare()),
        Numbers.exact(achieved.work().madds()),
        Numbers.significant(achieved.gmaddPerSecond().orElse(0)),
        Numbers.significant(achieved.gigabytesPerSecond().orElse(0)));
  }

  static String point(RooflinePoint point) {
    return Texts.text(
        "profile.point",
        point.kernel().carrier().path(),
        Numbers.significant(point.intensity()),
        Numbers.significant(point.gmaddPerSecond()),
        Numbers.significant(point.attainable()),
        Texts.text("profile.bound." + point.bound()),
        point.isAboveMemory()
            ? Texts.text("profile.from-caches", Numbers.percent(point.ofCacheRoof()))
            : Texts.text("profile.of-roof", Numbers.percent(point.ofRoof())));
  }

  static String machine(Peaks peaks) {
    return Texts.text(
        "profile.machine",
        peaks.threads(),
        Numbers.significant(peaks.gmaddPerSecond().best()),
        Numbers.significant(peaks.memoryGigabytesPerSecond().best()),
        Numbers.significant(peaks.cacheGigabytesPerSecond().best()));
  }

  /** How it was measured, and what is no part of the latency. */
  static String measured(LayerProfile profile) {
    long kernels = profile.layers().stream().filter(time -> time.fusedInto().isEmpty()).count();
    return Texts.text(
        "profile.measured",
        Numbers.millis(profile.latency().median()),
        profile.latency().samplesMs().size(),
        kernels,
        profile.layers().size(),
        Numbers.millis(profile.loading().milliseconds()),
        Numbers.millis(profile.latency().firstRunMs()),
        memory(profile),
        profilerCost(profile));
  }

  private static String memory(LayerProfile profile) {
    OptionalLong bytes = profile.loading().memoryBytes();
    return bytes.isPresent()
        ? Texts.text("profile.memory-grown", Numbers.bytes(bytes.getAsLong()))
        : Texts.text("profile.memory-unknown");
  }

  /** By how much the profiler slows the runs, unless that is lost in the noise. */
  private static String profilerCost(LayerProfile profile) {
    double cost = profile.profilerInflation() - 1;
    return cost < NOTABLE ? Texts.text("chart.no-profiler-cost") : Numbers.signedPercent(cost);
  }
}
