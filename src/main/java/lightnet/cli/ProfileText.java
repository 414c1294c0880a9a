package lightnet.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lightnet.cli.Documents.LatencyDocument;
import lightnet.cli.ProfileDocuments.ContrastDocument;
import lightnet.cli.ProfileDocuments.LayerTimeDocument;
import lightnet.cli.ProfileDocuments.PeaksDocument;
import lightnet.cli.ProfileDocuments.PointDocument;
import lightnet.cli.ProfileDocuments.ProfileDocument;
import lightnet.cli.ProfileDocuments.RatesDocument;
import org.jspecify.annotations.Nullable;

/** A profile as lines of text. */
final class ProfileText {
  private static final double PERCENT = 100;

  private final ProfileDocument document;
  private final List<String> lines = new ArrayList<>();

  private ProfileText(ProfileDocument document) {
    this.document = document;
  }

  static List<String> of(ProfileDocument document) {
    var text = new ProfileText(document);
    text.head();
    text.layers();
    text.rates("stage", document.stages());
    text.rates("family", document.families());
    document.contrasts().forEach(text::contrast);
    document.peaks().forEach(text::peaks);
    return List.copyOf(text.lines);
  }

  private void head() {
    add(
        "%s (%s) on %s, %s, batch %d, optimisation %s, provider %s, ONNX Runtime %s"
            .formatted(
                document.model(),
                document.weights(),
                document.machine().cpu(),
                threads(document.threads()),
                document.batch(),
                document.optimisation(),
                document.provider(),
                document.machine().onnxRuntime()));
    LatencyDocument latency = document.latencyMs();
    add(
        "median %.2f ms of %d runs (p10 %.2f, p90 %.2f, p99 %.2f), %s GMAdd/s"
            .formatted(
                latency.median(),
                latency.samples().size(),
                latency.p10(),
                latency.p90(),
                latency.p99(),
                rate(document.whole().gmaddPerSecond())));
    Double memory = document.memoryMb();
    add(
        "beside it: load %.1f ms, first run %.1f ms, memory %s, profiler x%.2f over %d runs"
            .formatted(
                document.loadMs(),
                latency.firstRun(),
                memory == null ? "not known" : "+%.0f MB".formatted(memory),
                document.profilerInflation(),
                document.profiledRuns()));
  }

  private void layers() {
    Map<String, PointDocument> points = new HashMap<>();
    document.roofline().forEach(point -> points.put(point.id(), point));
    add("       time  share  MAdds  GMAdd/s    GB/s  of its roof");
    document.layers().stream()
        .filter(layer -> layer.fusedInto() == null)
        .forEach(layer -> layer(layer, points.get(layer.id())));
    add("%8.3f ms  not part of a layer".formatted(document.unassignedMs()));
  }

  private void layer(LayerTimeDocument layer, @Nullable PointDocument point) {
    add(
        "%8.3f ms %5.1f%% %5.1f%% %8s %7s  %-13s  %s%s"
            .formatted(
                layer.milliseconds(),
                PERCENT * layer.share(),
                PERCENT * layer.maddsShare(),
                rate(layer.gmaddPerSecond()),
                rate(layer.gigabytesPerSecond()),
                point == null
                    ? ""
                    : "%3.0f%% %s".formatted(PERCENT * point.ofRoof(), point.bound()),
                layer.path(),
                layer.fusedWith().isEmpty()
                    ? ""
                    : " with " + String.join(", ", layer.fusedWith())));
  }

  private void rates(String kind, List<RatesDocument> rates) {
    add("by %s".formatted(kind));
    for (RatesDocument rate : rates) {
      add(
          "%8.3f ms %5.1f%% %5.1f%% %8s %7s  %s"
              .formatted(
                  rate.milliseconds(),
                  PERCENT * rate.share(),
                  PERCENT * rate.maddsShare(),
                  rate(rate.gmaddPerSecond()),
                  rate(rate.gigabytesPerSecond()),
                  rate.name()));
    }
  }

  private void contrast(ContrastDocument contrast) {
    add(
        "%s: %.0f %% of the MAdds, %.0f %% of the time"
            .formatted(
                contrast.family(),
                PERCENT * contrast.maddsShare(),
                PERCENT * contrast.timeShare()));
  }

  private void peaks(PeaksDocument peaks) {
    add(
        ("this machine with %s: %.1f GMAdd/s, memory %.1f GB/s, caches %.0f GB/s, measured"
                + " %s at load %.1f%s%s")
            .formatted(
                threads(peaks.threads()),
                peaks.gmaddPerSecond(),
                peaks.memoryGigabytesPerSecond(),
                peaks.cacheGigabytesPerSecond(),
                peaks.measuredAt(),
                peaks.load(),
                because(peaks.measuredBecause()),
                peaks.disturbed()
                    ? "; other work ran beside it, --peaks again measures once more"
                    : ""));
  }

  private static String because(@Nullable String reason) {
    return switch (reason) {
      case null -> "";
      case "asked-for" -> " just now";
      case "not-measured-yet" -> " just now, for the first time";
      case "unreadable" -> " just now, since what was kept is damaged";
      case "other-machine" -> " just now, since what was kept is of another machine";
      case "newer-version" -> " just now, since what was kept is of a newer version";
      default -> " just now (" + reason + ")";
    };
  }

  private static String threads(int count) {
    return count == 1 ? "1 thread" : count + " threads";
  }

  private static String rate(@Nullable Double rate) {
    return rate == null ? "-" : "%.1f".formatted(rate);
  }

  private void add(String text) {
    lines.add(text);
  }
}
