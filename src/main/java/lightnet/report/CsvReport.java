package lightnet.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lightnet.measure.race.Heat;
import lightnet.measure.race.RaceResult;
import lightnet.measure.race.Track;
import lightnet.measure.race.TrackNoise;

/** Results as comma-separated values, one line for each sample. */
final class CsvReport {
  private CsvReport() {}

  /** All samples of all results. */
  static String of(List<RaceResult> results) {
    var csv = new StringBuilder();
    Csv.line(
        csv,
        List.of(
            "measured at",
            "cpu",
            "cores",
            "threads",
            "network",
            "heat",
            "round",
            "milliseconds",
            "outlier"));
    results.forEach(result -> result.tracks().forEach(track -> samples(csv, result, track)));
    return csv.toString();
  }

  private static void samples(StringBuilder csv, RaceResult result, Track track) {
    Set<Integer> outliers =
        new HashSet<>(TrackNoise.of(track).map(TrackNoise::outliers).orElse(List.of()));
    int sample = 0;
    for (int heat = 0; heat < track.heats().size(); heat++) {
      Heat of = track.heats().get(heat);
      for (int round = 0; round < of.samplesMs().size(); round++) {
        Csv.line(
            csv,
            List.of(
                result.measuredAt().toString(),
                result.machine().cpu(),
                String.valueOf(result.machine().cores()),
                String.valueOf(result.settings().session().threads()),
                track.name(),
                String.valueOf(heat + 1),
                String.valueOf(round + 1),
                String.valueOf(of.samplesMs().get(round)),
                outliers.contains(sample) ? "yes" : "no"));
        sample++;
      }
    }
  }
}
