package lightnet.cli;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import lightnet.cli.Documents.LatencyDocument;
import lightnet.cost.CostTable;
import lightnet.cost.LayerCost;
import lightnet.export.Values;
import lightnet.measure.LayerProfile;
import lightnet.measure.LayerTime;
import lightnet.measure.Machine;
import lightnet.measure.rate.Achieved;
import lightnet.measure.rate.AchievedRates;
import lightnet.measure.rate.FamilyContrast;
import lightnet.measure.roofline.KnownPeaks;
import lightnet.measure.roofline.Peaks;
import lightnet.measure.roofline.Roofline;
import lightnet.measure.roofline.RooflinePoint;
import lightnet.network.Layer;
import lightnet.network.OperatorFamily;
import lightnet.runtime.SessionSettings;
import org.jspecify.annotations.Nullable;

/** The JSON documents of a profile; their names are a contract with those who read them. */
final class ProfileDocuments {
  private static final double MEGA = 1 << 20;

  private ProfileDocuments() {}

  record ProfileDocument(
      String model,
      String weights,
      Machine machine,
      int threads,
      String batchNorm,
      String optimisation,
      String provider,
      int batch,
      double loadMs,
      @Nullable Double memoryMb,
      LatencyDocument latencyMs,
      double profilerInflation,
      int profiledRuns,
      RatesDocument whole,
      List<LayerTimeDocument> layers,
      double unassignedMs,
      List<RatesDocument> blocks,
      List<RatesDocument> stages,
      List<RatesDocument> families,
      List<ContrastDocument> contrasts,
      List<PeaksDocument> peaks,
      List<PointDocument> roofline) {

    static ProfileDocument of(
        String model,
        String weights,
        Machine machine,
        SessionSettings settings,
        LayerProfile profile,
        CostTable costs,
        List<KnownPeaks> peaks) {
      AchievedRates rates = AchievedRates.of(profile, costs);
      return new ProfileDocument(
          model,
          weights,
          machine,
          settings.threads(),
          "folded",
          Values.word(settings.optimisation()),
          Values.word(settings.provider()),
          costs.network().input().n(),
          profile.loading().milliseconds(),
          megabytes(profile),
          LatencyDocument.of(profile.latency()),
          profile.profilerInflation(),
          profile.profiledRuns(),
          RatesDocument.of("all", rates.whole()),
          profile.layers().stream().map(time -> LayerTimeDocument.of(time, rates, costs)).toList(),
          profile.unassignedMs(),
          RatesDocument.all(rates.blocks()),
          RatesDocument.all(rates.stages()),
          rates.families().entrySet().stream()
              .map(entry -> RatesDocument.of(word(entry.getKey()), entry.getValue()))
              .toList(),
          rates.contrasts().stream().map(ContrastDocument::of).toList(),
          peaks.stream().map(known -> PeaksDocument.of(known, machine)).toList(),
          peaks.stream()
              .filter(known -> known.peaks().threads() == settings.threads())
              .flatMap(known -> Roofline.of(known.peaks()).place(rates).stream())
              .map(PointDocument::of)
              .toList());
    }

    private static @Nullable Double megabytes(LayerProfile profile) {
      return profile.loading().memoryBytes().isPresent()
          ? profile.loading().memoryBytes().getAsLong() / MEGA
          : null;
    }
  }

  /** Multiply-adds and memory access are of the layer by itself, rates of its kernel. */
  record LayerTimeDocument(
      String id,
      String path,
      String family,
      double milliseconds,
      double share,
      @Nullable String fusedInto,
      List<String> fusedWith,
      long madds,
      double maddsShare,
      long memoryAccess,
      Map<String, Long> memoryAccessBytes,
      @Nullable Double gmaddPerSecond,
      @Nullable Double gigabytesPerSecond) {

    static LayerTimeDocument of(LayerTime time, AchievedRates rates, CostTable costs) {
      Layer layer = time.layer();
      LayerCost cost = costs.of(layer);
      long madds = cost.madds() * layer.outShape().n();
      long whole = rates.whole().work().madds();
      var achieved =
          rates.kernelOf(layer).filter(kernel -> kernel.carrier().equals(layer)).orElse(null);
      return new LayerTimeDocument(
          layer.id(),
          layer.path(),
          word(OperatorFamily.of(layer)),
          time.milliseconds(),
          time.share(),
          time.fusedInto().orElse(null),
          time.fusedWith(),
          madds,
          whole == 0 ? 0 : (double) madds / whole,
          cost.memoryAccess(),
          Values.bytes(cost.memoryAccess()),
          achieved == null ? null : orNull(achieved.achieved().gmaddPerSecond()),
          achieved == null ? null : orNull(achieved.achieved().gigabytesPerSecond()));
    }
  }

  record RatesDocument(
      String name,
      double milliseconds,
      double share,
      long madds,
      double maddsShare,
      long memoryAccess,
      Map<String, Long> memoryAccessBytes,
      double intensity,
      @Nullable Double gmaddPerSecond,
      @Nullable Double gigabytesPerSecond) {

    static List<RatesDocument> all(Map<String, Achieved> byName) {
      return byName.entrySet().stream().map(entry -> of(entry.getKey(), entry.getValue())).toList();
    }

    static RatesDocument of(String name, Achieved achieved) {
      return new RatesDocument(
          name,
          achieved.milliseconds(),
          achieved.timeShare(),
          achieved.work().madds(),
          achieved.maddsShare(),
          achieved.work().memoryAccess(),
          Values.bytes(achieved.work().memoryAccess()),
          achieved.work().intensity(),
          orNull(achieved.gmaddPerSecond()),
          orNull(achieved.gigabytesPerSecond()));
    }
  }

  record ContrastDocument(String family, double maddsShare, double timeShare) {
    static ContrastDocument of(FamilyContrast contrast) {
      return new ContrastDocument(
          word(contrast.family()), contrast.maddsShare(), contrast.timeShare());
    }
  }

  record PeaksDocument(
      int threads,
      double gmaddPerSecond,
      double memoryGigabytesPerSecond,
      double cacheGigabytesPerSecond,
      double ridge,
      double load,
      String measuredAt,
      boolean disturbed,
      @Nullable String measuredBecause) {

    static PeaksDocument of(KnownPeaks known, Machine machine) {
      Peaks peaks = known.peaks();
      Roofline roofline = Roofline.of(peaks);
      return new PeaksDocument(
          peaks.threads(),
          roofline.peak(),
          roofline.memory(),
          roofline.cache(),
          roofline.ridge(),
          peaks.load(),
          peaks.measuredAt(),
          peaks.wereDisturbed(machine.cores()),
          known.measured().map(Values::word).orElse(null));
    }
  }

  record PointDocument(
      String id,
      List<String> layers,
      double intensity,
      double gmaddPerSecond,
      double attainable,
      String bound,
      double ofRoof,
      double ofCacheRoof,
      double milliseconds) {

    static PointDocument of(RooflinePoint point) {
      return new PointDocument(
          point.kernel().carrier().id(),
          point.kernel().layers().stream().map(Layer::id).toList(),
          point.intensity(),
          point.gmaddPerSecond(),
          point.attainable(),
          Values.word(point.bound()),
          point.ofRoof(),
          point.ofCacheRoof(),
          point.kernel().achieved().milliseconds());
    }
  }

  private static @Nullable Double orNull(OptionalDouble value) {
    return value.isPresent() ? value.getAsDouble() : null;
  }

  private static String word(OperatorFamily family) {
    return Values.word(family);
  }
}
